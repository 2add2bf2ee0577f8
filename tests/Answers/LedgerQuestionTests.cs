using PolicyBot.Bot.Answers;
using PolicyBot.Indexer.Documents;
using PolicyBot.Tests.Support;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Answers;

/// <summary>Every figure that was read is asked for by its own name, year and measure; what is told cites the file and says the number.</summary>
public sealed class LedgerQuestionTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("seeds", 0.9)]
    [InlineData("tests/Evaluation/fields/open", 0.95)]
    [InlineData("tests/Evaluation/fields/forms", 0.9)]
    [InlineData("tests/Evaluation/fields/kinds", 0.9)]
    public async Task A_figure_asked_for_by_its_name_is_told(string folder, double share)
    {
        var documents = await AskedFolder.ReadFolderAsync(folder);
        var figures = documents.Passages.Select(passage => (passage.Document, passage.Figure)).Where(found => found.Figure is not null && IsAskable(found.Figure)).ToList();
        var told = 0;
        foreach (var (document, figure) in figures)
        {
            var question = Question(figure!);
            var answer = await documents.AskAsync(question);
            var right = answer.Kind != AnswerKind.NotFound && answer.Citations.Any(citation => citation.Document == document) && AskedFigure.Says(answer, figure!);
            told += right ? 1 : 0;
            if (!right)
            {
                output.WriteLine($"{question} | {figure!.Value}{figure.Unit} | {answer.Text.ReplaceLineEndings(" ")}");
            }
        }

        output.WriteLine($"{told} of {figures.Count}");
        Assert.True(told > 0 && told >= share * figures.Count, $"{told} of {figures.Count}");
    }

    static bool IsAskable(Figure figure) =>
        figure is { Kind: not FigureKind.Date, Value: not null } && AskedFigure.HasName(figure);

    static string Question(Figure figure)
    {
        var measure = figure.Measure switch
        {
            FigureMeasure.Initial => "の当初予算額",
            FigureMeasure.Supplementary => "の補正予算額",
            FigureMeasure.Request => "の要求額",
            FigureMeasure.Target => "の目標",
            FigureMeasure.Actual or FigureMeasure.ActualOfYear => "の実績",
            FigureMeasure.Budget => "の予算額",
            _ => "",
        };
        var asked = figure.Kind == FigureKind.Money ? "いくら" : figure.Kind == FigureKind.Share || figure.Unit.Length == 0 ? "どれくらい" : $"何{figure.Unit}";
        return $"{(figure.Period is { } period ? $"{period}の" : "")}{AskedFigure.NameOf(figure)}{measure}は{asked}ですか";
    }
}
