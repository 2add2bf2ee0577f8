using System.Diagnostics;
using System.Globalization;

namespace PolicyBot.Bot.Bench;

/// <summary>What was asked, held against what was answered.</summary>
internal sealed record BenchTally(int Accepted, int Lost, int Twice, int Crossed, int OutOfOrder, IReadOnlyList<double> Acks, IReadOnlyList<double> Answers)
{
    public bool IsWhole => (Lost, Twice, Crossed, OutOfOrder) == (0, 0, 0, 0);

    public static BenchTally Of(string run, BenchClient client, BenchConnector connector)
    {
        var replies = connector.Replies.Where(reply => reply.Text.StartsWith(run + ":", StringComparison.Ordinal)).ToList();
        var first = replies.GroupBy(reply => reply.Text).ToDictionary(same => same.Key, same => same.First());
        var questions = client.Questions.Where(question => question.Key.StartsWith(run + ":", StringComparison.Ordinal)).ToList();
        return new BenchTally(
            questions.Count,
            questions.Count(question => !first.ContainsKey(question.Key)),
            replies.Count - first.Count,
            replies.Count(reply => !reply.Text.StartsWith(reply.Conversation + ":", StringComparison.Ordinal)),
            replies.GroupBy(reply => reply.Conversation).Count(conversation => !conversation.Select(reply => reply.Text).Order(StringComparer.Ordinal).SequenceEqual(conversation.Select(reply => reply.Text))),
            [.. questions.Select(question => Stopwatch.GetElapsedTime(question.Value.Asked, question.Value.Taken).TotalMilliseconds).Order()],
            [.. questions.Where(question => first.ContainsKey(question.Key)).Select(question => Stopwatch.GetElapsedTime(question.Value.Asked, first[question.Key].At).TotalMilliseconds).Order()]);
    }

    public void Print()
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  acknowledged: p50 {At(Acks, 0.5):0.0} ms, p99 {At(Acks, 0.99):0.0} ms; answered: p50 {At(Answers, 0.5):0.0} ms, p99 {At(Answers, 0.99):0.0} ms"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  lost {Lost}, twice {Twice}, in the wrong conversation {Crossed}, conversations out of order {OutOfOrder}"));
    }

    static double At(IReadOnlyList<double> sorted, double share) => sorted.Count == 0 ? double.NaN : sorted[(int)(share * (sorted.Count - 1))];
}
