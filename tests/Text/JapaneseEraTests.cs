using PolicyBot.Indexer.Text;

namespace PolicyBot.Tests.Text;

public class JapaneseEraTests
{
    [Theory]
    [InlineData("1868-10-23", "明治元年")]
    [InlineData("1912-07-29", "明治45年")]
    [InlineData("1912-07-30", "大正元年")]
    [InlineData("1926-12-24", "大正15年")]
    [InlineData("1926-12-25", "昭和元年")]
    [InlineData("1989-01-07", "昭和64年")]
    [InlineData("1989-01-08", "平成元年")]
    [InlineData("2019-04-30", "平成31年")]
    [InlineData("2019-05-01", "令和元年")]
    [InlineData("2023-04-01", "令和5年")]
    [InlineData("1868-10-22", "")]
    public void A_day_has_one_era_year(string day, string expected) =>
        Assert.Equal(expected, $"{JapaneseEra.YearOf(DateOnly.ParseExact(day, "yyyy-MM-dd"))}");

    [Theory]
    [InlineData(1989, "昭和64年 平成元年")]
    [InlineData(2019, "平成31年 令和元年")]
    [InlineData(1926, "大正15年 昭和元年")]
    [InlineData(1912, "明治45年 大正元年")]
    [InlineData(2008, "平成20年")]
    [InlineData(2040, "令和22年")]
    [InlineData(1867, "")]
    public void A_year_has_every_era_year_it_saw(int year, string expected) =>
        Assert.Equal(expected, string.Join(' ', JapaneseEra.YearsOf(year)));

    [Theory]
    [InlineData("昭和", 65, 1990)]
    [InlineData("平成", 32, 2020)]
    [InlineData("平成", 0, 1988)]
    public void An_impossible_year_converts_and_is_flagged(string era, int year, int western)
    {
        var written = new EraYear(JapaneseEra.All.Single(known => known.Name == era), year);
        Assert.Equal(western, written.WesternYear);
        Assert.False(written.IsPossible);
    }

    [Fact]
    public void Every_day_goes_to_its_era_and_back()
    {
        for (var day = new DateOnly(1868, 10, 23); day <= new DateOnly(2040, 12, 31); day = day.AddDays(1))
        {
            var era = Assert.NotNull(JapaneseEra.YearOf(day));
            Assert.True(era.IsPossible && era.Has(day), $"{day:O}");
            Assert.Equal(day.Year, era.WesternYear);
            Assert.Contains(era, JapaneseEra.YearsOf(day.Year));
        }
    }

    [Fact]
    public void Every_day_is_read_back_from_its_japanese_writing()
    {
        for (var day = new DateOnly(1868, 10, 23); day <= new DateOnly(2040, 12, 31); day = day.AddDays(3))
        {
            var mention = Assert.Single(DateReader.FindAll($"{JapaneseEra.YearOf(day)}{day.Month}月{day.Day}日"));
            Assert.Equal(day, mention.Date);
            Assert.Null(mention.Doubt);
        }
    }
}
