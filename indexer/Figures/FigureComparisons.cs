namespace PolicyBot.Indexer.Figures;

/// <summary>All that was set side by side: the same year in several places, printed growth, names that changed.</summary>
internal sealed record FigureComparisons(IReadOnlyList<FigureComparisonResult> Results, IReadOnlyList<RenamedProgramme> Renamed)
{
    public static FigureComparisons Of(IReadOnlyList<FigurePlace> places, IEnumerable<(string Document, StatedChange Change)> changes, CurrentNames names) => new(
        [.. FigureComparison.Compare(places, names).Concat(GrowthAcross.Check(changes, places))],
        [.. RenamedProgrammes.Find(places, names)]);

    public int Count(ComparisonOutcome outcome) => Results.Count(result => result.Outcome == outcome);
}
