using PolicyBot.Bot.Answers;
using PolicyBot.Tests.Support.Evaluation;

namespace PolicyBot.Tests.Questions;

/// <summary>What leans on the question before, and what stands on its own though it is short.</summary>
public sealed class FollowUpTests
{
    const string Budget = "令和4年度の難治性疾患実用化研究事業の予算は？";

    [Theory]
    [InlineData("§2の新旧対照表を見せて", nameof(AnswerKind.Changes))]
    [InlineData("§2の修正案を要約してください。", nameof(AnswerKind.Changes))]
    [InlineData("その前年度は？", nameof(AnswerKind.NotFound))]
    [InlineData("では令和5年度の再生・細胞医療・遺伝子治療プロジェクトは？", nameof(AnswerKind.Figure))]
    public async Task After_a_figure_what_is_asked_decides(string question, string kind) =>
        Assert.Equal(kind, (await (await Asked.CheckedAsync()).AnswerAsync(question, [Budget])).Kind.ToString());

    [Theory]
    [InlineData("議長は誰ですか。")]
    [InlineData("「目指すべき姿」には何が書かれていますか？")]
    public async Task A_whole_question_is_answered_as_if_it_were_the_first(string question)
    {
        var answerer = await Asked.CheckedAsync();

        Assert.Equal((await answerer.AnswerAsync(question, [])).Text, (await answerer.AnswerAsync(question, [Budget])).Text);
    }
}
