namespace PolicyBot.Indexer.Text;

/// <summary>White space where a reader would see none: 平成 20 年, 20⏎⏎年7月, 平 成 ２ ０ 年.</summary>
internal static class Spacing
{
    // Longer than the trailing blanks, the empty line and the page space that a cut line leaves behind.
    const int LongestGap = 24;

    // A letter-spaced number of more places than this is a row of a table.
    const int LongestSpacedNumber = 24;

    public static bool IsBlank(char c) => c is ' ' or '\t' or '\u3000' or '\u00A0' or (>= '\u2002' and <= '\u200A') or '\u202F';

    public static bool IsBreak(char c) => c is '\n' or '\r';

    /// <summary>Behind the blanks of this line.</summary>
    public static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        var limit = Math.Min(text.Length, at + LongestGap);
        while (at < limit && IsBlank(text[at]))
            at++;
        return at;
    }

    /// <summary>Behind blanks and at most one empty line; the same place where the gap is wider than a cut line leaves.</summary>
    public static int SkipGap(ReadOnlySpan<char> text, int at)
    {
        var limit = Math.Min(text.Length, at + LongestGap);
        var end = at;
        var breaks = 0;
        while (end < limit && (IsBlank(text[end]) || IsBreak(text[end])))
            breaks += text[end++] == '\n' ? 1 : 0;
        return breaks > 2 ? at : end;
    }

    /// <summary>The first place of the gap that ends at <paramref name="at"/>.</summary>
    public static int BackOverGap(ReadOnlySpan<char> text, int at)
    {
        var limit = Math.Max(0, at - LongestGap);
        while (at > limit && (IsBlank(text[at - 1]) || IsBreak(text[at - 1])))
            at--;
        return at;
    }

    public static bool HasBreak(ReadOnlySpan<char> text, int start, int end) => text[start..end].ContainsAny('\n', '\r');

    public static bool StartsLine(ReadOnlySpan<char> text, int at)
    {
        var limit = Math.Max(0, at - LongestGap);
        while (at > limit && IsBlank(text[at - 1]))
            at--;
        return at == 0 || IsBreak(text[at - 1]);
    }

    // A number that has a line for itself is a page number: it takes no unit from the next line.
    public static bool FillsLine(ReadOnlySpan<char> text, int start, int end)
    {
        var rest = SkipBlanks(text, end);
        return StartsLine(text, start) && (rest == text.Length || IsBreak(text[rest]));
    }

    public static bool At(ReadOnlySpan<char> text, int at, string word) =>
        at >= 0 && at <= text.Length && text[at..].StartsWith(word, StringComparison.Ordinal);

    public static bool EndsAt(ReadOnlySpan<char> text, int end, string word) => At(text, end - word.Length, word);

    /// <summary>Length of a word that may be letter-spaced (平 成) or cut by a line end; 0 where it does not stand here.</summary>
    public static int SpacedLength(ReadOnlySpan<char> text, int at, string word)
    {
        var end = at;
        for (var i = 0; i < word.Length; i++)
        {
            if (i > 0)
                end = SkipGap(text, end);
            if (end >= text.Length || text[end] != word[i])
                return 0;
            end++;
        }
        return end - at;
    }

    /// <summary>
    /// ２ ０, １ 兆 ２ ０ ０ 億: signs of a number, one blank after each. "1 20" is not spaced, it is two numbers.
    /// </summary>
    public static bool TryReadSpaced(ReadOnlySpan<char> text, int at, out Number number)
    {
        number = default;
        Span<char> signs = stackalloc char[LongestSpacedNumber];
        var count = 0;
        for (var i = at; i < text.Length && count < signs.Length && IsNumberSign(text[i]); i += 2)
        {
            if (i + 1 < text.Length && !IsBlank(text[i + 1]))
                return false;
            signs[count++] = text[i];
        }
        if (count < 2 || !NumberReader.TryRead(signs[..count], 0, out var compact) || compact.Length < 2)
            return false;
        number = compact with { Length = 2 * compact.Length - 1, ScaleLength = Math.Max(0, 2 * compact.ScaleLength - 1) };
        return true;
    }

    static bool IsNumberSign(char c) => Numerals.IsDigit(c) || KanjiDigits.IsPart(c) || c is '．' or '.' or '，' or ',';
}
