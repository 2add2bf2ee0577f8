using System.CommandLine;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Pipeline;
using PolicyBot.Indexer.Revisions;
using PolicyBot.Indexer.Revisions.Tables;
using PolicyBot.Indexer.Revisions.Tables.Renderings;

namespace PolicyBot.Indexer.Commands;

/// <summary>changes FILE: what a draft's revision notes change, as an old/new table, as a summary, or as the clean text.</summary>
internal sealed class ChangesCommand
{
    readonly Argument<string> _file = new("FILE") { Description = "The draft." };
    readonly Option<string?> _section = new("--section") { Description = "Only this part: §2." };
    readonly Option<bool> _summary = new("--summary") { Description = "Counts and one sentence a change instead of the table." };
    readonly Option<bool> _english = new("--english") { Description = "The summary in English." };
    readonly Option<bool> _clean = new("--clean") { Description = "The text with all proposals (and the chosen branch) carried out, without notes and markers; as text or json." };
    readonly Option<string[]> _branch = new("--branch")
    {
        Description = "An opinion or rival wording to carry out, by the name the table gives it: \"§5 ※3b\"; several with commas or by repeating the option. "
            + "\"§5 ※3 as is\" (現行) leaves that place as it stands; none carries out the proposals only.",
    };
    readonly TableOutput _table = new();
    readonly CommonOptions _common;
    readonly Output _output;

    ChangesCommand(CommonOptions common, Output output) => (_common, _output) = (common, output);

    public static Command Create(CommonOptions common, Output output)
    {
        var changes = new ChangesCommand(common, output);
        var command = new Command("changes", "Show a draft's changes as an old/new table (新旧対照表).")
        {
            changes._file, changes._section, changes._branch, changes._clean, changes._summary, changes._english,
        };
        changes._table.AddTo(command);
        common.AddReadingTo(command);
        command.SetAction(changes.Run);
        return command;
    }

    int Run(ParseResult parsed)
    {
        var result = DocumentRun.For(_common.SeedsOf(parsed), _common.ReadOptionsOf(parsed)).Read(parsed.GetValue(_file) ?? "");
        if (result.Document is not { } document)
        {
            _output.Remarks.WriteLine($"{result.Refused?.Code} {result.Refused?.Message}");
            return ExitCodes.InputRefused;
        }

        if (document.RevisionNotes.Count == 0)
        {
            _output.Remarks.WriteLine($"{document.Info.File}：修正注は見つかりません。2つの版を比べるには compare OLD NEW を使います。");
        }

        var asked = BranchOption.Read(parsed.GetResult(_branch) is null ? null : parsed.GetValue(_branch), document, _output.Remarks);
        if (!asked.IsUnderstood)
        {
            return ExitCodes.Usage;
        }

        return parsed.GetValue(_clean) ? WriteClean(document, asked.Choice, parsed) : WriteTable(document, asked.Choice, parsed);
    }

    int WriteClean(PolicyDocument document, BranchChoice? choice, ParseResult parsed)
    {
        if (parsed.GetValue(_section) is not null || parsed.GetValue(_summary) || parsed.GetValue(_english))
        {
            _output.Remarks.WriteLine("--clean writes the whole text: it does not go with --section, --summary or --english.");
            return ExitCodes.Usage;
        }

        return new CleanOutput(_output).Write(document, choice ?? BranchChoice.None, _table.FormatOf(parsed), _table.FileOf(parsed));
    }

    int WriteTable(PolicyDocument document, BranchChoice? choice, ParseResult parsed)
    {
        if (Select(RevisionTable.Of(document, choice), document.Info.File, parsed.GetValue(_section)) is not { } changes)
        {
            return ExitCodes.InputRefused;
        }

        if (parsed.GetValue(_summary) || parsed.GetValue(_english))
        {
            var counted = ChangeSummary.Of(changes);
            return _table.WriteText(parsed.GetValue(_english) ? SummaryText.English(counted) : SummaryText.Japanese(counted), parsed, _output);
        }

        return _table.Write(changes, parsed, _output);
    }

    /// <summary>The whole table or one part's; null, with the parts there are, where the document has no such part.</summary>
    ChangeTable? Select(ChangeTable all, string file, string? section)
    {
        if (section is null)
        {
            return all;
        }

        var one = all.Of(section);
        if (one.Sections.Count > 0 || one.Untouched.Count > 0 || one.Branch is { Left.Count: > 0 })
        {
            return one;
        }

        var parts = string.Join(' ', all.Sections.Select(part => part.Label).Concat(all.Untouched));
        _output.Remarks.WriteLine($"{file}：「{section}」という節はありません。あるのは {parts} です。");
        return null;
    }
}
