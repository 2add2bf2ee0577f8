using System.Globalization;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>Compares parts with a total that is printed, and tells a rounding difference from a contradiction.</summary>
internal static class SumCheck
{
    public static Audit Of(AuditKind kind, IReadOnlyList<Figure> parts, Figure total)
    {
        var (sum, difference, quantum) = Differences(parts, total);
        var outcome = difference == 0 ? AuditOutcome.AddsUp
            : total.Kind == FigureKind.Money && difference < Tolerance(parts, total, quantum) ? AuditOutcome.Rounding
            : AuditOutcome.Differs;
        return new Audit(kind, outcome, parts, total, sum, Message(parts, total, sum, outcome));
    }

    public static Audit NotASum(AuditKind kind, IReadOnlyList<Figure> parts, Figure total, string why)
    {
        var sum = parts.Sum(part => part.Value ?? 0);
        return new Audit(kind, AuditOutcome.NotASum, parts, total, sum, $"{Addition(parts)}＝{Number(sum)}で{Printed(total)}とは一致しませんが、{why}");
    }

    static (decimal Sum, decimal Difference, decimal Quantum) Differences(IReadOnlyList<Figure> parts, Figure total)
    {
        var sameUnit = parts.All(part => part.Unit == total.Unit);
        var sum = parts.Sum(part => sameUnit ? part.Value ?? 0 : part.Yen ?? 0);
        var printed = sameUnit ? total.Value ?? 0 : total.Yen ?? 0;
        return (sum, Math.Abs(sum - printed), parts.Append(total).Max(figure => LastPlace(figure, sameUnit)));
    }

    /// <summary>億円 printed without decimals are exact to 1億円.</summary>
    static decimal LastPlace(Figure figure, bool sameUnit)
    {
        var place = 1m;
        for (var i = 0; i < (figure.Value ?? 0).Scale; i++)
            place /= 10;
        return sameUnit ? place : place * (figure is { Yen: { } yen, Value: { } value and not 0 } ? yen / value : 1);
    }

    // Each number may be off by half of its last place; together they rarely reach half of the worst case.
    static decimal Tolerance(IReadOnlyList<Figure> parts, Figure total, decimal quantum) =>
        quantum * (parts.Count + 1) / (parts.Append(total).Any(figure => figure.Approximate) ? 2 : 4);

    static string Message(IReadOnlyList<Figure> parts, Figure total, decimal sum, AuditOutcome outcome)
    {
        var shown = parts.All(part => part.Unit == total.Unit) ? $"{Number(sum)}{total.Unit}" : $"{Number(sum)}円";
        var doubt = parts.Append(total).Any(figure => figure.Doubt is not null) ? "（読みに疑いのある数を含みます）" : "";
        return outcome switch
        {
            AuditOutcome.AddsUp => $"{Addition(parts)}＝{shown}で、{Printed(total)}と一致します。{doubt}",
            AuditOutcome.Rounding => $"{Addition(parts)}＝{shown}で、{Printed(total)}との差は四捨五入によるとみられます。{doubt}",
            _ => $"{Addition(parts)}＝{shown}ですが、{Printed(total)}とあります。{doubt}",
        };
    }

    static string Addition(IReadOnlyList<Figure> parts) => string.Join('＋', parts.Select(part => Number(part.Value ?? 0)));

    static string Printed(Figure total) => $"{Number(total.Value ?? 0)}{total.Unit}";

    static string Number(decimal value) => value.ToString("0.#######", CultureInfo.InvariantCulture);
}
