using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Tests.Questions;

/// <summary>A document is called nearly by its title; where that could be two, or only words are shared, none is meant.</summary>
public class LooseNamesTests
{
    static readonly LooseNames Names = new([.. new[]
    {
        "灯台協議会(第51回) 議事要旨", "灯台協議会(第61回) 議事要旨", "西浜市 第3次港湾安全推進計画のあらまし", "東湊県 第4期港湾安全推進計画",
        "環境影響評価審査会の結果(沖島地区埋立事業・第5回)", "平成27年度 海上予算の重点事項", "霧笛の保守技術 研究の成果",
        "標準的な灯台・浮標点検プログラムの改訂を検討するワーキング・グループ 第1回",
    }.Select((title, at) => new DocumentInfo { Id = $"{at}", File = $"{at}.txt", Title = title })]);

    [Theory]
    [InlineData("第51回灯台協議会では何が議題になりましたか。", "0")]
    [InlineData("61回目の灯台協議会はどこで開かれましたか。", "1")]
    [InlineData("西浜市の第3次安全推進計画の期間は？", "2")]
    [InlineData("灯台・浮標点検プログラム改訂WGの初回、欠席したのは誰ですか。", "7")]
    [InlineData("沖島地区の審査会で、案は認められましたか。", "4")]
    public void The_title_that_is_nearest_is_meant(string question, string document) => Assert.Equal(document, Names.In(question));

    [Theory]
    [InlineData("灯台協議会の議長は誰ですか。")]
    [InlineData("第62回灯台協議会の議題は？")]
    [InlineData("港湾安全推進計画とは何ですか。")]
    [InlineData("霧笛の保守技術の予算はいくらですか。")]
    [InlineData("平成27年度の予算はいくらですか。")]
    [InlineData("霧笛は何基ありますか。")]
    public void Words_that_several_have_or_that_name_no_document_mean_none(string question) => Assert.Null(Names.In(question));
}
