namespace PolicyBot.Indexer.Text;

/// <summary>A number with what stands in front of it: enough to tell a quantity from an ordinal or a name.</summary>
internal static class NumberInText
{
    const int OrdinalLookback = 12;

    /// <summary>第3回, 第3、4回, 第１相, ※1, §2.</summary>
    public static bool IsOrdinal(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        while (at > Math.Max(1, start - OrdinalLookback) && IsRow(text[at - 1]) && Numerals.IsDigit(text[at - 2]))
        {
            at--;
            while (at > Math.Max(0, start - OrdinalLookback) && Numerals.IsDigit(text[at - 1]))
                at--;
        }
        at = Spacing.BackOverGap(text, at);
        return at > 0 && text[at - 1] is '第' or '※' or '§' or '№' or '＃' or '#';
    }

    static bool IsRow(char c) => c is '、' or '・' or ',' or '，' or '～' or '〜';

    /// <summary>AB3/4, A-2, TC45, 14/11/54; but not ABC1件, where a word of letters ends and a count starts.</summary>
    public static bool IsInName(ReadOnlySpan<char> text, int start)
    {
        if (start == 0)
            return false;
        var before = text[start - 1];
        if (before is '/' or '／' && start > 1 && Numerals.IsDigit(text[start - 2]))
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

    /// <summary>5、6件: five or six, though ５、６ may also be two things.</summary>
    public static bool IsOneOrTheNext(ReadOnlySpan<char> text, int start) =>
        start > 1 && text[start - 1] is '、' or '・' && Numerals.IsDigit(text[start - 2]) && !(start > 2 && Numerals.IsDigit(text[start - 3]))
            && !(start + 1 < text.Length && Numerals.IsDigit(text[start + 1]))
            && Numerals.DigitValue(text[start - 2]) + 1 == Numerals.DigitValue(text[start]);

    /// <summary>▲5億円, −3%; -5％ where nothing stands in front that the hyphen could join.</summary>
    public static bool IsNegative(ReadOnlySpan<char> text, int start, UnitKind kind)
    {
        if (start == 0)
            return false;
        var before = start > 1 ? text[start - 2] : '\n';
        var free = Spacing.IsBlank(before) || Spacing.IsBreak(before) || before is '（' or '(' or '、' or '，' or '：';
        return text[start - 1] is '▲' or '△' || (free && (text[start - 1] == '−' || (kind == UnitKind.Share && text[start - 1] is '-' or '－')));
    }

    /// <summary>5 of 5～10件, 3 of 3-5億円.</summary>
    public static decimal? LowerEnd(ReadOnlySpan<char> text, int start, out int lowerStart)
    {
        lowerStart = start;
        var sign = Spacing.BackOverGap(text, start) - 1;
        if (sign < 1 || !(text[sign] is '～' or '〜' or '~' || Latin.IsHyphen(text[sign])))
            return null;
        var end = Latin.IsHyphen(text[sign]) ? sign : Spacing.BackOverGap(text, sign);
        var at = end;
        while (at > Math.Max(0, end - Figures.MostDigits) && Figures.Signs.Contains(text[at - 1]))
            at--;
        if (at == end || !Numerals.IsDigit(text[at]) || (at > 0 && (Latin.Is(text[at - 1]) || Latin.IsHyphen(text[at - 1]) || text[at - 1] is '第')))
            return null;
        if (!Numerals.TryRead(text[..end], at, out var value, out var length) || at + length != end)
            return null;
        lowerStart = at;
        return value;
    }
}
