namespace PolicyBot.Indexer.Text;

/// <summary>The rest of 20.4.30, 2024/2/14, 2024-02-14, H20.4: points, slashes or hyphens instead of 年月日.</summary>
internal readonly record struct DottedDate(int Month, int? Day, int End)
{
    public static bool Follows(ReadOnlySpan<char> text, int at) => TryRead(text, at, out _);

    public static bool TryRead(ReadOnlySpan<char> text, int at, out DottedDate date)
    {
        date = default;
        if (at >= text.Length || !IsSeparator(text[at]))
            return false;
        var separator = text[at];
        if (!TryPlace(text, at + 1, 12, out var month, out var end))
            return false;
        if (end < text.Length && text[end] == separator && TryPlace(text, end + 1, 31, out var day, out var last))
            date = new DottedDate(month, day, last);
        else if (DecimalPoint.IsPoint(separator) && text[..at].Length > 0)
            date = new DottedDate(month, null, end);
        return date.End > 0 && EndsDate(text, date.End);
    }

    static bool IsSeparator(char c) => c is '.' or '．' or '/' or '／' or '-';

    static bool TryPlace(ReadOnlySpan<char> text, int at, int most, out int value, out int end)
    {
        end = Figures.EndOfDigits(text, at);
        value = 0;
        return end - at is 1 or 2 && WholeNumber.TryRead(text, at, out value, out _) && value >= 1 && value <= most;
    }

    static bool EndsDate(ReadOnlySpan<char> text, int end) =>
        end >= text.Length || !(Latin.Is(text[end]) || IsSeparator(text[end]) && end + 1 < text.Length && Numerals.IsDigit(text[end + 1]));
}
