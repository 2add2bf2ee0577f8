using PolicyBot.Indexer.Text;

namespace PolicyBot.Tests.Text;

public class DateReaderTests
{
    // written form, then precision, first and last day
    [Theory]
    [InlineData("平成20年4月30日", "Day 2008-04-30")]
    [InlineData("平成２０年４月３０日", "Day 2008-04-30")]
    [InlineData("平 成 ２ ０ 年 ４ 月 ３ ０ 日", "Day 2008-04-30")]
    [InlineData("平成 20 年 4 月 30 日", "Day 2008-04-30")]
    [InlineData("平成二十年四月三十日", "Day 2008-04-30")]
    [InlineData("平成20   \n\n年7月3日", "Day 2008-07-03")]
    [InlineData("令和６年\n\n３月２９日", "Day 2024-03-29")]
    [InlineData("平\n\n成20年3月18日", "Day 2008-03-18")]
    [InlineData("㍻20年4月30日", "Day 2008-04-30")]
    [InlineData("令和元年５月１日", "Day 2019-05-01")]
    [InlineData("昭和64年1月7日", "Day 1989-01-07")]
    [InlineData("令和４年３月８日（火）", "Day 2022-03-08")]
    [InlineData("令和３年１月 27 日（水）", "Day 2021-01-27")]
    [InlineData("令和4年3月8日(火曜日)", "Day 2022-03-08")]
    [InlineData("2024年2月14日", "Day 2024-02-14")]
    [InlineData("２０２４年２月１４日", "Day 2024-02-14")]
    [InlineData("二〇二四年二月十四日", "Day 2024-02-14")]
    [InlineData("2024/2/14", "Day 2024-02-14")]
    [InlineData("2024-02-14", "Day 2024-02-14")]
    [InlineData("2024．2．14", "Day 2024-02-14")]
    [InlineData("H20.4.30", "Day 2008-04-30")]
    [InlineData("Ｈ２０．４．３０", "Day 2008-04-30")]
    [InlineData("R5/3/8", "Day 2023-03-08")]
    [InlineData("S63.12.1", "Day 1988-12-01")]
    [InlineData("平成20.4.30", "Day 2008-04-30")]
    [InlineData("令和５年（2023年）３月８日", "Day 2023-03-08")]
    [InlineData("2019年（平成31年）4月", "Month 2019-04-01～2019-04-30")]
    [InlineData("平成19年12月", "Month 2007-12-01～2007-12-31")]
    [InlineData("H20.4", "Month 2008-04-01～2008-04-30")]
    [InlineData("2023年3月末", "Month 2023-03-01～2023-03-31 末")]
    [InlineData("2007 年", "Year 2007-01-01～2007-12-31")]
    [InlineData("2040年", "Year 2040-01-01～2040-12-31")]
    [InlineData("2030年頃", "Year 2030-01-01～2030-12-31 頃")]
    [InlineData("2030 年ごろ", "Year 2030-01-01～2030-12-31 頃")]
    [InlineData("2030年代", "Decade 2030-01-01～2039-12-31")]
    [InlineData("令和元年", "Year 2019-01-01～2019-12-31")]
    [InlineData("令和6年度末", "FiscalYear 2024-04-01～2025-03-31 末")]
    [InlineData("平成２１年度", "FiscalYear 2009-04-01～2010-03-31")]
    [InlineData("2024年度末", "FiscalYear 2024-04-01～2025-03-31 末")]
    [InlineData("R4年度", "FiscalYear 2022-04-01～2023-03-31")]
    [InlineData("FY2023", "FiscalYear 2023-04-01～2024-03-31")]
    [InlineData("同年", "Year Same")]
    [InlineData("同年12月", "Month Same")]
    [InlineData("本年度", "FiscalYear This")]
    [InlineData("本 年 度", "FiscalYear This")]
    [InlineData("今年度", "FiscalYear This")]
    [InlineData("前年度", "FiscalYear Previous")]
    [InlineData("昨年", "Year Previous")]
    [InlineData("翌年度", "FiscalYear Next")]
    [InlineData("３月２９日", "Day 3/29")]
    public void A_date_is_found_whole_in_running_text(string written, string expected)
    {
        var found = Assert.Single(DateReader.FindAll($"会議は、{written}に開いた。"));
        Assert.Equal((written, expected), (found.Written, Describe(found)));
        Assert.Equal(4, found.Span.Start);
        Assert.Null(found.Doubt);
    }

