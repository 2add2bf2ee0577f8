namespace PolicyBot.Indexer.Text;

/// <summary>Latin letters of both widths.</summary>
internal static class Latin
{
    const int LongestToken = 40;

    public static bool Is(char c) => char.IsAsciiLetter(c) || c is (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ');

    /// <summary>The half-width capital.</summary>
    public static char Fold(char c) => char.ToUpperInvariant(c is >= 'Ａ' and <= 'ｚ' ? (char)(c - 'Ａ' + 'A') : c);

    /// <summary>Whether no letter, digit or hyphen stands in front: the H of H20, not of SH20 or A-H20.</summary>
    public static bool StartsToken(ReadOnlySpan<char> text, int at) =>
        at == 0 || !(Is(text[at - 1]) || Numerals.IsDigit(text[at - 1]) || IsHyphen(text[at - 1]));

    public static bool IsHyphen(char c) => c is '-' or '－' or '‐' or '‑' or '–' or '_' or '−';

    /// <summary>Where the name around a number starts (AB3/4, A-2, TC45); the number's own place where it has none.</summary>
    public static int StartOfName(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        var name = at;
        while (start > Math.Max(0, at - LongestToken) && IsNamePart(text[start - 1]))
        {
            start--;
            if (Is(text[start]))
                name = start;
        }
        return name;
    }

    static bool IsNamePart(char c) => Is(c) || Numerals.IsDigit(c) || IsHyphen(c) || c is '/' or '／' or '.' or '．';
}
