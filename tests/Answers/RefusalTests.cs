using PolicyBot.Bot.Answers;
using PolicyBot.Tests.Support.Evaluation;

namespace PolicyBot.Tests.Answers;

public sealed class RefusalTests
{
    static async Task<Answer> AskAsync(string question) =>
        await new CheckedAnswerer(await QuestionSet.All["fields-open"].Folder.Archive.Value).AnswerAsync(question, []);

    [Theory]
    [InlineData("月面農業推進プログラムの目標は？", "月面農業推進プログラム")]
    [InlineData("令和6年度の深海探査基盤整備事業の予算はいくらですか。", "深海探査基盤整備事業")]
    [InlineData("極地観測支援法ではどう定められていますか。", "極地観測支援法")]
    public async Task A_name_that_no_document_knows_is_named_in_the_refusal(string question, string name)
    {
        var answer = await AskAsync(question);

        Assert.Equal(AnswerKind.NotFound, answer.Kind);
        Assert.Contains($"「{name}」", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("検討会の委員の平均年齢は？")]
    [InlineData("デジタル教科書の印刷部数は何部ですか。")]
    public async Task What_is_asked_of_a_known_thing_but_nowhere_said_is_refused(string question) =>
        Assert.Equal(AnswerKind.NotFound, (await AskAsync(question)).Kind);
}
