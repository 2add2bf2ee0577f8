using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Text;

/// <summary>３分の２, 十分の一: kept as two whole numbers, since 2/3 has no exact decimal.</summary>
internal static class Ratios
{
    public static Quantity? TryRead(ReadOnlySpan<char> text, int start, int end, decimal denominator)
    {
        var words = Spacing.SkipGap(text, end);
        var length = Spacing.SpacedLength(text, words, "分の");
        var at = Spacing.SkipGap(text, words + length);
        if (length == 0 || denominator == 0 || !Numerals.TryRead(text, at, out var numerator, out var digits))
            return null;
        var around = QuantityWords.Around(text, start, at + digits);
        return new Quantity
        {
            Span = new SourceSpan(around.Start, around.End),
            Value = numerator / denominator,
            Unit = "",
            Kind = UnitKind.Share,
            Ratio = (numerator, denominator),
            IsApproximate = around.IsApproximate,
            Bound = around.Bound,
            BoundWord = around.BoundWord,
        };
    }
}
