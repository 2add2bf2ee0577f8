using PolicyBot.Bot.Answers;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Answers;

/// <summary>What each of several documents says of one thing.</summary>
public sealed class ComparedDocumentsTests : IClassFixture<ComparedDocumentsTests.Folder>
{
    const string Proposal = "灯台更新の座長提案\n\n１　灯火特許戦略\n\n灯火の特許を海外でも出願する。\n\n２　補助\n\n小さな港への灯火の更新を補助する。\n\n２　補助\n\n小さな港への灯火の更新を補助する。\n\n";

    const string Plan = "灯台更新の総合計画\n\n１　特許\n\n灯火の特許は港湾機構がまとめて管理する。\n\n２　日程\n\n更新は令和８年度に終える。\n\n";

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
        Assert.Contains("「日程」についての文が見つかった資料は1件です。", (await _folder.AskAsync("灯台更新の座長提案と灯台更新の総合計画で日程の記述を比べてください。")).Text, StringComparison.Ordinal);

    public sealed class Folder : AskedDocuments
    {
        public override Task InitializeAsync() => ReadAsync(("801_proposal.txt", Proposal), ("802_plan.txt", Plan));
    }
}
