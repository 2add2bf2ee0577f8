namespace PolicyBot.Indexer.Text;

/// <summary>Signs in front of an amount that a scanner may have made of digits: ろ．3億円, l5億円, 捌 12億円.</summary>
internal static class GarbledAmount
{
    const string LooksLikeDigit = "lIOoSBZz|ＩＯｌｏ";

    // 前の文である．5億円を…: ． also ends sentences.
    const string SentenceEnds = "るたすうくつぬむいだんかねより";

    // One sign alone that is a word: tags of ministries, 計, 各, 約 …
    const string LoneWords = "文厚経内農総環国防財法外警復科計約総各毎全額円新旧他同年上下中初補第残延前後当別小大本増減費は約等の";

    /// <summary>Where the unreadable number starts; its own place where it can be read.</summary>
    public static int StartOfUnreadable(ReadOnlySpan<char> text, int start)
    {
        if (start > 1 && DecimalPoint.IsPoint(text[start - 1]) && !Numerals.IsDigit(text[start - 2]))
            return IsLostDigit(text, start - 2) ? start - 2 : start;
        if (start > 0 && LooksLikeDigit.AsSpan().Contains(text[start - 1]) && (start == 1 || !Latin.Is(text[start - 2])))
            return start - 1;
        return start;
    }

    static bool IsLostDigit(ReadOnlySpan<char> text, int at)
    {
        if (Latin.Is(text[at]))
            return LooksLikeDigit.AsSpan().Contains(text[at]) && (at == 0 || !Latin.Is(text[at - 1]));
        if (!IsJapanese(text[at]))
            return false;
        var alone = at == 0 || !IsJapanese(text[at - 1]) || text[at - 1] is '約' or '額' or '計';
        return alone || !SentenceEnds.AsSpan().Contains(text[at]);
    }

    /// <summary>捌 12億円: a sign alone in front of an amount, which means nothing there.</summary>
    public static bool FollowsStraySign(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        while (at > 0 && Spacing.IsBlank(text[at - 1]))
            at--;
        if (at == start || at == 0 || !IsJapanese(text[at - 1]) || LoneWords.AsSpan().Contains(text[at - 1]))
            return false;
        return at == 1 || Spacing.IsBlank(text[at - 2]) || Spacing.IsBreak(text[at - 2]);
    }

    static bool IsJapanese(char c) => KanjiNumbers.IsKanji(c) || c is (>= 'ぁ' and <= 'ヺ') or 'ー';
}
