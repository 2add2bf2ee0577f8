using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

public enum ComparisonOutcome
{
    Agree,
    Differ,

    /// <summary>Another measure or unit, a bound, or only a part of the amount: nothing follows from both.</summary>
    NotComparable,
}

/// <summary>A name that became another one: a programme that was renamed between years.</summary>
public sealed record Renaming(string Former, string Current);

/// <summary>A figure and the document it stands in.</summary>
public sealed record FigurePlace(string Document, Figure Figure);

/// <summary>The same programme and year in two places, with what was compared in a sentence for people.</summary>
public sealed record FigureComparisonResult(FigurePlace First, FigurePlace Second, ComparisonOutcome Outcome, string Message)
{
    /// <summary>Where the names differ and only a renaming ties them.</summary>
    public Renaming? Renaming { get; init; }
}

/// <summary>Sets figures of the same programme and year side by side, across documents and within one.</summary>
internal static class FigureComparison
{
    public static IReadOnlyList<FigureComparisonResult> Compare(IReadOnlyList<FigurePlace> places, CurrentNames names) =>
        [
            .. places.Where(place => IsFirm(place.Figure))
                .GroupBy(place => (Name: names.Of(place.Figure.Label), SubOf: names.Of(place.Figure.SubOf ?? ""), Indicator: names.Of(place.Figure.Indicator ?? ""), place.Figure.FiscalYear))
                .SelectMany(group => Pairs([.. group], names)),
        ];

    /// <summary>Without a label or a year nothing is the same.</summary>
    static bool IsFirm(Figure figure) =>
        figure is { Kind: not FigureKind.Date, Attribution: not FigureAttribution.Unattributed, FiscalYear: not null, Value: not null } && figure.Label.Length > 0;

    static IEnumerable<FigureComparisonResult> Pairs(IReadOnlyList<FigurePlace> group, CurrentNames names)
    {
        for (var i = 0; i < group.Count; i++)
        {
            for (var j = i + 1; j < group.Count; j++)
            {
                // A total and its last year stand in one row: nobody takes them for the same.
                if (group[i].Document != group[j].Document || WhyNot(group[i].Figure, group[j].Figure) is null)
                    yield return Compare(group[i], group[j], names);
            }
        }
    }

    static FigureComparisonResult Compare(FigurePlace first, FigurePlace second, CurrentNames names)
    {
        var (a, b) = (first.Figure, second.Figure);
        var why = WhyNot(a, b);
        var outcome = why is not null ? ComparisonOutcome.NotComparable : SameValue(a, b) ? ComparisonOutcome.Agree : ComparisonOutcome.Differ;
        var message = outcome switch
        {
            ComparisonOutcome.Agree when FigureWords.Amount(a) == FigureWords.Amount(b) => $"{a.Period}の「{Name(a)}」は両方で{FigureWords.Amount(a)}です。",
            ComparisonOutcome.Agree => $"{a.Period}の「{Name(a)}」は{FigureWords.Amount(a)}と{FigureWords.Amount(b)}で、同じ額（数）です。",
            ComparisonOutcome.Differ => $"{a.Period}の「{Name(a)}」が{FigureWords.Amount(a)}と{FigureWords.Amount(b)}で食い違っています。",
            _ => $"{a.Period}の「{Name(a)}」の{FigureWords.Amount(a)}と{FigureWords.Amount(b)}は{why}ため比べられません。",
        };
        var renaming = names.Between(a.Label, b.Label);
        return new FigureComparisonResult(first, second, outcome, renaming is null ? message : $"{message}（「{renaming.Former}」は「{renaming.Current}」に名称が変わったものとして比べました。）") { Renaming = renaming };
    }

    static string Name(Figure figure) => figure.SubOf is null ? figure.Label : $"{figure.SubOf}（{figure.Label}）";

    static string? WhyNot(Figure a, Figure b) =>
        a.Measure != b.Measure ? "測り方（当初・補正・目標・実績など）が違う"
        : a.Kind != b.Kind || (a.Kind != FigureKind.Money && a.Unit != b.Unit) ? "単位が違う"
        : a.Within || b.Within ? "一方が内数である"
        : a.Bound != b.Bound ? "一方が「以上」などの範囲である"
        : a.Doubt is not null || b.Doubt is not null ? "読みに疑いがある" : null;

    // 約3億円 agrees with what rounds to it.
    static bool SameValue(Figure a, Figure b)
    {
        var (x, y) = a.Kind == FigureKind.Money ? (a.Yen ?? 0, b.Yen ?? 0) : (a.Value ?? 0, b.Value ?? 0);
        if (!a.Approximate && !b.Approximate)
            return x == y;
        return Math.Abs(x - y) <= Math.Max(HalfPlace(a), HalfPlace(b));
    }

    static decimal HalfPlace(Figure figure)
    {
        var place = figure is { Kind: FigureKind.Money, Yen: { } yen, Value: { } value and not 0 } ? yen / value : 1;
        for (var i = 0; i < (figure.Value ?? 0).Scale; i++)
            place /= 10;
        return figure.Approximate ? place / 2 : 0;
    }
}
