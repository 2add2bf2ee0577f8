namespace PolicyBot.Indexer.Text;

/// <summary>Whether H20 or R5 without 年 is a year. H1N1, R2値, A-R5 are not; nor is a lone H2 (it needs a row or a bracket).</summary>
internal static class BareYear
{
    public static bool Counts(ReadOnlySpan<char> text, int at, int end, JapaneseEra era)
    {
        var digits = end - at - 1;
        if (digits is < 1 or > 2 || era.Letter is not ('R' or 'H' or 'S') || !EndsToken(text, end))
            return false;
        if (at == 0 && end == text.Length)
            return true;
        return era.Letter switch
        {
            'R' => true,
            'H' => digits == 2 || InRow(text, at, end) || InBrackets(text, at, end) || BudgetFollows(text, end),
            _ => false,
        };
    }

    /// <summary>The second of R2-R4.</summary>
    public static bool EndsRange(ReadOnlySpan<char> text, int at)
    {
        if (at < 3 || !Latin.IsHyphen(text[at - 1]) || !Numerals.IsDigit(text[at - 2]))
            return false;
        var letter = Numerals.IsDigit(text[at - 3]) ? at - 4 : at - 3;
        return letter >= 0 && IsEraLetter(text[letter]) && Latin.StartsToken(text, letter);
    }

    static bool EndsToken(ReadOnlySpan<char> text, int end)
    {
        if (end >= text.Length)
            return true;
        var next = text[end];
        return !(Latin.Is(next) || next is '²' or '値' or '乗' or '=' or '＝' or '%' or '％'
            || (Latin.IsHyphen(next) || DecimalPoint.IsPoint(next)) && end + 1 < text.Length && !IsEraLetter(text[end + 1]));
    }

    // R2/R3/R4, H20～H22
    static bool InRow(ReadOnlySpan<char> text, int at, int end) =>
        (end + 2 < text.Length && YearRow.IsSeparator(text[end]) && IsEraLetter(text[end + 1]) && Numerals.IsDigit(text[end + 2]))
        || (at >= 2 && YearRow.IsSeparator(text[at - 1]) && Numerals.IsDigit(text[at - 2]));

    static bool InBrackets(ReadOnlySpan<char> text, int at, int end) =>
        at > 0 && end < text.Length && text[at - 1] is '（' or '(' && text[end] is '）' or ')';

    static bool BudgetFollows(ReadOnlySpan<char> text, int end) =>
        Spacing.At(text, end, "予算") || Spacing.At(text, end, "補正") || Spacing.At(text, end, "当初");

    static bool IsEraLetter(char c) => Latin.Fold(c) is 'R' or 'H' or 'S';
}
