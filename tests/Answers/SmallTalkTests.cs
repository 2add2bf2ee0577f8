using PolicyBot.Bot.Answers;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Answers;

/// <summary>What is on file, what can be asked, and thanks.</summary>
public sealed class SmallTalkTests : IClassFixture<SmallTalkTests.Documents>
{
    readonly Documents _documents;

    public SmallTalkTests(Documents documents) => _documents = documents;

    [Theory]
    [InlineData("登録されている資料は何がありますか。")]
    [InlineData("どんな資料がありますか")]
    [InlineData("資料の一覧を見せてください")]
    [InlineData("What documents do you have?")]
    public async Task The_documents_are_listed(string question)
    {
        var answer = await _documents.AskAsync(question);

        Assert.Contains("2", answer.Text, StringComparison.Ordinal);
        Assert.Contains("・灯台整備計画", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thanks_are_not_answered_with_a_list() =>
        Assert.DoesNotContain("灯台整備計画", (await _documents.AskAsync("ありがとう")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task What_can_be_asked_is_told() =>
        Assert.Contains("修正案", (await _documents.AskAsync("あなたは何ができますか")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("灯台について書かれている資料はどれですか。")]
    [InlineData("港の報告には何ができると書かれていますか。")]
    public async Task What_asks_of_a_subject_is_no_small_talk(string question) =>
        Assert.NotEqual(AnswerKind.Clarify, (await _documents.AskAsync(question)).Kind);

    public sealed class Documents : AskedDocuments
    {
        public override Task InitializeAsync() => ReadAsync(("901_plan.txt", "灯台整備計画\n\n灯台の光源を替える。\n"), ("902_port.txt", "港の報告\n\n岸壁を延ばした。\n"));
    }
}
