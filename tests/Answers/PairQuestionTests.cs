using PolicyBot.Bot.Answers;
using PolicyBot.Indexer.Documents;
using PolicyBot.Tests.Support;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Answers;

/// <summary>Two amounts of one year are asked for together: each, their sum, and how far they are apart.</summary>
public sealed class PairQuestionTests(ITestOutputHelper output)
{
    const int LongestName = 30;

    [Theory]
    [InlineData("seeds", 1)]
    [InlineData("tests/Evaluation/fields/open", 0.8)]
    [InlineData("tests/Evaluation/fields/forms", 0.85)]
    [InlineData("tests/Evaluation/fields/kinds", 0.85)]
    public async Task Two_amounts_are_told_added_and_compared(string folder, double share)
    {
        var documents = await AskedFolder.ReadFolderAsync(folder);
        var (asked, told) = (0, 0);
        foreach (var (one, other) in documents.Passages.Where(passage => passage.Figure is { } figure && IsAskable(figure)).GroupBy(passage => (passage.Document, passage.Figure!.FiscalYear, passage.Figure.Measure)).SelectMany(Pairs))
        {
            var names = $"{(one.Period is { } period ? $"{period}の" : "")}{one.Label}と{other.Label}";
            var (a, b) = (one.Yen ?? 0, other.Yen ?? 0);
            (string Question, Func<Answer, bool> IsRight)[] questions =
            [
                ($"{names}はそれぞれいくらですか", answer => AskedFigure.Says(answer, one) && AskedFigure.Says(answer, other)),
                ($"{names}を合わせるといくらですか", answer => Computes(answer, [a, b], "+")),
                ($"{names}の差はいくらですか", answer => Computes(answer, [Math.Max(a, b), Math.Min(a, b)], "−")),
            ];
            foreach (var (question, isRight) in questions)
            {
                var answer = await documents.AskAsync(question);
                (asked, told) = (asked + 1, told + (isRight(answer) ? 1 : 0));
                if (!isRight(answer))
                {
                    output.WriteLine($"{question} | {answer.Text.ReplaceLineEndings(" ")}");
                }
            }
        }

        output.WriteLine($"{told} of {asked}");
        Assert.True(told > 0 && told >= share * asked, $"{told} of {asked}");
    }

    [Theory]
    [InlineData("灯台の更新と浮標の更新を足すといくらですか", "足すと5450万円です（4200＋1250、万円に換算）。")]
    [InlineData("灯台の更新と浮標の更新ではどちらが高いですか", "差は2950万円です（4200−1250、万円に換算）。")]
    [InlineData("浮標の更新と岸壁の補強の合計はいくらですか", "足すと約31250万円です（1250＋30000、万円に換算）。")]
    [InlineData("灯台の更新と浮標の更新の予算は？", "浮標の更新の予算額は12,500千円（1,250万円）です")]
    public async Task Amounts_in_other_units_are_brought_to_one(string question, string told)
    {
        var documents = await AskedFolder.OfAsync("令和７年度予算\n\n灯台の更新　４２百万円\n\n浮標の更新　１２，５００千円\n\n岸壁の補強　約３億円\n\n");

        var answer = await documents.AskAsync(question);

        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_with_と_is_one_name()
    {
        var documents = await AskedFolder.OfAsync("令和７年度予算\n\n灯台と浮標の更新事業　４２百万円\n\n浮標の更新事業　１２百万円\n\n灯台事業　５百万円\n\n");

        var answer = await documents.AskAsync("灯台と浮標の更新事業の予算はいくらですか");

        Assert.Equal(42m, Assert.Single(answer.Figures).Figure.Value);
    }

    static bool IsAskable(Figure figure) =>
        figure is { Kind: FigureKind.Money, Value: not null, Yen: not null, SubOf: null, Label.Length: <= LongestName } && AskedFigure.HasName(figure);

    static IEnumerable<(Figure One, Figure Other)> Pairs(IEnumerable<Passage> ofYear)
    {
        var figures = ofYear.Select(passage => passage.Figure!).DistinctBy(figure => figure.Label).ToList();
        return figures.Zip(figures.Skip(1));
    }

    /// <summary>Whatever unit the operands are in: their ratio tells them.</summary>
    static bool Computes(Answer answer, decimal[] yen, string sign) =>
        answer.Derived.Any(derived => derived.How.Contains(sign, StringComparison.Ordinal) && derived.From.Count == yen.Length && (derived.From[0] * yen[1] == derived.From[1] * yen[0] || (sign == "+" && derived.From[1] * yen[1] == derived.From[0] * yen[0])));
}
