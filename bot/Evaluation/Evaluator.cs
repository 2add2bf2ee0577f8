using System.Diagnostics;
using PolicyBot.Bot.Answers;

namespace PolicyBot.Bot.Evaluation;

/// <summary>Asks every question and scores the line that a script would get.</summary>
internal sealed class Evaluator(CheckedAnswerer answerer, SourceTexts sources)
{
    readonly QuestionScorer _scorer = new(sources);

    public async Task<IReadOnlyList<QuestionScore>> RunAsync(IReadOnlyList<EvaluationQuestion> questions, CancellationToken cancellation = default)
    {
        var scores = new List<QuestionScore>(questions.Count);
        foreach (var question in questions)
        {
            scores.Add(_scorer.Score(question, await AskAsync(question.Q, question.Turns, cancellation)));
        }

        return scores;
    }

    public async Task<ScoredAnswer> AskAsync(string text, IReadOnlyList<string> turns, CancellationToken cancellation = default)
    {
        var clock = Stopwatch.StartNew();
        var answer = await answerer.AnswerAsync(text, turns, cancellation);
        return ScoredAnswer.Parse(AnswerJson.Write(null, answer, clock.Elapsed.TotalMilliseconds)).Answer;
    }
}
