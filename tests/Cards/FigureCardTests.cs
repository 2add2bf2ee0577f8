using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Cards;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Tests.Support.Cards;

namespace PolicyBot.Tests.Cards;

public sealed class FigureCardTests
{
    [Fact]
    public void A_figure_comes_with_its_unit_year_measure_and_how_sure_it_is() =>
        Assert.Contains("研究事業令和4年度\u3000当初予算額\u3000本文に明記9億円", Draw(SomeAnswer.Figures(SomeAnswer.Figure("研究事業", 9))).Words, StringComparison.Ordinal);

    [Fact]
    public void An_inferred_figure_says_so_with_its_rule()
    {
        var card = Draw(SomeAnswer.Figures(SomeAnswer.Figure("研究事業", 9, FigureAttribution.Inferred) with { Rule = "行の並びによる" }));

        Assert.Contains("推定", card.Words, StringComparison.Ordinal);
        Assert.Contains("行の並びによる", card.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_of_no_known_programme_names_the_candidates_and_chooses_none()
    {
        var card = Draw(SomeAnswer.Figures(SomeAnswer.Figure("", 9, FigureAttribution.Unattributed) with { Candidates = ["甲事業", "乙事業"] }));

        Assert.Contains("（どの事業のものか不明）", card.Words, StringComparison.Ordinal);
        Assert.Contains("対応不明", card.Words, StringComparison.Ordinal);
        Assert.Contains("候補：甲事業／乙事業", card.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_computed_stands_below_with_the_way_it_was()
    {
        var answer = SomeAnswer.Figures(SomeAnswer.Figure("事業", 7), SomeAnswer.Figure("事業", 10)) with { Derived = [new Derived("3億円増", [10, 7], "10 − 7 = 3")] };

        Assert.Contains("3億円増（10 − 7 = 3）", Draw(answer).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_remark_stands_below_as_it_is()
    {
        var answer = SomeAnswer.Figures(SomeAnswer.Figure("事業", 7)) with { Derived = [new Derived("（令和5年度の数値は見つかりません）", [2022, 2023], "お尋ねの年度のうち、数値のないもの")] };

        Assert.EndsWith("（令和5年度の数値は見つかりません）", Draw(answer).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_the_answer_calls_partial_is_partial_here_too()
    {
        var some = SomeAnswer.Figures([.. Enumerable.Range(1, 8).Select(n => SomeAnswer.Figure($"事業{n}", n))]);
        var answer = some with { Text = "…\n（23件中8件を示しました）", Derived = [new Derived("（23件中8件を示しました）", [23, 8], "数えた")] };

        Assert.Contains("23件中8件", Draw(answer).Words, StringComparison.Ordinal);
        Assert.Contains("ほかに15件あります。", Draw(answer).Words, StringComparison.Ordinal);
        Assert.Contains("8件中8件（資料にあるすべてとは限りません）", Draw(some).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void An_english_question_gets_english_words_around_what_the_document_says()
    {
        var answer = SomeAnswer.Figures(SomeAnswer.Figure("研究事業", 9)) with { Language = Language.English };

        Assert.Contains("研究事業FY2022\u3000initial budget\u3000stated in the text9億円", new DrawnCard(new FigureCard(answer, new CardLinks(null, Language.English)).Draft()).Words, StringComparison.Ordinal);
    }

    static DrawnCard Draw(Answer answer) => new(new FigureCard(answer, new CardLinks(SomeAnswer.Page, Language.Japanese)).Draft());
}
