using PolicyBot.Indexer.Search;

namespace PolicyBot.Tests.Search;

public sealed class TextAnalyzerTests
{
    [Theory]
    [InlineData("平成20年度")]
    [InlineData("平 成 ２ ０ 年 度")]
    [InlineData("FY2008")]
    [InlineData("H20")]
    [InlineData("2008年度")]
    public void A_fiscal_year_is_one_term_however_it_is_written(string written)
    {
        Assert.Equal(["2008", "fy2008"], TextAnalyzer.Terms(written));
    }

    [Fact]
    public void A_calendar_year_shares_the_year_but_not_the_fiscal_year() =>
        Assert.Equal(["2008"], TextAnalyzer.Terms("平成20年"));

    [Fact]
    public void Japanese_becomes_pairs_and_a_kanji_alone_a_term() =>
        Assert.Equal(["細胞", "胞の", "の薬", "薬"], TextAnalyzer.Terms("細胞の薬"));

    [Fact]
    public void A_Latin_word_is_whole_and_in_parts() =>
        Assert.Equal(["car-t", "car"], TextAnalyzer.Terms("ＣＡＲ－Ｔ"));

    [Fact]
    public void A_number_also_stands_with_what_it_counts() =>
        Assert.Equal(["5", "5分", "分野"], TextAnalyzer.Terms("５分野"));

    [Fact]
    public void A_note_and_a_section_are_exact_terms() =>
        Assert.Equal(["※12", "§3"], TextAnalyzer.Terms("※１２ §３"));

    [Fact]
    public void Nothing_joins_across_lines() =>
        Assert.Equal(["細胞", "治療"], TextAnalyzer.Terms("細胞\n治療"));
}
