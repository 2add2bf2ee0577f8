using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>Whether the counts named in the words of an indicator add up to its last year or its total.</summary>
internal static class ExplanationAudit
{
    const int SharedPrefix = 4;

    public static IEnumerable<Audit> Check(IReadOnlyList<Figure> figures, IReadOnlyList<IndicatorRow> rows)
    {
        foreach (var row in rows)
        {
            var own = row.Figures().Select(figure => figure.Span.Start).ToHashSet();
            var named = figures.Where(figure => row.Span.Contains(figure.Span) && figure.Indicator == row.Indicator && !own.Contains(figure.Span.Start)).ToList();
            var audits = Mains(row, named).Concat(row.SubRows.SelectMany(sub => Subs(sub, named)));
            foreach (var audit in audits)
                yield return audit;
        }
    }

    // The longest run from the front that adds up: what follows (なお…) goes into details.
    static IEnumerable<Audit> Mains(IndicatorRow row, List<Figure> named)
    {
        var mains = named.Where(figure => figure.SubOf is null && figure.Unit == row.Actual?.Unit && figure.Value is not null).ToList();
        foreach (var total in Totals(row.Actual, row.Years))
        {
            for (var count = mains.Count; count > 0; count--)
            {
                if (mains.Take(count).Sum(figure => figure.Value) != total.Value)
                    continue;
                yield return SumCheck.Of(AuditKind.CrossSum, mains[..count], total);
                yield break;
            }
        }

        if (mains.Count > 1 && row.Years.Count > 0)
            yield return SumCheck.NotASum(AuditKind.CrossSum, mains, row.Years[^1], "説明の数がすべての内訳とは限りません。");
    }

    static IEnumerable<Audit> Subs(IndicatorSubRow sub, List<Figure> named)
    {
        var parts = named.Where(figure => figure.SubOf is not null && SamePart(figure.Label, sub.Label) && figure.Unit == sub.Actual?.Unit).ToList();
        var total = Totals(sub.Actual, sub.Years).FirstOrDefault(total => parts.Sum(part => part.Value) == total.Value);
        if (parts.Count > 0 && total is not null)
            yield return SumCheck.Of(AuditKind.CrossSum, parts, total);
    }

    static IEnumerable<Figure> Totals(Figure? actual, IReadOnlyList<Figure> years) =>
        years.Reverse().Take(1).Concat(actual is null ? [] : [actual]);

    // うち市に移されたもの and うち市へ移された件数
    static bool SamePart(string a, string b) =>
        a.Length >= SharedPrefix && b.Length >= SharedPrefix && a.AsSpan(0, SharedPrefix).SequenceEqual(b.AsSpan(0, SharedPrefix));
}
