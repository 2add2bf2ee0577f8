using PolicyBot.Bot.Answers;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Answers;

/// <summary>What each of several documents says of one thing.</summary>
public sealed class ComparedDocumentsTests : IClassFixture<ComparedDocumentsTests.Folder>
{
    const string Proposal = "灯台更新の座長提案\n\n１　灯火特許戦略\n\n灯火の特許を海外でも出願する。\n\n２　補助\n\n小さな港への灯火の更新を補助する。\n\n２　補助\n\n小さな港への灯火の更新を補助する。\n\n";

    const string Plan = "灯台更新の総合計画\n\n１　特許\n\n灯火の特許は港湾機構がまとめて管理する。\n\n２　日程\n\n更新は令和８年度に終える。\n\n";

    const string Minutes = "海辺図書館協議会　議事概要\n\n令和５年２月１日\n\n１　意見\n\n図書の貸出を平日の夜にも行うべきではないか。\n\n";

    const string Slides =
        "第６回公共施設会議の配布資料\n\n海辺図書館計画\n（令和７年３月３日海辺市決定）【抜粋】\n１　貸出\n図書の貸出は週末にも行う。\n\n"
        + "渡船基本方針\n（令和７年５月７日海辺市決定）【抜粋】\n１　船着場\n待合室の整備は船着場ごとに進める。\n\n";

    readonly Folder _folder;

    public ComparedDocumentsTests(Folder folder) => _folder = folder;

    [Theory]
    [InlineData("特許について、灯台更新の座長提案と灯台更新の総合計画の違いは？")]
    [InlineData("灯台更新の座長提案と灯台更新の総合計画で、特許の扱いはどう違いますか。")]
    [InlineData("特許について各資料は何と言っていますか。")]
    [InlineData("特許について各資料の記述は？")]
    public async Task The_way_it_is_told_is_not_looked_for(string question)
    {
        var answer = await _folder.AskAsync(question);
        Assert.Equal(AnswerKind.Comparison, answer.Kind);
        Assert.Contains("「特許」について書かれている資料は2件です。", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_of_a_compound_may_stand_apart_and_a_sentence_is_told_once()
    {
        var answer = await _folder.AskAsync("灯火補助について各資料の記述を比較して");
        Assert.Equal(2, answer.Text.Split("小さな港への灯火の更新を補助する。").Length);
    }

    [Fact]
    public async Task A_document_without_such_a_sentence_is_not_said_to_be_silent() =>
        Assert.EndsWith("[1]\n（もう一方の資料には、これについての文が見つかりません）", (await _folder.AskAsync("灯台更新の座長提案と灯台更新の総合計画で日程の記述を比べてください。")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Described_documents_are_found_by_date_and_kind_and_told_oldest_first()
    {
        var answer = await _folder.AskAsync("図書の貸出は、令和7年の計画と令和5年の議事概要でどんな位置付けですか。");
        Assert.Equal(AnswerKind.Comparison, answer.Kind);
        Assert.Equal(["803_minutes", "804_slides"], answer.Citations.Select(citation => citation.Document));
        Assert.Contains("・海辺図書館計画（令和７年３月３日）：図書の貸出は週末にも行う。", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_excerpt_ends_where_the_next_document_begins() =>
        Assert.NotEqual(AnswerKind.Comparison, (await _folder.AskAsync("待合室の整備は、令和5年の議事概要と令和7年の計画でそれぞれどう書かれていますか。")).Kind);

    [Theory]
    [InlineData("図書の貸出について、令和6年の計画と令和5年の議事概要を比べて。")]
    [InlineData("鉱石の運搬について、令和5年の議事概要と令和7年の計画を比べて。")]
    public async Task A_description_that_fits_no_document_and_a_thing_that_neither_speaks_of_are_not_compared(string question) =>
        Assert.NotEqual(AnswerKind.Comparison, (await _folder.AskAsync(question)).Kind);

    public sealed class Folder : AskedDocuments
    {
        public override Task InitializeAsync() => ReadAsync(("801_proposal.txt", Proposal), ("802_plan.txt", Plan), ("803_minutes.txt", Minutes), ("804_slides.txt", Slides));
    }
}
