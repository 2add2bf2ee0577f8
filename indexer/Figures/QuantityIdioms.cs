using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>Numbers that count nothing: １例として is "for example", がん10か年戦略 a name.</summary>
internal static class QuantityIdioms
{
    static readonly string[] ForExample = ["として", "を挙げ", "をあげ"];

    static readonly string[] PerOne = ["当たり", "あたり", "当り", "につき"];

    static readonly string[] Plans = ["戦略", "計画", "総合", "プラン", "構想", "基本", "国民"];

    public static bool IsOne(string text, Quantity quantity)
    {
        var behind = text.AsSpan(quantity.Span.End).TrimStart();
        return quantity switch
        {
            // １台当たり, １人につき: what the next number is counted by.
            { Kind: UnitKind.Count, Value: 1 } when StartsWithAny(behind, PerOne) => true,
            { Unit: "例", Value: 1 } => StartsWithAny(behind, ForExample),
            { Kind: UnitKind.Duration } => StartsWithAny(behind, Plans),
            _ => false,
        };
    }

    static bool StartsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
