using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>Numbers and dates that may be misread, for the report on the reading.</summary>
internal static class DoubtFindings
{
    public static IReadOnlyList<Finding> Of(LedgerText text, IReadOnlyList<Figure> figures)
    {
        var numbers = figures.Where(figure => figure.Doubt is not null).Select(figure => Of(figure, text.Document.Text));
        var known = figures.Select(figure => figure.Span.Start).ToHashSet();
        var dates = text.Blocks.SelectMany(text.DatesOf).Where(date => date.Doubt is not null && !known.Contains(date.Span.Start))
            .Select(date => new Finding("doubtfulDate", Sentence(date.Written, date.Doubt, DoubtfulReading.Of(date)), [date.Span]));
        return [.. numbers.Concat(dates).OrderBy(finding => finding.Spans[0].Start)];
    }

    static Finding Of(Figure figure, string text) => new(
        figure.Kind == FigureKind.Date ? "doubtfulDate" : "doubtfulNumber",
        Sentence(figure.Span.In(text), figure.Doubt, figure.ProposedReading),
        [figure.Span]);

    static string Sentence(string written, string? doubt, string? reading) =>
        $"「{written}」：{doubt}{(reading is null ? "" : $" 読みの候補：{reading}")}";
}
