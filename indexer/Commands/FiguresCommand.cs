using System.CommandLine;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Pipeline;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Commands;

/// <summary>figures FILE…: every number with what it counts, its year and how sure that is.</summary>
internal sealed class FiguresCommand
{
    readonly Argument<string[]> _files = new("FILE") { Description = "Files or folders; the folder of documents where none is named.", Arity = ArgumentArity.ZeroOrMore };

    readonly Option<bool> _json = new("--json") { Description = "One figure a line; with --compare one comparison a line." };

    readonly Option<bool> _csv = new("--csv") { Description = "A table with the source of each figure." };

    readonly Option<string?> _xlsx = new("--xlsx") { Description = "Write a workbook to this file; numbers stay numbers." };

    readonly Option<string?> _svg = new("--svg") { Description = "Draw targets against actuals and series of years: to a folder, or all below each other to a file that ends in .svg." };

    readonly Option<bool> _compare = new("--compare") { Description = "Set the same programme and year in several places side by side: agree, differ or not comparable." };

    readonly FigureFilters _filters = new();

    public static Command Create(CommonOptions common, Output output) => new FiguresCommand().CreateCommand(common, output);

    Command CreateCommand(CommonOptions common, Output output)
    {
        var command = new Command("figures", "List the figures of documents with year, unit, source and attribution.") { _files, _json, _csv, _xlsx, _svg, _compare };
        _filters.AddTo(command);
        common.AddReadingTo(command);
        MistypedOption.Reject(_files, command);
        command.SetAction(parsed => Run(parsed, common, output));
        return command;
    }

    int Run(ParseResult parsed, CommonOptions common, Output output)
    {
        var seeds = common.SeedsOf(parsed);
        var lexicon = LexiconFile.ReadFrom(seeds);
        var filter = _filters.Read(parsed, lexicon);
        var named = parsed.GetValue(_files) is { Length: > 0 } some ? some : [seeds];
        var source = FigureSource.Read(DocumentRun.For(seeds, common.ReadOptionsOf(parsed)), named, output);
        FigureRemarks.Write(source, filter, lexicon, output.Remarks);
        var code = Write(parsed, source, filter, lexicon, output);
        return code == ExitCodes.Done && source.SomeRefused ? ExitCodes.InputRefused : code;
    }

    int Write(ParseResult parsed, FigureSource source, LedgerFilter filter, Lexicon lexicon, Output output)
    {
        if (parsed.GetValue(_svg) is { } pictures)
            return FigurePictures.Write(pictures, source, filter, output);
        if (parsed.GetValue(_xlsx) is { } file)
            return OutputFile.Write(file, stream => LedgerWorkbook.Write(stream, Rows(source, filter)), output);
        if (parsed.GetValue(_compare))
            Compare(source, filter, lexicon, parsed.GetValue(_json), output);
        else if (parsed.GetValue(_json))
            FigureLines.Write(source, filter, output.Results);
        else if (parsed.GetValue(_csv))
            output.Results.Write(LedgerCsv.Write(Rows(source, filter)));
        else
            FigureText.WriteLedger(source, filter, output.Results);
        return ExitCodes.Done;
    }

    static void Compare(FigureSource source, LedgerFilter filter, Lexicon lexicon, bool json, Output output)
    {
        var changes = source.Documents.SelectMany(document => document.Ledger.Changes, (document, change) => (document.Key, change));
        var compared = FigureComparisons.Of(source.Places(filter), changes, new CurrentNames(lexicon));
        if (json)
            FigureLines.WriteComparison(source, compared, output.Results);
        else
            FigureText.WriteComparison(source, compared, output.Results);
    }

    static IEnumerable<IReadOnlyList<LedgerCell>> Rows(FigureSource source, LedgerFilter filter) =>
        source.Documents.SelectMany(read => LedgerTable.Rows(read.Document, read.Document.Figures, filter));
}
