using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Answers.Checking;

namespace PolicyBot.Tests.Answers;

/// <summary>Whose figure is told behind another's, of which years, and why there is none.</summary>
public sealed class FigureReasonTests : IClassFixture<AmountQuestionTests.Documents>
{
    readonly AmountQuestionTests.Documents _documents;

    public FigureReasonTests(AmountQuestionTests.Documents documents) => _documents = documents;

    [Theory]
    [InlineData(new[] { "令和６年度の灯台更新事業の予算額は？", "浮標は？" }, "浮標更新事業の予算額は21億円です")]
    [InlineData(new[] { "令和６年度の灯台更新事業の予算額は？", "浮標は？", "岸壁補強は？" }, "岸壁補強事業の予算額は5億円です")]
    public async Task A_name_that_a_follow_up_gives_takes_the_place_of_the_old_one(string[] turns, string told)
    {
        var answer = await _documents.AskAsync(turns[^1], turns[..^1]);

        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("30億円", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("令和７年度の海上安全庁の灯台更新事業の予算額は？", "どの金額がどの事業のものかが読み取れません（書かれている金額：35億円、20億円、5億円）")]
    [InlineData("令和７年度で国土省の事業はいくら", "どの金額がどの事業のものかが読み取れません（書かれている金額：35億円、20億円、5億円）")]
    [InlineData("令和６年度の灯台更新事業の補正予算額はいくらですか", "令和6年度の補正予算額は")]
    [InlineData("2025年の届出を受けた港の実績は何件でしたか", "実績は資料にありません。書かれているのは")]
    public async Task What_has_no_figure_is_refused_with_the_true_reason(string question, string reason)
    {
        var answer = await _documents.AskAsync(question);

        Assert.Equal(AnswerKind.NotFound, answer.Kind);
        Assert.Contains(reason, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_that_a_refusal_lists_are_held_against_the_documents()
    {
        var answer = await _documents.AskAsync("令和７年度で国土省の事業はいくら");
        var sources = _documents.Documents.ToDictionary(document => document.Info.File, Source.Of);
        var listed = Assert.Single(answer.Derived);

        Assert.Equal("（書かれている金額：35億円、20億円、5億円）", listed.Text);
        Assert.Empty(Checker.Check(answer, sources));
        Assert.NotEmpty(Checker.Check(answer with { Text = answer.Text.Replace("35億円", "38億円", StringComparison.Ordinal) }, sources));
        Assert.NotEmpty(Checker.Check(answer with { Text = answer.Text.Replace("35億円", "38億円", StringComparison.Ordinal), Derived = [listed with { Text = listed.Text.Replace("35億円", "38億円", StringComparison.Ordinal) }] }, sources));
    }

    [Theory]
    [InlineData("届出を受けた港は2022年から2024年で毎年何件ですか", new[] { 3, 5, 9 })]
    [InlineData("届出を受けた港の件数を2022年から2024年まで教えて", new[] { 3, 5, 9 })]
    public async Task Of_a_stretch_of_years_every_year_is_told(string question, int[] values) =>
        Assert.Equal(values.Select(value => (decimal?)value), (await _documents.AskAsync(question)).Figures.Select(cited => cited.Figure.Value));
}
