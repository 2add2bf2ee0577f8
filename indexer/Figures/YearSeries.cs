using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>The same thing counted the same way in several years, one number a year.</summary>
internal sealed record YearSeries(IReadOnlyList<Figure> Years)
{
    public string Title => $"{(Years[0].SubOf is { } whole ? $"{whole}（{Years[0].Label}）" : Years[0].Label)}{(FigureWords.Of(Years[0].Measure) is { Length: > 0 } measure ? $"　{measure}" : "")}";

    /// <summary>Rows of indicator tables have charts of their own; years that contradict each other make none.</summary>
    public static IEnumerable<YearSeries> Find(IEnumerable<Figure> figures) =>
        figures.Where(IsFirm)
            .GroupBy(figure => (figure.Label, figure.SubOf, figure.Measure, figure.Kind, figure.Unit))
            .Select(group => group.GroupBy(figure => figure.FiscalYear).OrderBy(year => year.Key).ToList())
            .Where(years => years.Count > 1 && years.TrueForAll(year => year.Select(figure => figure.Value).Distinct().Count() == 1))
            .Select(years => new YearSeries([.. years.Select(year => year.First())]));

    static bool IsFirm(Figure figure) =>
        figure is { Kind: FigureKind.Money or FigureKind.Count, Value: >= 0, FiscalYear: not null, Indicator: null, Within: false, Doubt: null, Bound: FigureBound.None }
        && figure.Attribution != FigureAttribution.Unattributed && figure.Measure != FigureMeasure.Target && figure.Label.Length > 0;
}
