namespace PolicyBot.Indexer.Figures;

/// <summary>A growth printed in one document against the year before as another document states it.</summary>
internal static class GrowthAcross
{
    public static IEnumerable<FigureComparisonResult> Check(IEnumerable<(string Document, StatedChange Change)> changes, IReadOnlyList<FigurePlace> places)
    {
        foreach (var (document, change) in changes.Where(pair => pair.Change is { Since: not null, Change.Value: not null, Current.Value: not null }))
        {
            foreach (var place in places.Where(place => place.Document != document && YearOnYear.IsYearBefore(place.Figure, change)))
                yield return Of(new FigurePlace(document, change.Change), place, YearOnYear.Judge(change, place.Figure));
        }
    }

    static FigureComparisonResult Of(FigurePlace first, FigurePlace second, Audit audit) => new(
        first,
        second,
        audit.Outcome switch
        {
            AuditOutcome.NotASum => ComparisonOutcome.NotComparable,
            AuditOutcome.Differs => ComparisonOutcome.Differ,
            _ => ComparisonOutcome.Agree,
        },
        audit.Message);
}
