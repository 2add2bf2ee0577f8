using PolicyBot.Indexer.Reading;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Reading;

public class FirstLinesTests
{
    [Theory]
    [InlineData("平 成 ２ ０ 年 ４ 月 ３ ０ 日")]
    [InlineData("令和３年１月 27 日（水）15 時 00 分～16 時 30 分")]
    [InlineData("2023/1/27")]
    [InlineData("令和5年12月")]
    [InlineData("（令和６年度）")]
    [InlineData("－ ３ －")]
    [InlineData("3/10")]
    [InlineData("P. 2")]
    [InlineData("資料１－２")]
    [InlineData("【参考資料３】")]
    [InlineData("（案）")]
    [InlineData("機密性２情報")]
    [InlineData("港発０４１２第３号")]
    [InlineData("事 務 連 絡")]
    [InlineData("各都道府県知事 殿")]
    [InlineData("（ 公 印 省 略 ）")]
    [InlineData("━━━━━━━━")]
    [InlineData("■")]
    [InlineData("https://www.example.jp/policy")]
    public void Dates_page_numbers_and_debris_are_no_title(string line) =>
        Assert.Equal("海洋政策の進め方", FirstLines.Title($"\n{line}\n\n海洋政策の進め方\n本文"));

    [Theory]
    [InlineData("# 海洋政策\u3000　の進め方 ", "海洋政策 の進め方")]
    [InlineData("\ufeff第５回懇談会 議事要旨", "第５回懇談会 議事要旨")]
    [InlineData("令和５年度予算案の概要", "令和５年度予算案の概要")]
    [InlineData("Marine Policy Outline", "Marine Policy Outline")]
    public void The_first_line_that_says_something_is_the_title(string line, string title) =>
        Assert.Equal(title, FirstLines.Title(line + "\n本文が続く。"));

    [Theory]
    [InlineData("海上政策 > 本会議\n\n灯台協議会(第61回) 議事要旨\n\n日時 2006年11月21日\n", "灯台協議会(第61回) 議事要旨")]
    [InlineData("海上庁 会議等\n灯台構想会議(第5回)\n\n概要\n", "灯台構想会議(第5回)")]
    [InlineData("西浜県港湾部 安全課(課長 千歳浩)\n平成28年10月26日\n平成27年度「灯台の利用に関する調査」 利用の状況\n", "平成27年度「灯台の利用に関する調査」 利用の状況")]
    [InlineData("検索結果がありません。\n局長通知(灯火の制度の改正について)\n", "局長通知(灯火の制度の改正について)")]
    [InlineData("海図検索サービスの利用に関する指針\n令和５年４月\n利用の状況について\n", "海図検索サービスの利用に関する指針")]
    [InlineData("港湾部 議事録\n第５回灯台協議会 議事録\n", "第５回灯台協議会 議事録")]
    [InlineData("更新日:2024年1月24日\n灯台の計画を見直しました。次のとおりです。\n概要\n", "更新日:2024年1月24日")]
    public void What_a_site_puts_around_a_text_is_not_its_title_where_one_follows(string text, string title) =>
        Assert.Equal(title, FirstLines.Title(text));

    [Fact]
    public void Lines_may_end_as_on_any_machine() =>
        Assert.Equal("灯台の基本方針", FirstLines.Title("2023/1/27\r灯台の基本方針\r本文が続く。\r"));

    [Fact]
    public void A_title_has_at_most_80_characters_and_splits_no_pair()
    {
        Assert.Equal(80, FirstLines.Title(new string('海', 500))?.Length);
        Assert.Equal(79, FirstLines.Title(new string('海', 79) + "𠮷田".PadRight(200, '町'))?.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n3\n2023年\n---\n")]
    public void A_text_without_such_a_line_has_no_title(string text) => Assert.Null(FirstLines.Title(text));

    [Fact]
    public void A_line_of_a_hundred_megabytes_is_passed_over()
    {
        var text = new string('1', 100_000_000) + "\n題名です";
        Assert.Equal("題名です", FirstLines.Title(text));
    }

    /// <summary>Without the catalogue, the texts that print a title still get it.</summary>
    [Theory]
    [InlineData("000", "ｉＰＳ細胞研究ＷＧ 第１次取りまとめに向けての座長提案")]
    [InlineData("001", "iPS細胞（人工多能性幹細胞）研究等の加速に向けた")]
    [InlineData("002", "第４回新しい資本主義実現会議の概要")]
    [InlineData("003", "第３回再生・細胞医療・遺伝子治療開発協議会 議事概要")]
    [InlineData("004", "目指すべき姿")]
    public void The_five_texts_get_a_title_from_their_first_lines(string prefix, string title) =>
        Assert.Equal(title, FirstLines.Title(File.ReadAllText(Repository.Seed(prefix))));

    [Theory]
    [InlineData("海洋政策の進め方\n\n令 和 ６ 年 ６ 月 １ ２ 日\n", "2024-06-12")]
    [InlineData("海洋政策の進め方\n平成20年4月\n", "2008-04")]
    [InlineData("懇談会　議事要旨\n\n１　日　時　令和６年 10 月 22 日（火）10 時 00 分～11 時 45 分\n", "2024-10-22")]
    public void A_line_that_is_a_date_or_says_when_dates_the_document(string text, string date) => Assert.Equal(date, FirstLines.Date(text));

    [Theory]
    [InlineData("海洋政策の進め方\n令和６年６月１２日の決定に基づき、次のとおり定める。\n")]
    [InlineData("海洋政策の進め方\n本文。\n")]
    public void A_date_within_a_sentence_dates_nothing(string text) => Assert.Null(FirstLines.Date(text));
}
