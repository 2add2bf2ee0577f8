using PolicyBot.Indexer.Text;

namespace PolicyBot.Tests.Text;

public class FiscalYearTests
{
    [Theory]
    [InlineData("平成20年度", 2008)]
    [InlineData("平成２０年度", 2008)]
    [InlineData("平 成 ２ ０ 年 度", 2008)]
    [InlineData("平成 20 年度", 2008)]
    [InlineData("平成二十年度", 2008)]
    [InlineData("H20", 2008)]
    [InlineData("Ｈ２０", 2008)]
    [InlineData("H20年度", 2008)]
    [InlineData("令和5年度", 2023)]
    [InlineData("令和元年度", 2019)]
    [InlineData("平成31年度", 2019)]
    [InlineData("R元年度", 2019)]
    [InlineData("R5", 2023)]
    [InlineData("FY2008", 2008)]
    [InlineData("ＦＹ２０２３", 2023)]
    [InlineData("FY 2023", 2023)]
    [InlineData("FY08", 2008)]
    [InlineData("2008年度", 2008)]
    [InlineData("２０２３年度", 2023)]
    [InlineData("２ ０ ２ ３ 年 度", 2023)]
    [InlineData("二〇二三年度", 2023)]
    [InlineData("㍻20年度", 2008)]
    [InlineData("㋿５年度", 2023)]
    [InlineData("平成32年度", 2020)]
    public void A_fiscal_year_is_read_in_every_writing(string text, int year)
    {
        Assert.True(FiscalYear.TryRead(text, 0, out var read, out var length));
        Assert.Equal(year, read.Year);
        Assert.Equal(text.Length, length);
    }

    [Theory]
    [InlineData("2008年")]
    [InlineData("平成20年4月")]
    [InlineData("H1N1")]
    [InlineData("本年度")]
    [InlineData("20年度")]
    [InlineData("T4")]
    public void Other_writings_are_no_fiscal_year(string text) => Assert.False(FiscalYear.TryRead(text, 0, out _, out _));

    [Theory]
    [InlineData(2008, 3, 31, 2007)]
    [InlineData(2008, 4, 1, 2008)]
    [InlineData(2009, 1, 20, 2008)]
    public void A_day_belongs_to_the_year_of_the_april_before_it(int year, int month, int day, int expected) =>
        Assert.Equal(expected, FiscalYear.Of(new DateOnly(year, month, day)).Year);

    [Theory]
    [InlineData(2023, "令和5年度")]
    [InlineData(2008, "平成20年度")]
    [InlineData(2019, "平成31年度 令和元年度")]
    [InlineData(1989, "平成元年度")]
    [InlineData(1988, "昭和63年度")]
    [InlineData(1926, "大正15年度 昭和元年度")]
    public void A_fiscal_year_has_its_japanese_names(int year, string names)
    {
        Assert.Equal(names, string.Join(' ', new FiscalYear(year).JapaneseNames));
        Assert.EndsWith(new FiscalYear(year).Japanese, names, StringComparison.Ordinal);
        Assert.Equal($"FY{year}", new FiscalYear(year).English);
    }

    [Fact]
    public void Every_name_is_read_back()
    {
        for (var year = 1868; year <= 2060; year++)
        {
            foreach (var name in new FiscalYear(year).JapaneseNames.Append(new FiscalYear(year).English))
            {
                Assert.True(FiscalYear.TryRead(name, 0, out var read, out _), name);
                Assert.Equal(year, read.Year);
            }
        }
    }
}
