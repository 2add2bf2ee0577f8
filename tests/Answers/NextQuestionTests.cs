using PolicyBot.Bot.Answers;
using PolicyBot.Tests.Support.Evaluation;

namespace PolicyBot.Tests.Answers;

public sealed class NextQuestionTests
{
    [Theory]
    [InlineData("open")]
    [InlineData("fields-open")]
    public async Task Every_question_that_is_offered_is_answered(string name)
    {
        var set = QuestionSet.All[name];
        var answerer = new CheckedAnswerer(await set.Folder.Archive.Value);
        var offered = new HashSet<string>(StringComparer.Ordinal);
        foreach (var question in set.Questions.Where((_, at) => at % 4 == 0))
        {
            var answer = await answerer.AnswerAsync(question.Q, question.Turns);
            Assert.True(answer.Suggestions.Count <= 3);
            Assert.DoesNotContain(question.Q, answer.Suggestions);
            offered.UnionWith(answer.Kind == AnswerKind.Clarify ? [] : answer.Suggestions);
        }

        Assert.True(offered.Count > 20);
        foreach (var question in offered)
        {
            Assert.False((await answerer.AnswerAsync(question, [])).Kind is AnswerKind.NotFound or AnswerKind.Clarify, question);
        }
    }

    [Fact]
    public async Task An_answer_that_tells_of_the_notes_of_its_second_document_is_asked_on_without_them()
    {
        var answerer = new CheckedAnswerer(await QuestionSet.All["fields-open"].Folder.Archive.Value);
        var answer = await answerer.AnswerAsync("避難所となる学校の無線LANの開放について、資料ごとに書いてあることを教えてください。", []);

        Assert.True(answer.Citations.Select(citation => citation.Document).Distinct().Count() > 1);
        Assert.NotEmpty(answer.Changes);
    }
}
