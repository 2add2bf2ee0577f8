using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>80億円（70億円）with the year before in brackets, against the place of the document that states that year itself.</summary>
internal static class RestatedYears
{
    public static IEnumerable<Audit> Check(IReadOnlySet<SourceSpan> brackets, IReadOnlyList<Figure> figures)
    {
        var known = figures.Where(figure => figure is { FiscalYear: not null, Value: not null, Attribution: not FigureAttribution.Unattributed } && figure.Label.Length > 0)
            .ToLookup(figure => (figure.Label, figure.SubOf, figure.Indicator, figure.Kind, figure.FiscalYear));
        foreach (var bracket in figures.Where(figure => brackets.Contains(figure.Span)))
        {
            var places = known[(bracket.Label, bracket.SubOf, bracket.Indicator, bracket.Kind, bracket.FiscalYear)].Where(figure => figure.Span != bracket.Span && bracket.Value is not null).ToList();
            var alike = places.Where(figure => figure.Measure == bracket.Measure).ToList();
            foreach (var place in alike.Count > 0 ? alike : places)
                yield return Compare(bracket, place);
        }
    }

    static Audit Compare(Figure bracket, Figure place)
    {
        var both = $"「{bracket.Label}」の{bracket.Period}は、括弧内では{FigureWords.Amount(bracket)}、別の箇所では{FigureWords.Amount(place)}";
        if (bracket.Measure != place.Measure || bracket.Within || place.Within)
            return new Audit(AuditKind.YearOnYear, AuditOutcome.NotASum, [place], bracket, place.Value ?? 0, $"{both}ですが、測り方（当初・補正・内数など）が違うため比べられません。");
        var audit = SumCheck.Of(AuditKind.YearOnYear, [place], bracket);
        return audit with
        {
            Message = audit.Outcome switch
            {
                AuditOutcome.AddsUp => $"{both}で、一致します。",
                AuditOutcome.Rounding => $"{both}で、差は四捨五入によるとみられます。",
                _ => $"{both}で、食い違っています。",
            },
        };
    }
}
