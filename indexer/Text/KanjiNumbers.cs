namespace PolicyBot.Indexer.Text;

/// <summary>
/// When 漢数字 are a number: behind 第 (第三者) or 条の (第十条の二); in front of a counter (五億円, 三件, 十年);
/// or two signs and more with a unit among them and no other kanji behind (三万五千, not 五十嵐).
/// Never behind 数 or 何 (数十件), never in words such as 統一, 一人一人, 一つ. Figures always count.
/// </summary>
internal static class KanjiNumbers
{
    public static bool Counts(ReadOnlySpan<char> text, int start, int length)
    {
        var end = start + length;
        var number = text[start..end];
        if (number.ContainsAny(Figures.Signs) || IsOrdinal(text, start))
            return true;
        if (IsVague(text, start) || IsPartOfWord(text, start, number))
            return false;
        if (Units.IsCounter(text, Spacing.SkipBlanks(text, end), spaced: Spacing.SkipBlanks(text, end) > end))
            return true;
        return length > 1 && number.ContainsAny(KanjiDigits.Units) && !(end < text.Length && IsKanji(text[end]));
    }

    public static bool IsKanji(char c) => c is (>= '\u3400' and <= '\u9FFF') or '々';

    /// <summary>数十件, 何百人: nobody knows how many; nor of the 十 of 二三十人.</summary>
    public static bool IsVague(ReadOnlySpan<char> text, int start) =>
        start > 0 && (text[start - 1] is '数' or '何' or '幾' || KanjiDigits.IsPart(text[start - 1]));

    static bool IsOrdinal(ReadOnlySpan<char> text, int start)
    {
        var before = Spacing.BackOverGap(text, start);
        if (before > 0 && text[before - 1] == '第')
            return true;
        return start > 1 && text[start - 1] == 'の' && text[start - 2] is '条' or '章' or '節' or '款' or '項' or '号';
    }

    static bool IsPartOfWord(ReadOnlySpan<char> text, int start, ReadOnlySpan<char> number)
    {
        if (number.Length > 1)
            return false;
        var before = start > 0 ? text[start - 1] : '\0';
        var behind = start + 1 < text.Length ? text[start + 1] : '\0';
        return number[0] switch
        {
            // 統一, 唯一, 単一 …; 一つの課題, 一種の, 関東一円; 一人ひとり.
            '一' => before is '統' or '唯' or '単' or '同' or '均' or '随' or '画' or '逐' or '択' or '万' or '人'
                || behind is 'つ' or '種' or '円' || EachPerson(text, start),
            // 持参人, 古参者: 大字 alone is used for money and articles.
            '参' or '壱' or '弐' => behind is not ('円' or '条' or '号'),
            _ => false,
        };
    }

    static bool EachPerson(ReadOnlySpan<char> text, int start) =>
        Spacing.SpacedLength(text, start, "一人一人") > 0 || Spacing.SpacedLength(text, start, "一人ひとり") > 0;
}
