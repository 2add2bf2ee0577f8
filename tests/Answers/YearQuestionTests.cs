using PolicyBot.Bot.Answers;
using PolicyBot.Indexer.Documents;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Answers;

/// <summary>Every row that has the figures of two years is asked for one, and then for the other in a few words.</summary>
public sealed class YearQuestionTests
{
    [Theory]
    [InlineData("seeds")]
    [InlineData("tests/Evaluation/fields/open")]
    [InlineData("tests/Evaluation/fields/forms")]
    [InlineData("tests/Evaluation/fields/kinds")]
    public async Task The_other_year_is_told(string folder)
    {
        var documents = await AskedFolder.ReadFolderAsync(folder);
        var pairs = documents.Passages.Select(passage => passage.Figure).OfType<Figure>().Where(IsOfYear).GroupBy(Row).SelectMany(Pairs).ToList();
        Assert.NotEmpty(pairs);
        foreach (var (before, after) in pairs)
        {
            var first = $"{after.Period}の{AskedFigure.NameOf(after)}は？";
            string[] next = [$"{before.Period}は？", $"じゃあ{before.Period}はどうですか", .. after.FiscalYear - before.FiscalYear == 1 ? new[] { "その前年度は？", "前の年は？", "And the year before?" } : []];
            foreach (var question in next)
            {
                var answer = await documents.AskAsync(question, first);

                Assert.True(answer.Kind == AnswerKind.Figure && AskedFigure.Says(answer, before), $"{first} {question} {answer.Text}");
            }
        }
    }

    [Theory]
    [InlineData("灯台更新事業の令和６年度と令和８年度の予算を比べてください。", "（令和6年度の数値は見つかりません）")]
    [InlineData("Compare the FY2024 and FY2026 budget of 灯台更新事業.", "(no figure found for FY2024)")]
    public async Task Of_two_years_the_one_that_is_not_there_is_named(string question, string remark)
    {
        var answer = await (await AskedFolder.OfAsync("令和８年度　航路予算の概要\n\n● 灯台更新事業　令和８年度予算額 42億円\n● 浮標更新事業　令和８年度予算額 21億円\n")).AskAsync(question);

        Assert.Contains("42億円", answer.Text, StringComparison.Ordinal);
        Assert.EndsWith(remark, answer.Text, StringComparison.Ordinal);
    }

    static bool IsOfYear(Figure figure) =>
        figure is { Kind: FigureKind.Money or FigureKind.Count or FigureKind.Share, Value: not null, FiscalYear: not null, Period: { } period }
        && AskedFigure.HasName(figure) && !period.Contains("から", StringComparison.Ordinal);

    static (string, string?, string, FigureMeasure?) Row(Figure figure) => (figure.Label, figure.SubOf, figure.Unit, figure.Kind == FigureKind.Money ? null : figure.Measure);

    static IEnumerable<(Figure Before, Figure After)> Pairs(IEnumerable<Figure> row)
    {
        var years = row.DistinctBy(figure => figure.FiscalYear).OrderBy(figure => figure.FiscalYear).ToList();
        return years.Zip(years.Skip(1));
    }
}
