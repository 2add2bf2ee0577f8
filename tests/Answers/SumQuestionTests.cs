using PolicyBot.Bot.Answers;

namespace PolicyBot.Tests.Answers;

/// <summary>Sums of parts and of what earlier turns told, and the amount that was asked about beside them.</summary>
public sealed class SumQuestionTests : IClassFixture<AmountQuestionTests.Documents>
{
    readonly AmountQuestionTests.Documents _documents;

    public SumQuestionTests(AmountQuestionTests.Documents documents) => _documents = documents;

    [Theory]
    [InlineData("令和６年度の３事業の予算を足すといくらですか", "足すと56億円です（30＋21＋5）。", "一致しません。")]
    [InlineData("令和７年度予算の各事業の額を合計すると60億円になりますか", "はい、60億円になります。", "足すと60億円です（35＋20＋5）。")]
    [InlineData("令和６年度の各事業の予算を合計すると57億円になりますか", "いいえ、57億円にはなりません。", "足すと56億円です（30＋21＋5）。")]
    [InlineData("令和６年度の灯台更新事業と浮標更新事業の予算を足すと51億円になりますか", "はい、51億円になります。", "足すと51億円です（30＋21）。")]
    [InlineData("令和６年度の航路安全プロジェクトの事業ごとの内訳を教えて", "岸壁補強事業の予算額は5億円です", "足すと56億円です（30＋21＋5）。")]
    public async Task Parts_are_added_up_and_held_against_the_asked_amount(string question, params string[] told)
    {
        var answer = await _documents.AskAsync(question);

        Assert.Equal(AnswerKind.Figure, answer.Kind);
        Assert.All(told, words => Assert.Contains(words, answer.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("足すと51億円です（30＋21）。", "令和６年度の灯台更新事業の予算額は？", "浮標更新事業は？", "合計は？")]
    [InlineData("足すと26億円です（21＋5）。", "令和６年度の灯台更新事業の予算額は？", "浮標更新事業は？", "岸壁補強事業は？", "両方足すと？")]
    [InlineData("足すと56億円です（30＋21＋5）。", "令和６年度の灯台更新事業の予算額は？", "浮標更新事業は？", "岸壁補強事業は？", "３つの合計は？")]
    [InlineData("いいえ、50億円にはなりません。", "令和６年度の灯台更新事業の予算額は？", "浮標更新事業は？", "両方足すと50億円になりますか")]
    [InlineData("はい、60億円になります。", "令和７年度の航路安全プロジェクトの予算額は？", "事業ごとの内訳は？", "全部足すと60億円になりますか")]
    [InlineData("差は3億円の増です（60−57）。", "令和７年度の予算総額は？", "前年度と比べて増えた？")]
    public async Task What_the_turns_before_told_is_added_up(string told, params string[] turns) =>
        Assert.Contains(told, (await _documents.AskAsync(turns[^1], turns[..^1])).Text, StringComparison.Ordinal);
}
