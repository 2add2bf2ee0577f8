namespace PolicyBot.Indexer.Text;

/// <summary>Years behind one another that share an era or a 年度: 平成20～22年度, 令和4・5年度, 平成20年度から22年度.</summary>
internal static class YearRow
{
    public static bool IsSeparator(char c) =>
        c is '～' or '〜' or '~' or '－' or '-' or '–' or '―' or '・' or '、' or ',' or '，' or '/' or '／';

    static bool IsRange(char c) => c is '～' or '〜' or '~' or '－' or '-' or '–' or '―' or '・';

    /// <summary>The year behind <paramref name="last"/> that leaves out its era.</summary>
    public static bool TryNext(ReadOnlySpan<char> text, int at, in YearReading last, out int start, out YearReading year)
    {
        year = default;
        start = at;
        if (last.Era is not { } era || !TrySeparator(text, at, out start, out var range)
            || !YearReader.TryShared(text, start, era.Era, out year) || year.IsBare)
            return false;
        // 平成20年から5年以内, 令和4年、5年ぶり: times, not years.
        return year.Era?.Year > era.Year && (range || year.IsFiscal || year.IsShared || MonthFollows(text, start + year.Length))
            && !IsDuration(text, start + year.Length);
    }

    static bool TrySeparator(ReadOnlySpan<char> text, int at, out int start, out bool range)
    {
        var separator = Spacing.SkipBlanks(text, at);
        range = separator < text.Length && IsRange(text[separator]);
        var length = separator < text.Length && IsSeparator(text[separator]) ? 1
            : Spacing.At(text, separator, "から") || Spacing.At(text, separator, "及び") ? 2
            : Spacing.At(text, separator, "と") ? 1 : 0;
        start = Spacing.SkipBlanks(text, separator + length);
        return length > 0;
    }

    static bool MonthFollows(ReadOnlySpan<char> text, int at) =>
        WholeNumber.TryRead(text, Spacing.SkipGap(text, at), out _, out var end)
        && Spacing.At(text, Spacing.SkipGap(text, end), "月");

    static bool IsDuration(ReadOnlySpan<char> text, int at) =>
        at < text.Length && text[at] is '間' or '以' or '後' or '前' or 'ぶ' or '目' or '計' or '連';
}
