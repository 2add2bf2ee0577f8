using PolicyBot.Bot.Evaluation;

namespace PolicyBot.Tests.Evaluation;

public sealed class QuestionScorerTests
{
    const string Text = "１．予算\n\n令和5年度は 12．5億\n\n円とする。\n";

    static readonly QuestionScorer Scorer = new(new SourceTexts(new Dictionary<string, GoldText> { ["900_a.txt"] = GoldText.Of(Text) }));

    static readonly EvaluationQuestion Question = new()
    {
        Id = "q1",
        Type = "figure",
        Lang = "ja",
        Q = "予算は？",
        Turns = [],
        Must = [["12.5億円", "12.5 oku"]],
        Ban = ["13億円"],
        Ev = [new GoldEvidence("900", "12.5億円")],
        Label = ["1."],
        Maxlen = 30,
    };

    static readonly ScoredAnswer Right = new("figure", "令和5年度は１２．５億円です[1]。", [Cited("12．5億\n\n円")], "[]", 3);

    [Fact]
    public void A_cited_answer_with_the_words_asked_for_is_right() =>
        Assert.Empty(Score(Right).Why);

    [Fact]
    public void A_quote_is_compared_without_its_line_ends() =>
        Assert.Equal(0, Score(Right with { Citations = [Cited("12．5億\n\n円") with { Quote = "12.5億円" }] }).Misquoted);

    [Theory]
    [InlineData("令和5年度です[1]。", "misses 12.5億円/12.5 oku")]
    [InlineData("12.5億円、13億円ではない。", "says 13億円")]
    [InlineData("12.5億円です。これはとても長い答えなので、決められた長さを越えます。", "characters, at most 30")]
    [InlineData("12.5億円、99件です[1]。", "figure 99 stands in no citation")]
    public void A_text_that_lacks_or_adds_something_is_wrong(string text, string why) =>
        Assert.Contains(Score(Right with { Text = text }).Why, given => given.Contains(why, StringComparison.Ordinal));

    [Fact]
    public void A_computed_figure_needs_no_citation() =>
        Assert.False(Score(Right with { Text = "12.5億円、2億円減[1]。", Derived = "[{\"text\":\"2億円減\"}]" }).UnsupportedFigure);

    [Fact]
    public void A_citation_beside_the_evidence_counts_against_precision_and_recall()
    {
        var score = Score(Right with { Citations = [Cited("１．予算")] });

        Assert.Contains("no citation on the evidence", score.Why);
        Assert.Equal((1, 0, 1, 0), (score.Cited, score.CitedOnEvidence, score.Evidence, score.EvidenceCited));
    }

    [Fact]
    public void A_changed_or_displaced_quote_is_a_misquote()
    {
        var quote = Cited("12．5億\n\n円");

        Assert.Equal(2, Score(Right with { Citations = [quote with { Quote = "12.6億円" }, quote with { End = 9999 }] }).Misquoted);
    }

    [Fact]
    public void A_label_may_stand_in_the_section_or_in_the_note() =>
        Assert.Contains("no citation labelled 1.", Score(Right with { Citations = [Cited("12．5億\n\n円") with { Section = "§2" }] }).Why);

    [Fact]
    public void An_answer_is_wrong_where_a_refusal_or_a_question_back_is_due()
    {
        Assert.False(Scorer.Score(Question with { Type = "none" }, Right).IsRight);
        Assert.False(Scorer.Score(Question with { Type = "clarify" }, Right).IsRight);
        Assert.True(Scorer.Score(Question with { Type = "none" }, Right with { Kind = "notFound" }).IsRight);
        Assert.True(Scorer.Score(Question with { Type = "clarify" }, Right with { Kind = "clarify" }).IsRight);
        Assert.Contains("not found", Score(Right with { Kind = "notFound" }).Why);
        Assert.Contains("no answer line", Scorer.Score(Question, null).Why);
    }

    [Fact]
    public void A_report_counts_refusals_that_were_not_due()
    {
        var report = EvaluationReport.Of("f", [Score(Right), Score(Right with { Kind = "notFound" }), Scorer.Score(Question with { Type = "none" }, Right)], scoresOnly: false);

        Assert.Equal(new RefusalFigures(0, 1, 1, 2), report.Refusals);
        Assert.Equal(2, report.Misses.Count);
        Assert.Equal(33.3, report.Percent);
    }

    static QuestionScore Score(ScoredAnswer answer) => Scorer.Score(Question, answer);

    static ScoredCitation Cited(string quote)
    {
        var start = Text.IndexOf(quote, StringComparison.Ordinal);
        return new ScoredCitation("900_a.txt", start, start + quote.Length, quote, "1.", "");
    }
}
