using System.Globalization;
using System.Text;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Structure;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Figures;

/// <summary>Reads ledgers for the tests and writes them as reviewed text.</summary>
internal static class Ledger
{
    public static LedgerResult OfSeed(string prefix) => Of(SeedText(prefix));

    public static string SeedText(string prefix) => File.ReadAllText(Repository.Seed(prefix));

    public static LedgerResult Of(string text) => FigureLedger.Read(Parse(text));

    public static PolicyDocument Parse(string text, string id = "x") => DocumentParser.Parse(
        new SourceText { File = id + ".txt", Text = text, Encoding = "utf-8" },
        new DocumentInfo { Id = id, File = id + ".txt", Title = id });

    public static string Written(string text, LedgerResult ledger)
    {
        var lines = new StringBuilder();
        foreach (var figure in ledger.Figures)
            lines.Append(Written(text, figure)).Append('\n');
        return lines.ToString();
    }

    public static string Written(string text, Figure figure)
    {
        var value = figure.Kind == FigureKind.Date ? figure.Date : figure.Fraction ?? figure.Value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "?";
        string[] notes =
        [
            figure.Approximate ? "約" : "",
            figure.Bound == FigureBound.None ? "" : figure.Bound.ToString(),
            figure.Within ? "内数" : "",
            figure.Doubt is null ? "" : "doubt",
        ];
        var label = figure.Label + (figure.SubOf is null ? "" : " < " + figure.SubOf) + (figure.Indicator is null || figure.Indicator == figure.Label || figure.Indicator == figure.SubOf ? "" : " @ " + figure.Indicator);
        var candidates = figure.Candidates.Count == 0 ? "" : " {" + string.Join(" | ", figure.Candidates) + "}";
        return string.Join('\t',
            string.Concat(figure.Span.In(text).Where(c => !char.IsWhiteSpace(c))),
            $"{value}{(figure.Kind == FigureKind.Date ? "" : figure.Unit)}{string.Concat(notes.Where(note => note.Length > 0).Select(note => " " + note))}",
            label + candidates,
            figure.FiscalYear?.ToString(CultureInfo.InvariantCulture) ?? "-",
            figure.Measure,
            figure.Attribution);
    }
}
