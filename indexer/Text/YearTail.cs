namespace PolicyBot.Indexer.Text;

/// <summary>What makes a number a year: 年 or 年度 behind it, or behind the last of a row (20～22年度, 4・5年度).</summary>
internal readonly record struct YearTail(bool Found, int End, bool IsFiscal, bool IsShared)
{
    const int LongestRow = 6;

    /// <summary>Behind the number from start to end; the others of its row have so many digits (2 in an era, 4 in western years).</summary>
    public static YearTail Read(ReadOnlySpan<char> text, int start, int end, int digits)
    {
        var sign = Spacing.SkipGap(text, end);
        if (!IsYear(text, sign))
            return InRow(text, end, digits);
        if (Spacing.HasBreak(text, end, sign) && Spacing.FillsLine(text, start, end))
            return default;
        var fiscal = FiscalEnd(text, sign + 1);
        return new YearTail(true, fiscal > 0 ? fiscal : sign + 1, fiscal > 0, false);
    }

    static YearTail InRow(ReadOnlySpan<char> text, int end, int digits)
    {
        var at = end;
        for (var i = 0; i < LongestRow; i++)
        {
            var separator = Spacing.SkipBlanks(text, at);
            if (separator >= text.Length || !YearRow.IsSeparator(text[separator]))
                return default;
            var number = Spacing.SkipBlanks(text, separator + 1);
            at = Figures.EndOfDigits(text, number);
            if (at == number || at - number > digits || (digits == 4 && at - number != 4))
                return default;
            var sign = Spacing.SkipBlanks(text, at);
            if (IsYear(text, sign))
                return new YearTail(true, end, FiscalEnd(text, sign + 1) > 0, true);
        }
        return default;
    }

    static bool IsYear(ReadOnlySpan<char> text, int at) => at < text.Length && text[at] == '年';

    static int FiscalEnd(ReadOnlySpan<char> text, int at)
    {
        var sign = Spacing.SkipGap(text, at);
        return sign < text.Length && text[sign] == '度' ? sign + 1 : 0;
    }
}
