using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Text;

/// <summary>Puts a date together and says what is wrong with it.</summary>
internal static class DateForm
{
    static readonly string[] WeekdayNames = ["日", "月", "火", "水", "木", "金", "土"];

    public static DateMention Mention(string text, int start, YearReading year, DayReading day)
    {
        var precision = Precision(year, day);
        var end = BehindTail(text, day.End, precision, out var tail);
        var mention = new DateMention
        {
            Span = new SourceSpan(start, end),
            Written = text[start..end],
            Precision = tail == "代" ? DatePrecision.Decade : precision,
            Year = year.Year,
            Month = day.Month,
            Day = day.Day,
            Era = year.Era,
            Relative = year.Relative,
            Weekday = day.Weekday,
            IsApproximate = tail is "頃" or "ごろ",
            IsEnd = tail == "末",
        };
        return mention with { Doubt = Doubt(mention) };
    }

    // R2/R3/R4 and H20 of ministries count fiscal years.
    static DatePrecision Precision(YearReading year, DayReading day) =>
        day.Day is not null ? DatePrecision.Day
        : day.Month is not null ? DatePrecision.Month
        : year.IsFiscal || year.IsBare ? DatePrecision.FiscalYear : DatePrecision.Year;

    static int BehindTail(string text, int end, DatePrecision precision, out string tail)
    {
        tail = "";
        foreach (var word in (ReadOnlySpan<string>)["頃", "ごろ", "末", "代"])
        {
            var fits = word switch
            {
                "末" => precision != DatePrecision.Day,
                "代" => precision == DatePrecision.Year,
                _ => true,
            };
            if (fits && Spacing.At(text, end, word))
                tail = word;
        }
        return end + tail.Length;
    }

    static string? Doubt(DateMention date)
    {
        if (date.Month is { } month && month is < 1 or > 12)
            return $"{date.Month}月という月はありません。";
        if (date.Era is { } era && !era.IsPossible)
            return era.Year < 1 ? $"{era.Era.Name}{era.Year}年という年はありません。" : $"{era}はありません（西暦{era.WesternYear}年に当たります）。";
        if (date.Precision != DatePrecision.Day)
            return MonthDoubt(date);
        if (!DayExists(date))
            return $"{date.Month}月{date.Day}日という日はありません。";
        return DayDoubt(date);
    }

    // Without a year 2月29日 may have been.
    static bool DayExists(DateMention date) =>
        date.Year is null ? date.Day >= 1 && date.Day <= DateTime.DaysInMonth(2000, date.Month ?? 1) : date.Date is not null;

    static string? MonthDoubt(DateMention date) =>
        date is { Precision: DatePrecision.Month, Era: { } era, First: { } first, Last: { } last } && !era.Has(first) && !era.Has(last)
            ? $"{era}{date.Month}月は{era.Era.Name}ではありません。" : null;

    static string? DayDoubt(DateMention date)
    {
        if (date.Date is not { } day)
            return null;
        // 平成元年1月7日 was still 昭和64年.
        if (date.Era is { } era && !era.Has(day))
            return $"{era}{day.Month}月{day.Day}日は{JapaneseEra.YearOf(day)?.ToString() ?? "元号のない年"}に当たります。";
        return date.Weekday is { } weekday && weekday != day.DayOfWeek
            ? $"曜日が合いません（{WeekdayNames[(int)weekday]}曜日とありますが、この日は{WeekdayNames[(int)day.DayOfWeek]}曜日です）。" : null;
    }
}
