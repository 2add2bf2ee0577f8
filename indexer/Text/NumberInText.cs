namespace PolicyBot.Indexer.Text;

/// <summary>A number with what stands in front of it: enough to tell a quantity from an ordinal or a name.</summary>
internal static class NumberInText
{
    const int OrdinalLookback = 12;

    /// <summary>第3回, 第3、4回, 第１相, ※1, §2.</summary>
    public static bool IsOrdinal(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        while (at > Math.Max(0, start - OrdinalLookback) && IsOrdinalRow(text[at - 1]))
            at--;
        return at > 0 && text[at - 1] is '第' or '※' or '§' or '№' or '＃' or '#';
    }

    static bool IsOrdinalRow(char c) =>
        Numerals.IsDigit(c) || KanjiDigits.IsPart(c) || Spacing.IsBlank(c) || Spacing.IsBreak(c) || c is '、' or '・' or ',' or '，' or '～' or '〜';

    /// <summary>Oct3/4, A-2, TC276, 14/11/54; but not FIH1件, where a word of letters ends and a count starts.</summary>
    public static bool IsInName(ReadOnlySpan<char> text, int start)
    {
        if (start == 0)
            return false;
        var before = text[start - 1];
        if (before is '/' or '／')
            return true;
        var name = Latin.StartOfName(text, start);
        return name < start && (start - name < 2 || !OnlyLetters(text[name..start]));
    }

    static bool OnlyLetters(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!Latin.Is(c))
                return false;
        }
        return true;
    }

    /// <summary>1,2 of 1,2件 and １． of １．２．５倍: the number in front may belong to this one, or not.</summary>
    public static bool ContinuesBrokenNumber(ReadOnlySpan<char> text, int start) =>
        start > 1 && Numerals.IsDigit(text[start - 2]) && (text[start - 1] is ',' or '，' || DecimalPoint.IsPoint(text[start - 1]));

    /// <summary>5 of 5～10件, 3 of 3-5億円.</summary>
    public static decimal? LowerEnd(ReadOnlySpan<char> text, int start, out int lowerStart)
    {
        lowerStart = start;
        var sign = Spacing.BackOverGap(text, start) - 1;
        if (sign < 1 || !(text[sign] is '～' or '〜' or '~' || Latin.IsHyphen(text[sign])))
            return null;
        var end = Latin.IsHyphen(text[sign]) ? sign : Spacing.BackOverGap(text, sign);
        var at = end;
        while (at > Math.Max(0, end - Figures.MostDigits) && Numerals.IsDigit(text[at - 1]))
            at--;
        if (at == end || (at > 0 && (Latin.Is(text[at - 1]) || Latin.IsHyphen(text[at - 1]) || text[at - 1] is '第')))
            return null;
        lowerStart = at;
        return Numerals.TryRead(text[..end], at, out var value, out _) ? value : null;
    }
}
