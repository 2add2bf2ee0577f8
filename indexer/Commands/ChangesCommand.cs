using System.CommandLine;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Pipeline;
using PolicyBot.Indexer.Revisions.Tables;
using PolicyBot.Indexer.Revisions.Tables.Renderings;

namespace PolicyBot.Indexer.Commands;

/// <summary>changes FILE: what a draft's revision notes change, as an old/new table or as a summary.</summary>
internal static class ChangesCommand
{
    public static Command Create(CommonOptions common, Output output)
    {
        var file = new Argument<string>("FILE") { Description = "The draft." };
        var section = new Option<string?>("--section") { Description = "Only this part: §2." };
        var summary = new Option<bool>("--summary") { Description = "Counts and one sentence a change instead of the table." };
        var english = new Option<bool>("--english") { Description = "The summary in English." };
        var table = new TableOutput();
        var command = new Command("changes", "Show a draft's changes as an old/new table (新旧対照表).") { file, section, summary, english };
        table.AddTo(command);
        common.AddReadingTo(command);
        command.SetAction(parsed =>
        {
            var result = DocumentRun.For(common.SeedsOf(parsed), common.ReadOptionsOf(parsed)).Read(parsed.GetValue(file) ?? "");
            if (result.Document is not { } document)
            {
                output.Remarks.WriteLine($"{result.Refused?.Code} {result.Refused?.Message}");
                return ExitCodes.InputRefused;
            }

            if (Select(document, parsed.GetValue(section), output) is not { } changes)
            {
                return ExitCodes.InputRefused;
            }

            if (parsed.GetValue(summary))
            {
                var counted = ChangeSummary.Of(changes);
                output.Results.Write(parsed.GetValue(english) ? SummaryText.English(counted) : SummaryText.Japanese(counted));
                return ExitCodes.Done;
            }

            return table.Write(changes, parsed, output);
        });
        return command;
    }

    /// <summary>The whole table or one part's; null, with the parts there are, where the document has no such part.</summary>
    static ChangeTable? Select(PolicyDocument document, string? section, Output output)
    {
        var all = RevisionTable.Of(document);
        if (section is null)
        {
            return all;
        }

        var one = all.Of(section);
        if (one.Sections.Count > 0 || one.Untouched.Count > 0)
        {
            return one;
        }

        var parts = string.Join(' ', all.Sections.Select(part => part.Label).Concat(all.Untouched));
        output.Remarks.WriteLine($"{document.Info.File}：「{section}」という節はありません。あるのは {parts} です。");
        return null;
    }
}
