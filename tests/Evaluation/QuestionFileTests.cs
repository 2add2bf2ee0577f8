using PolicyBot.Bot.Evaluation;
using PolicyBot.Tests.Support.Evaluation;

namespace PolicyBot.Tests.Evaluation;

/// <summary>The gold itself: it has to stand in the texts.</summary>
public sealed class QuestionFileTests
{
    static readonly IReadOnlyList<EvaluationQuestion> All = [.. QuestionSet.All["open"].Questions, .. QuestionSet.All["closed"].Questions];

    [Fact]
    public void Every_piece_of_evidence_stands_in_its_document() =>
        Assert.Empty(QuestionSet.All.Values.SelectMany(set => set.Questions.SelectMany(question => question.Ev.Where(evidence => set.Sources.Places(evidence).Count == 0).Select(evidence => $"{set.Name} {question.Id}: {evidence.Snip}"))));

    [Fact]
    public void Every_question_is_there_once()
    {
        Assert.Equal(All.Count, All.Select(question => question.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(All.Count, All.Select(question => string.Join('\n', [.. question.Turns, question.Q])).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Odd_numbers_are_open_and_even_ones_closed()
    {
        Assert.All(QuestionSet.All["open"].Questions, question => Assert.True(IsOdd(question)));
        Assert.All(QuestionSet.All["closed"].Questions, question => Assert.False(IsOdd(question)));
    }

    [Fact]
    public void There_are_questions_of_every_kind_about_every_document()
    {
        Assert.True(All.Count >= 260);
        Assert.True(All.Count(question => question.Lang == "en") >= 40);
        Assert.True(All.Count(question => question.Style == "paraphrase") >= 30);
        Assert.True(All.Count(question => question.Type == EvaluationQuestion.NotInDocuments) >= 60);
        Assert.Equal(["change", "clarify", "compare", "fact", "figure", "followup", "list", "none"], All.Select(question => question.Type).Distinct().Order(StringComparer.Ordinal));
        Assert.All(new[] { "000", "001", "002", "003", "004" }, document => Assert.True(All.Count(question => question.Ev.Any(evidence => evidence.Doc == document)) >= 20));
    }

    static bool IsOdd(EvaluationQuestion question) => (question.Id[^1] - '0') % 2 == 1;
}
