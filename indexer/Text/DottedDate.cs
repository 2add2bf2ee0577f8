namespace PolicyBot.Indexer.Text;

/// <summary>The rest of 15.6.20, 2024/2/14, 2024-02-14, H20.4: points, slashes or hyphens instead of 年月日.</summary>
internal readonly record struct DottedDate(int Month, int? Day, int End)
{
    /// <summary>Without a day only where the year says by itself that it is one: H20.4, but 2008.4 is a number.</summary>
    public static DottedDate? TryRead(ReadOnlySpan<char> text, int at, bool withoutDay)
    {
        if (at >= text.Length || !IsSeparator(text[at]) || !TryPlace(text, at + 1, 12, out var month, out var end))
            return null;
        DottedDate? date = null;
        if (end < text.Length && text[end] == text[at] && TryPlace(text, end + 1, 31, out var day, out var last))
            date = new DottedDate(month, day, last);
        else if (withoutDay && DecimalPoint.IsPoint(text[at]))
            date = new DottedDate(month, null, end);
        return date is { } found && EndsDate(text, found.End) ? date : null;
    }

    static bool IsSeparator(char c) => c is '.' or '．' or '/' or '／' or '-';

    static bool TryPlace(ReadOnlySpan<char> text, int at, int most, out int value, out int end)
    {
        end = Figures.EndOfDigits(text, at);
        value = 0;
        return end - at is 1 or 2 && WholeNumber.TryRead(text, at, out value, out _) && value >= 1 && value <= most;
    }

    static bool EndsDate(ReadOnlySpan<char> text, int end) =>
        end >= text.Length || !(Latin.Is(text[end]) || (IsSeparator(text[end]) && end + 1 < text.Length && Numerals.IsDigit(text[end + 1])));
}
