namespace PolicyBot.Indexer.Text;

/// <summary>Finds amounts and counts in running text: a number with a unit, which is no date, ordinal, path or name.</summary>
internal static class Quantities
{
    public static IReadOnlyList<Quantity> FindAll(string text) => FindAll(text, DateReader.FindAll(text));

    /// <summary>For callers that have the dates of the text already.</summary>
    public static IReadOnlyList<Quantity> FindAll(string text, IReadOnlyList<DateMention> dates)
    {
        List<Quantity> found = [];
        var next = 0;
        for (var at = 0; text.AsSpan(at).IndexOfAny(Numerals.Starts) is var offset and >= 0;)
        {
            at += offset;
            while (next < dates.Count && dates[next].Span.End <= at)
                next++;
            at = next < dates.Count && dates[next].Span.Start <= at ? dates[next].Span.End : ReadAt(text, at, found);
        }
        return found;
    }

    static int ReadAt(ReadOnlySpan<char> text, int at, List<Quantity> found)
    {
        var spaced = Spacing.TryReadSpaced(text, at, out var number);
        if (!spaced && !NumberReader.TryRead(text, at, out number))
            return Math.Max(at + 1, Figures.EndOfDigits(text, at));
        var quantity = QuantityForm.TryRead(text, at, number, spaced);
        if (quantity is null && spaced && NumberReader.TryRead(text, at, out number))
            quantity = QuantityForm.TryRead(text, at, number, spaced: false);
        if (quantity is not null)
            found.Add(quantity);
        return Math.Max(at + number.Length, quantity?.Span.End ?? 0);
    }
}
