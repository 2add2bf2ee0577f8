namespace PolicyBot.Indexer.Text;

/// <summary>Whether a full stop between digits is a decimal point (7．4億円) or leads down a numbering path (２．１）⑤).</summary>
internal static class DecimalPoint
{
    const int BracketLookback = 80;

    public static bool IsPoint(char c) => c is '.' or '．';

    /// <summary>The end of the decimals behind the point at <paramref name="point"/>, or the point itself where it is none.</summary>
    public static int EndOfDecimals(ReadOnlySpan<char> text, int start, int point)
    {
        if (point >= text.Length || !IsPoint(text[point]) || InsidePath(text, start))
            return point;
        var end = point + 1;
        while (end < text.Length && Numerals.IsDigit(text[end]))
            end++;
        return end == point + 1 || GoesOnAsPath(text, start, end) ? point : end;
    }

    // The ２ of １．２．３ starts no 2.3.
    static bool InsidePath(ReadOnlySpan<char> text, int start) =>
        start >= 2 && IsPoint(text[start - 1]) && Numerals.IsDigit(text[start - 2]);

    static bool GoesOnAsPath(ReadOnlySpan<char> text, int start, int end)
    {
        if (end >= text.Length)
            return false;
        return text[end] switch
        {
            '．' => true,
            '.' => (end + 1 < text.Length && Numerals.IsDigit(text[end + 1])) || Spacing.StartsLine(text, start),
            ')' or '）' => IsCircled(text, end + 1) || !InsideBracket(text, start),
            _ => false,
        };
    }

    static bool IsCircled(ReadOnlySpan<char> text, int at) => at < text.Length && Numerals.CircledValue(text[at]) is not null;

    // In （約2．5） the bracket closes what was opened; in ＜１．２）に追加＞ it belongs to the number.
    static bool InsideBracket(ReadOnlySpan<char> text, int start)
    {
        var closed = 0;
        for (var i = start - 1; i >= Math.Max(0, start - BracketLookback) && !Spacing.IsBreak(text[i]); i--)
        {
            if (text[i] is ')' or '）')
                closed++;
            else if (text[i] is '(' or '（' && closed-- == 0)
                return true;
        }
        return false;
    }
}
