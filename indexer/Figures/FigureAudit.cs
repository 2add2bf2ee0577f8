using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>Checks every sum that a document states: totals, rows of years, explanations, lists in brackets.</summary>
internal static class FigureAudit
{
    public static IReadOnlyList<Audit> Check(IReadOnlyList<Figure> figures, IReadOnlyList<IndicatorRow> rows, IReadOnlyList<LostRow> lost, MentionResult mentions, IReadOnlyList<StatedChange> changes, IReadOnlyList<TableTotal> tables)
    {
        List<Audit> audits = [.. rows.SelectMany(Series), .. lost.SelectMany(row => row.Cells).Where(cell => cell.Years.Count > 0).Select(cell => SumCheck.Of(AuditKind.Series, cell.Years, cell.Number))];
        audits.AddRange(ExplanationAudit.Check(figures, rows));
        audits.AddRange(mentions.Totals.SelectMany(total => Total(total, figures)));
        audits.AddRange(mentions.Lists.Select(list => SumCheck.Of(AuditKind.Total, Find(figures, list.Parts), Find(figures, [list.Total])[0])));
        audits.AddRange(mentions.Compositions.Select(Composed));
        audits.AddRange(tables.Select(Table));
        audits.AddRange(YearOnYear.Check(changes, figures));
        audits.AddRange(RestatedYears.Check(mentions.Brackets, figures));
        audits.Sort((a, b) => a.Total.Span.Start.CompareTo(b.Total.Span.Start));
        return audits;
    }

    public static IReadOnlyList<Discrepancy> Contradictions(IEnumerable<Audit> audits) =>
        [.. audits.Where(audit => audit.Outcome == AuditOutcome.Differs).Select(audit => new Discrepancy("sumMismatch", audit.Message, audit.Spans))];

    static IEnumerable<Audit> Series(IndicatorRow row)
    {
        if (row is { Actual: { } actual, Years.Count: > 0 } && IsSum(row.Years, actual))
            yield return SumCheck.Of(AuditKind.Series, row.Years, actual);
        foreach (var sub in row.SubRows)
        {
            if (sub is { Actual: { } part, Years.Count: > 0 } && IsSum(sub.Years, part))
                yield return SumCheck.Of(AuditKind.Series, sub.Years, part);
        }
    }

    // Rates are not added up: the last one is that of today.
    static bool IsSum(IReadOnlyList<Figure> years, Figure actual) =>
        actual.FiscalYear is null || actual.Period != years[^1].Period || years.Sum(year => year.Value) == actual.Value;

    // The amounts of a page that have the year and kind of budget of its heading.
    static IEnumerable<Audit> Total(SourceSpan span, IReadOnlyList<Figure> figures)
    {
        var total = Find(figures, [span])[0];
        var parts = figures.Where(figure => figure != total && figure.Kind == FigureKind.Money && figure.SubOf is null && figure.Value is not null
            && figure.Page == total.Page && figure.FiscalYear == total.FiscalYear && figure.Measure == total.Measure && figure.Label != MentionReader.TotalLabel).ToList();
        // ※合計には内数を含まない: a part of another amount rarely counts.
        var whole = parts.Where(part => !part.Within).ToList();
        if (whole.Count > 1 && whole.Count < parts.Count && SumCheck.Of(AuditKind.Total, parts, total).Outcome == AuditOutcome.Differs)
            parts = whole;
        if (parts.Count > 1 && total is { Value: not null })
            yield return SumCheck.Of(AuditKind.Total, parts, total);
    }

    // Rows of a table may be parts of others without saying so: what does not add up is no contradiction.
    static Audit Table(TableTotal table)
    {
        var audit = SumCheck.Of(AuditKind.Total, table.Parts, table.Total);
        return audit.Outcome == AuditOutcome.Differs && !IsNear(audit)
            ? SumCheck.NotASum(AuditKind.Total, table.Parts, table.Total, "表のどの行が内訳かは本文から確定できません。") : audit;
    }

    // A slip of the pen, not another set of rows.
    static bool IsNear(Audit audit) => audit.Total.Value is { } total && Math.Abs(audit.Sum - total) * NearestPart < Math.Abs(total);

    const int NearestPart = 20;

    static Audit Composed(Composition composition)
    {
        if (composition.IsOtherYear)
            return SumCheck.NotASum(AuditKind.Composition, composition.Parts, composition.Total, "注によれば括弧内は別の年度の額で、内訳ではありません。");
        var audit = SumCheck.Of(AuditKind.Composition, composition.Parts, composition.Total);
        return audit.Outcome == AuditOutcome.Differs
            ? SumCheck.NotASum(AuditKind.Composition, composition.Parts, composition.Total, "括弧内が内訳かどうかを示す注がありません。") : audit;
    }

    static List<Figure> Find(IReadOnlyList<Figure> figures, IReadOnlyList<SourceSpan> spans) =>
        [.. spans.Select(span => figures.First(figure => figure.Span == span))];
}
