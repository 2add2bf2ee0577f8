using PolicyBot.Bot.Answers.Checking;

namespace PolicyBot.Tests.Answers.Checking;

/// <summary>Verdicts, sums of parts and orders are held against the figures that are told with them.</summary>
public sealed class AmountCheckTests : IClassFixture<AmountQuestionTests.Documents>
{
    readonly AmountQuestionTests.Documents _documents;

    public AmountCheckTests(AmountQuestionTests.Documents documents) => _documents = documents;

    [Theory]
    [InlineData("令和６年度の灯台更新事業の予算は30億円ですか", "はい、30億円です。", "いいえ、30億円ではありません。")]
    [InlineData("令和６年度の灯台更新事業の予算は31億円ですか", "いいえ、31億円ではありません。", "はい、31億円です。")]
    [InlineData("令和６年度の灯台更新事業の予算は31億円ですか", "いいえ、31億円ではありません。", "いいえ、30億円ではありません。")]
    [InlineData("60億円の内訳は？", "内訳の和は書かれている数値と一致します。", "内訳の和は書かれている数値と一致しません。")]
    [InlineData("航路安全プロジェクトの予算は何％増えましたか", "増減率は5.3%の増です", "増減率は5.3%の減です")]
    [InlineData("航路安全プロジェクトの予算は何％増えましたか", "増減率は5.3%の増です", "増減率は5.8%の増です")]
    [InlineData("予算が大きい順に事業を並べて（令和６年度）", "大きい順：", "小さい順：")]
    [InlineData("予算が一番大きい事業は？（令和６年度）", "一番大きい数値：", "一番小さい数値：")]
    [InlineData("令和７年度予算の各事業の額を合計すると60億円になりますか", "はい、60億円になります。", "いいえ、60億円にはなりません。")]
    [InlineData("令和７年度予算の各事業の額を合計すると60億円になりますか", "はい、60億円になります。", "はい、61億円になります。")]
    [InlineData("令和６年度の各事業の予算を合計すると57億円になりますか", "いいえ、57億円にはなりません。", "はい、57億円になります。")]
    public async Task A_statement_that_the_figures_do_not_bear_out_is_blocked(string question, string said, string wrong)
    {
        var answer = await _documents.AskAsync(question);
        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
        var mutant = answer with
        {
            Text = answer.Text.Replace(said, wrong, StringComparison.Ordinal),
            Derived = [.. answer.Derived.Select(derived => derived with { Text = derived.Text.Replace(said, wrong, StringComparison.Ordinal) })],
        };

        Assert.NotEmpty(Checker.Check(mutant, _documents.Documents.ToDictionary(document => document.Info.File, Source.Of)));
    }
}
