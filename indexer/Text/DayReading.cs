namespace PolicyBot.Indexer.Text;

/// <summary>What stands behind a year: 6月20日（水）.</summary>
internal readonly record struct DayReading(int? Month, int? Day, DayOfWeek? Weekday, int End)
{
    const string Weekdays = "日月火水木金土";

    public static DayReading None(int end) => new(null, null, null, end);

    /// <summary>The day of a year that ends at <paramref name="at"/>.</summary>
    public static DayReading Behind(ReadOnlySpan<char> text, YearReading year, int at)
    {
        if (year.Dotted is { } date)
            return WithWeekday(text, new DayReading(date.Month, date.Day, null, date.End));
        if (year.IsFiscal || year.IsShared || year.IsBare)
            return None(at);
        var day = Read(text, BehindOtherYear(text, year, at));
        return day.Month is null ? None(at) : day;
    }

    // 令和５年（2023年）３月８日: the same year twice.
    static int BehindOtherYear(ReadOnlySpan<char> text, YearReading year, int at)
    {
        if (at + 1 >= text.Length || text[at] is not ('（' or '(') || !YearReader.TryRead(text, at + 1, out var other))
            return at;
        var close = at + 1 + other.Length;
        return other.Year == year.Year && close < text.Length && text[close] is '）' or ')' ? close + 1 : at;
    }

    public static DayReading Read(ReadOnlySpan<char> text, int at)
    {
        if (!TryPlace(text, at, '月', out var month, out var end) || IsDuration(text, end))
            return None(at);
        return TryPlace(text, end, '日', out var day, out var last) && !IsDuration(text, last)
            ? WithWeekday(text, new DayReading(month, day, null, last))
            : new DayReading(month, null, null, end);
    }

    static bool TryPlace(ReadOnlySpan<char> text, int at, char sign, out int value, out int end)
    {
        var number = Spacing.SkipGap(text, at);
        if (!WholeNumber.TryRead(text, number, out value, out end) || value > 99)
            return false;
        var cut = end;
        end = Spacing.SkipGap(text, cut);
        var stands = end < text.Length && text[end++] == sign;
        return stands && !(Spacing.HasBreak(text, cut, end) && Spacing.FillsLine(text, number, cut));
    }

    // 3月間, 20日間
    static bool IsDuration(ReadOnlySpan<char> text, int at) => Spacing.At(text, at, "間");

    // （火）, (水曜日), （月・祝）
    static DayReading WithWeekday(ReadOnlySpan<char> text, DayReading day)
    {
        var open = Spacing.SkipBlanks(text, day.End);
        if (day.Day is null || open + 1 >= text.Length || text[open] is not ('（' or '('))
            return day;
        var sign = Spacing.SkipBlanks(text, open + 1);
        var close = text[sign..Math.Min(text.Length, sign + 8)].IndexOfAny('）', ')');
        if (close < 1 || Weekdays.IndexOf(text[sign], StringComparison.Ordinal) is var weekday && weekday < 0)
            return day;
        var rest = text.Slice(sign + 1, close - 1).Trim();
        return rest is "" or "曜" or "曜日" or "・祝" or "祝" or "・休" ? day with { Weekday = (DayOfWeek)weekday, End = sign + close + 1 } : day;
    }
}
