using System.Globalization;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Tests.Text;

public class NumeralsTests
{
    [Theory]
    [InlineData("20", "20", 2)]
    [InlineData("２０", "20", 2)]
    [InlineData("２0年", "20", 2)]
    [InlineData("007", "7", 3)]
    [InlineData("1,234", "1234", 5)]
    [InlineData("１，２３４円", "1234", 5)]
    [InlineData("1,234,567.5", "1234567.5", 11)]
    [InlineData("1,2", "1", 1)]
    [InlineData("1,234,56", "1", 1)]
    [InlineData("2023,2024", "2023", 4)]
    [InlineData("1,2345", "1", 1)]
    [InlineData("26．5億円", "2650000000", 5)]
    [InlineData("26.5", "26.5", 4)]
    [InlineData("２．５倍", "2.5", 3)]
    [InlineData("２．５", "2.5", 3)]
    [InlineData("5．", "5", 1)]
    [InlineData("5.です", "5", 1)]
    [InlineData("１．２．", "1", 1)]
    [InlineData("１．２．３", "1", 1)]
    [InlineData("２．１）⑤", "2", 1)]
    [InlineData("１．２)", "1", 1)]
    [InlineData("2.1)②", "2", 1)]
    [InlineData("2008.4.30", "2008", 4)]
    [InlineData("一二三", "123", 3)]
    [InlineData("二〇二三", "2023", 4)]
    [InlineData("一九", "19", 2)]
    [InlineData("〇", "0", 1)]
    [InlineData("十", "10", 1)]
    [InlineData("二十三", "23", 3)]
    [InlineData("百五", "105", 2)]
    [InlineData("千二百", "1200", 3)]
    [InlineData("三万五千", "35000", 4)]
    [InlineData("一億二千万", "120000000", 5)]
    [InlineData("一兆二億三万四", "1000200030004", 7)]
    [InlineData("１０万", "100000", 3)]
    [InlineData("3億5千万", "350000000", 5)]
    [InlineData("1億2345万6789", "123456789", 11)]
    [InlineData("12百万", "12000000", 4)]
    [InlineData("五百万", "5000000", 3)]
    [InlineData("壱拾参", "13", 3)]
    [InlineData("弐百参拾万", "2300000", 5)]
    [InlineData("1億2億", "100000000", 2)]
    [InlineData("2千葉", "2", 1)]
    [InlineData("2025万博", "2025", 4)]
    [InlineData("1１億", "1100000000", 3)]
    public void The_longest_number_is_read(string text, string value, int length)
    {
        Assert.True(Numerals.TryRead(text, 0, out var read, out var end));
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), read);
        Assert.Equal(length, end);
    }

    [Theory]
    [InlineData("①")]
    [InlineData("²")]
    [InlineData("½")]
    [InlineData("Ⅰ")]
    [InlineData("㍻")]
    [InlineData("万博")]
    [InlineData("千葉")]
    [InlineData("百合")]
    [InlineData("拾う")]
    [InlineData("．5")]
    [InlineData("٣")]
    [InlineData("")]
    [InlineData("123456789012345678901")]
    public void What_is_no_number_is_not_read(string text) =>
        Assert.False(Numerals.TryRead(text, 0, out _, out _));

    [Fact]
    public void A_circled_digit_behind_a_number_stays_outside() => Only("100①", 100, 3);

    [Fact]
    public void A_superscript_behind_a_number_stays_outside() => Only("10²", 10, 2);

    [Fact]
    public void A_fraction_sign_behind_a_number_stays_outside() => Only("1½", 1, 1);

    [Fact]
    public void A_square_era_sign_is_no_number() => Assert.Empty(Numerals.FindAll("㍻"));

    [Fact]
    public void A_numbering_path_is_read_place_by_place() =>
        Assert.Equal([1m, 2m], Numerals.FindAll("１．２．").Select(number => number.Value));

    [Fact]
    public void A_closing_bracket_of_its_own_makes_no_path() =>
        Assert.Equal([2.5m], Numerals.FindAll("（約2．5）").Select(number => number.Value));

    [Fact]
    public void A_path_inside_brackets_stays_a_path() =>
        Assert.Equal([2m, 1m], Numerals.FindAll("（２．１）⑤の移動）").Select(number => number.Value));

    [Theory]
    [InlineData("一般")]
    [InlineData("一部")]
    [InlineData("二兎を追う")]
    [InlineData("統一")]
    [InlineData("唯一")]
    [InlineData("一人一人")]
    [InlineData("一人ひとり")]
    [InlineData("三菱")]
    [InlineData("万博")]
    [InlineData("千葉大学")]
    [InlineData("百合")]
    [InlineData("十分に")]
    [InlineData("不十分な部分")]
    [InlineData("一層")]
    [InlineData("一貫して")]
    [InlineData("一つの課題")]
    [InlineData("単一遺伝子")]
    [InlineData("二次特許")]
    [InlineData("五十嵐")]
    [InlineData("数十件")]
    [InlineData("二三十人")]
    [InlineData("一社団法人")]
    [InlineData("参考、参加者")]
    [InlineData("一日本企業")]
    public void Kanji_digits_inside_words_are_not_found(string text) => Assert.Empty(Numerals.FindAll(text));

    [Theory]
    [InlineData("第三者", 3)]
    [InlineData("第 三 章", 3)]
    [InlineData("五億円", 500000000)]
    [InlineData("三件", 3)]
    [InlineData("十年", 10)]
    [InlineData("三万五千である", 35000)]
    [InlineData("二十三、", 23)]
    [InlineData("参条", 3)]
    [InlineData("二倍", 2)]
    [InlineData("三回", 3)]
    [InlineData("二〇二三年", 2023)]
    [InlineData("TC276", 276)]
    [InlineData("3億5千万", 350000000)]
    public void Kanji_digits_that_count_are_found(string text, int value) =>
        Assert.Equal(value, Assert.Single(Numerals.FindAll(text)).Value);

    [Fact]
    public void A_branch_number_of_an_article_is_found() =>
        Assert.Equal([10m, 2m], Numerals.FindAll("第十条の二").Select(number => number.Value));

    [Theory]
    [InlineData('①', 1)]
    [InlineData('⑳', 20)]
    [InlineData('㉑', 21)]
    [InlineData('㉟', 35)]
    [InlineData('㊱', 36)]
    [InlineData('㊿', 50)]
    [InlineData('❶', 1)]
    [InlineData('⓴', 20)]
    [InlineData('⓪', 0)]
    [InlineData('1', null)]
    [InlineData('Ⅰ', null)]
    public void Circled_signs_have_values(char sign, int? value) => Assert.Equal(value, Numerals.CircledValue(sign));

    [Theory]
    [InlineData("Ⅰ", 1)]
    [InlineData("Ⅻ", 12)]
    [InlineData("ⅳ", 4)]
    [InlineData("I", 1)]
    [InlineData("II", 2)]
    [InlineData("III", 3)]
    [InlineData("IV", 4)]
    [InlineData("VIII", 8)]
    [InlineData("IX", 9)]
    [InlineData("XIV", 14)]
    [InlineData("XXXIX", 39)]
    [InlineData("iii", 3)]
    [InlineData("ＩＶ", 4)]
    [InlineData("IIII", null)]
    [InlineData("iV", null)]
    [InlineData("VX", null)]
    [InlineData("IIX", null)]
    [InlineData("iPS", null)]
    [InlineData("", null)]
    public void Roman_numbers_have_values(string sign, int? value) => Assert.Equal(value, Numerals.RomanValue(sign));

    static void Only(string text, decimal value, int length)
    {
        var found = Assert.Single(Numerals.FindAll(text));
        Assert.Equal((value, length), (found.Value, found.Span.Length));
    }
}