    [Theory]
    [InlineData("令和４年３月８日（水）", "曜日が合いません")]
    [InlineData("平成20年2月30日", "2月30日という日はありません")]
    [InlineData("2023年2月29日", "2月29日という日はありません")]
    [InlineData("4月31日", "4月31日という日はありません")]
    [InlineData("令和5年13月", "13月という月はありません")]
    [InlineData("平成32年度", "平成32年はありません（西暦2020年に当たります）")]
    [InlineData("昭和65年", "昭和65年はありません")]
    [InlineData("平成31年5月1日", "令和元年に当たります")]
    [InlineData("平成元年1月7日", "昭和64年に当たります")]
    [InlineData("平成31年10月", "平成ではありません")]
    [InlineData("令和0年", "令和0年という年はありません")]
    public void An_impossible_date_is_doubted_and_not_repaired(string written, string doubt)
    {
        var found = Assert.Single(DateReader.FindAll($"計画では{written}とする"));
        Assert.Equal(written, found.Written);
        Assert.Contains(doubt, found.Doubt, StringComparison.Ordinal);
    }

    [Fact]
    public void An_impossible_day_has_no_date() => Assert.Null(DateReader.FindAll("平成20年2月30日").Single().Date);

    [Fact]
    public void The_weekday_is_kept() => Assert.Equal(DayOfWeek.Tuesday, DateReader.FindAll("令和４年３月８日（火）").Single().Weekday);

    [Theory]
    [InlineData("各年度（R2/R3/R4）の単年実績", "FY2020 FY2021 FY2022")]
    [InlineData("R2-R4、H30～R1", "FY2020 FY2022 FY2018 FY2019")]
    [InlineData("第2期（令和2～6年度）", "FY2020 FY2024")]
    [InlineData("令和５年（2024年）３月", "2023-01-01 2024-01-01")]
    [InlineData("平成20～22年度", "FY2008 FY2010")]
    [InlineData("令和4・5年度", "FY2022 FY2023")]
    [InlineData("平成20年度から22年度まで", "FY2008 FY2010")]
    [InlineData("令和２、３、４年度", "FY2020 FY2021 FY2022")]
    [InlineData("平成20年4月から21年3月", "2008-04-01 2009-03-01")]
    [InlineData("平成20年～22年", "2008-01-01 2010-01-01")]
    [InlineData("2007～2010年", "2007-01-01 2010-01-01")]
    [InlineData("平成20年から5年以内", "2008-01-01")]
    [InlineData("平成20年、5年ぶりに", "2008-01-01")]
    [InlineData("令和4年度予算と令和5年度予算", "FY2022 FY2023")]
    [InlineData("H20予算、H8予算", "FY2008 FY1996")]
    public void Rows_of_years_share_their_era(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', DateReader.FindAll(text).Select(date => date.FiscalYear?.English ?? $"{date.First:yyyy-MM-dd}")));

    [Theory]
    [InlineData("H1N1型")]
    [InlineData("R2値は0.9")]
    [InlineData("Oct3/4、A-2、TC276、SH20")]
    [InlineData("日本年金機構")]
    [InlineData("H3.3、H2A.Z、S1.2.3、M3.5、T2.5、1999.5億円、2008.4")]
    [InlineData("2023-12-4567")]
    [InlineData("10年間、2000年間、５年")]
    [InlineData("14/11/54")]
    [InlineData("１．２．３")]
    [InlineData("第3回、H2ブロッカー")]
    [InlineData("近年、長年、毎年")]
    [InlineData("15 時 00 分～16 時 30 分")]
    [InlineData("Vol.41,No.3;2023、")]
    [InlineData("大正製薬、明治大学、平成医会")]
    [InlineData("2024\n\n 年度末まで")]
    public void What_is_no_date_is_left_alone(string text) => Assert.Empty(DateReader.FindAll(text));

    static string Describe(DateMention date)
    {
        var value = date.Relative?.ToString() ?? (date.Year is null ? $"{date.Month}/{date.Day}" : $"{date.First:yyyy-MM-dd}");
        var range = date.Last is { } last && last != date.First ? $"～{last:yyyy-MM-dd}" : "";
        return $"{date.Precision} {value}{range}{(date.IsEnd ? " 末" : "")}{(date.IsApproximate ? " 頃" : "")}";
    }
}
