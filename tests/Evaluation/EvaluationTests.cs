using PolicyBot.Bot.Evaluation;
using PolicyBot.Bot.Evaluation.Twins;
using PolicyBot.Tests.Support.Evaluation;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Evaluation;

/// <summary>The bot against the questions with gold. What it has reached it keeps: tests/Evaluation/floors.json.</summary>
public sealed class EvaluationTests(ITestOutputHelper output)
{
    public static IEnumerable<object[]> Sets => QuestionSet.All.Keys.Select(name => new object[] { name });

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task Answers_are_no_worse_than_they_were(string name)
    {
        var report = await QuestionSet.All[name].ReportAsync();

        output.WriteLine(EvaluationText.Write(report));
        Floors.Hold(name, report.Percent);
        Floors.Hold(name + ".citationPrecision", report.Citations.Precision);
        Floors.Hold(name + ".citationRecall", report.Citations.Recall);
        Floors.Hold(name + ".refusals", EvaluationReport.Rate(report.Refusals.Right, report.Refusals.Right + report.Refusals.Missing));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task Every_quote_stands_word_for_word_at_its_place(string name) =>
        Assert.Equal(0, (await QuestionSet.All[name].ReportAsync()).Citations.Misquoted);

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task Every_figure_is_cited_or_computed(string name) =>
        Assert.Equal(0, (await QuestionSet.All[name].ScoresAsync()).Count(score => score.UnsupportedFigure && !IsRefused(score)));

    /// <summary>令和６年度についての記述は…見つかりません, asked for 2024年度: what was asked for, cited by nothing.</summary>
    static bool IsRefused(QuestionScore score) => score.Answer is { IsRefusal: true };

    [Theory]
    [InlineData("open")]
    [InlineData("closed")]
    public async Task What_does_not_exist_is_refused_by_name(string name)
    {
        var report = await TwinReport.RunAsync(QuestionSet.All[name].Questions, await Asked.TwinsAsync(), await Asked.EvaluatorAsync());

        output.WriteLine(Shown(name, report));
        Floors.Hold(name + ".twinsRefused", report.RefusalRate);
        Floors.Hold(name + ".twinsNamed", report.NamedRate);
        Floors.Hold(name + ".originalsAnswered", 100 - report.OverRefusalRate);
    }

    static string Shown(string name, TwinReport report) =>
        (name == "closed" ? report with { Answered = [], Unnamed = [] } : report).Write();
}
