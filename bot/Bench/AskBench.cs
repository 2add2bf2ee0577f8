using System.Diagnostics;
using System.Globalization;
using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Evaluation;
using PolicyBot.Bot.Retrieval;

namespace PolicyBot.Bot.Bench;

/// <summary>Every question of a file, several times, each answer with its check and its suggestions, which are tried the first time only.</summary>
internal static class AskBench
{
    const int WarmRounds = 1;
    const double Megabyte = 1 << 20;

    public static async Task RunAsync(Archive archive, FileInfo file, int rounds, int slowest, CancellationToken cancellation)
    {
        var (answerer, questions) = (new CheckedAnswerer(archive), EvaluationQuestion.Load(file.FullName));
        Write($"{archive.Catalog.Count} documents, {archive.Index.Info.Passages} passages");
        WriteTimes("asked for the first time", await AskAsync(answerer, questions, 1, cancellation));
        await AskAsync(answerer, questions, WarmRounds, cancellation);
        var before = Environment.CpuUsage.TotalTime;
        var took = await AskAsync(answerer, questions, rounds, cancellation);
        var busy = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / took.Count;
        WriteTimes($"{questions.Count} questions x {rounds}", took);
        Write($"busy {busy:0.00} ms a question, on all cores");
        Write($"resident {Environment.WorkingSet / Megabyte:0} MB, of it in use {GC.GetTotalMemory(forceFullCollection: true) / Megabyte:0} MB");
        foreach (var one in took.GroupBy(one => one.Question).Select(of => (Question: of.Key, Median: Latency.At([.. of.Select(each => each.Milliseconds).Order()], 0.5))).OrderByDescending(one => one.Median).Take(slowest))
        {
            Write($"{one.Median:0.00} ms  {one.Question.Q}");
        }
    }

    static void WriteTimes(string what, List<(EvaluationQuestion Question, double Milliseconds)> took)
    {
        var sorted = took.Select(one => one.Milliseconds).Order().ToList();
        Write($"{what}: p50 {Latency.At(sorted, 0.5):0.00} ms, p95 {Latency.At(sorted, 0.95):0.00} ms, p99 {Latency.At(sorted, 0.99):0.00} ms, longest {sorted[^1]:0.00} ms");
    }

    static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

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
