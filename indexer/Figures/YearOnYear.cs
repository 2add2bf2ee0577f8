using System.Globalization;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>A printed increase or ratio against the amounts of both years, wherever the document states them.</summary>
internal static class YearOnYear
{
    public static IEnumerable<Audit> Check(IReadOnlyList<StatedChange> changes, IReadOnlyList<Figure> figures)
    {
        foreach (var change in changes.Where(change => change is { Since: not null, Change.Value: not null, Current.Value: not null }))
        {
            var before = figures.Where(figure => IsYearBefore(figure, change)).ToList();
            var alike = before.Where(figure => figure.Measure == change.Current.Measure).ToList();
            foreach (var figure in (alike.Count > 0 ? alike : before).DistinctBy(figure => (figure.Measure, figure.Value, figure.Unit)))
                yield return Judge(change, figure);
        }
    }

    public static bool IsYearBefore(Figure figure, StatedChange change) =>
        figure is { Value: not null, Attribution: not FigureAttribution.Unattributed } && figure.FiscalYear == change.Since
        && IsSameThing(figure, change.Current) && figure.Span != change.Change.Span;

    static bool IsSameThing(Figure a, Figure b) =>
        a.Kind == b.Kind && a.Label == b.Label && a.Label.Length > 0 && a.SubOf == b.SubOf && a.Indicator == b.Indicator && (a.Kind == FigureKind.Money || a.Unit == b.Unit);

    public static Audit Judge(StatedChange change, Figure before)
    {
        var (now, then) = (Amount(change.Current), Amount(before));
        var ways = Ways(change, now, then).ToList();
        var printed = change.Change.Kind == FigureKind.Share ? change.Change.Value ?? 0 : Amount(change.Change);
        var nearest = ways.MinBy(way => Math.Abs(way - printed));
        var outcome = before.Measure != change.Current.Measure || before.Within || change.Current.Within || ways.Count == 0 ? AuditOutcome.NotASum
            : nearest == printed ? AuditOutcome.AddsUp
            : Math.Abs(nearest - printed) < Tolerance(change, before, nearest) ? AuditOutcome.Rounding
            : AuditOutcome.Differs;
        var shown = change.Change is { Kind: FigureKind.Money, Yen: { } yen, Value: { } value and not 0 } ? nearest / (yen / value) : nearest;
        return new Audit(AuditKind.YearOnYear, outcome, [change.Current, before], change.Change, shown, Message(change, before, shown, outcome));
    }

    // 前年度比20％ says neither whether it grew by or to 20 %.
    static IEnumerable<decimal> Ways(StatedChange change, decimal now, decimal then)
    {
        var (isShare, isTimes) = (change.Change.Kind == FigureKind.Share, change.Change.Unit == "倍");
        if (!isShare)
            yield return change.Direction * (now - then);
        else if (then != 0 && isTimes)
            yield return now / then;
        else if (then != 0)
        {
            if (change.Direction == 0)
                yield return now / then * 100;
            yield return (change.Direction < 0 ? then - now : now - then) / then * 100;
        }
    }

    static decimal Tolerance(StatedChange change, Figure before, decimal value)
    {
        var (now, then) = (Amount(change.Current), Amount(before));
        var places = new[] { change.Current, before }.Select(figure => Place(figure) * (figure.Approximate || figure.Kind == FigureKind.Money ? 1 : 0)).ToArray();
        if (change.Change.Kind != FigureKind.Share)
            return change.Change.Kind == FigureKind.Money ? places.Append(Place(change.Change)).Max() * (IsApproximate(change, before) ? 1.5m : 0.75m) : 0;
        // Half of the last place of the ratio itself, and half of the worst that rounded amounts make of it.
        var spread = now == 0 ? 0 : Math.Abs(value) * ((places[0] / now) + (places[1] / then)) / 4;
        return (Place(change.Change) / (change.Change.Approximate ? 1 : 2)) + (change.Change.Unit == "倍" || value == 0 ? spread : spread * Math.Max(1, now / then * 100 / Math.Abs(value))) + 0.0000001m;
    }

    static bool IsApproximate(StatedChange change, Figure before) => change.Change.Approximate || change.Current.Approximate || before.Approximate;

    static decimal Place(Figure figure)
    {
        var place = figure is { Kind: FigureKind.Money, Yen: { } yen, Value: { } value and not 0 } ? yen / value : 1;
        for (var i = 0; i < (figure.Value ?? 0).Scale; i++)
            place /= 10;
        return place;
    }

    static decimal Amount(Figure figure) => figure.Kind == FigureKind.Money ? figure.Yen ?? 0 : figure.Value ?? 0;

    static string Message(StatedChange change, Figure before, decimal value, AuditOutcome outcome)
    {
        var years = $"「{change.Current.Label}」は{change.Current.Period}が{FigureWords.Amount(change.Current)}、{before.Period}が{FigureWords.Amount(before)}";
        var computed = $"{Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture)}{change.Change.Unit}";
        var printed = $"「{change.Change.Label} {FigureWords.Amount(change.Change)}」";
        return outcome switch
        {
            AuditOutcome.AddsUp => $"{years}で、{printed}と一致します。",
            AuditOutcome.Rounding => $"{years}（計算では{computed}）で、{printed}との差は四捨五入によるとみられます。",
            AuditOutcome.NotASum => $"{years}ですが、測り方（当初・補正・内数など）が違うため{printed}とは比べられません。",
            _ => $"{years}で計算では{computed}ですが、{printed}とあります。",
        };
    }
}
