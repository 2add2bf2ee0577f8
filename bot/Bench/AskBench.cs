using System.Diagnostics;
using System.Globalization;
using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Evaluation;
using PolicyBot.Bot.Retrieval;

namespace PolicyBot.Bot.Bench;

/// <summary>Every question of a file, several times, each answer with its check and its suggestions.</summary>
internal static class AskBench
{
    const int WarmRounds = 2;
    const int Slowest = 3;

    public static async Task RunAsync(Archive archive, FileInfo file, int rounds, CancellationToken cancellation)
    {
        var (answerer, questions) = (new CheckedAnswerer(archive), EvaluationQuestion.Load(file.FullName));
        await AskAsync(answerer, questions, WarmRounds, cancellation);
        var took = await AskAsync(answerer, questions, rounds, cancellation);

        var sorted = took.Select(one => one.Milliseconds).Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{questions.Count} questions x {rounds}: p50 {Latency.At(sorted, 0.5):0.00} ms, p95 {Latency.At(sorted, 0.95):0.00} ms, p99 {Latency.At(sorted, 0.99):0.00} ms, longest {sorted[^1]:0.00} ms"));
        foreach (var one in took.GroupBy(one => one.Question).Select(of => (Question: of.Key, Median: Latency.At([.. of.Select(each => each.Milliseconds).Order()], 0.5))).OrderByDescending(one => one.Median).Take(Slowest))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{one.Median:0.00} ms  {one.Question.Q}"));
        }
    }

    static async Task<List<(EvaluationQuestion Question, double Milliseconds)>> AskAsync(CheckedAnswerer answerer, IReadOnlyList<EvaluationQuestion> questions, int rounds, CancellationToken cancellation)
    {
        var took = new List<(EvaluationQuestion, double)>(rounds * questions.Count);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var question in questions)
            {
                var start = Stopwatch.GetTimestamp();
                await answerer.AnswerAsync(question.Q, question.Turns, cancellation);
                took.Add((question, Stopwatch.GetElapsedTime(start).TotalMilliseconds));
            }
        }

        return took;
    }
}
