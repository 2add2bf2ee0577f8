using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>Gives a printed growth to the amount in front of it, so that 2億円増 is never taken for a budget of 2億円.</summary>
internal static class ChangeFigures
{
    public static List<(Mention Mention, Figure Figure)> Attribute(IReadOnlyList<(Mention Mention, Figure Figure)> mains) =>
        [.. mains.Select((pair, i) => pair.Mention.Change is not { } change ? pair : (pair.Mention, Of(pair, Owner(mains, i), change)))];

    public static IEnumerable<(SourceSpan Change, SourceSpan Current, ChangeWords Words)> Find(IReadOnlyList<(Mention Mention, Figure Figure)> mains)
    {
        for (var i = 0; i < mains.Count; i++)
        {
            if (mains[i].Mention.Change is { } change && Owner(mains, i) is { } owner)
                yield return (mains[i].Figure.Span, owner.Span, change);
        }
    }

    public static Figure Of(Figure draft, Figure main, ChangeWords change) => draft with
    {
        Label = main.Label.Length > 0 ? change.Label : "",
        SubOf = main.Label.Length > 0 ? main.Label : null,
        Indicator = main.Indicator,
        FiscalYear = main.FiscalYear,
        Period = main.Period,
        YearRule = main.YearRule,
        Measure = FigureMeasure.Other,
        Attribution = main.Attribution,
        Rule = main.Rule,
        Candidates = [.. main.Candidates.Select(name => $"{name}の{change.Label}")],
    };

    // The last amount in front in the same paragraph; a share may be that of a count too.
    static Figure? Owner(IReadOnlyList<(Mention Mention, Figure Figure)> mains, int i)
    {
        var own = mains[i];
        for (var at = i - 1; at >= 0 && mains[at].Mention.Block == own.Mention.Block; at--)
        {
            if (mains[at].Mention.Change is null && mains[at].Figure.Kind != FigureKind.Share && (own.Figure.Kind == FigureKind.Share || mains[at].Figure.Kind == own.Figure.Kind))
                return mains[at].Figure;
        }

        return null;
    }

    static Figure Of((Mention Mention, Figure Figure) own, Figure? owner, ChangeWords change)
    {
        if (owner is not null)
            return Of(own.Figure, owner, change);
        var name = own.Figure.Label;
        return own.Figure with
        {
            Label = name.Length > 0 ? change.Label : "",
            SubOf = name.Length > 0 ? name : null,
            Attribution = name.Length > 0 ? own.Figure.Attribution : FigureAttribution.Unattributed,
            Candidates = [],
            Rule = name.Length > 0 ? own.Figure.Rule : "増減を表す数ですが、何の増減かが数のそばに書かれていません。",
        };
    }
}
