using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace PolicyBot.Bot;

/// <summary>What is counted of the bot's own work. Kinds and outcomes only, never a word of a question.</summary>
internal static class Telemetry
{
    public const string Name = "PolicyBot";

    static readonly Meter Meter = new(Name);
    static readonly Counter<long> Answers = Meter.CreateCounter<long>("policybot.answers", description: "Answers given, by kind and engine.");
    static readonly Histogram<double> Durations = Meter.CreateHistogram<double>("policybot.answer.duration", "s", "From question to answer.");
    static readonly Counter<long> Phrasings = Meter.CreateCounter<long>("policybot.phrasings", description: "What became of a model's wording: used, refused or none.");

    public static ActivitySource Source { get; } = new(Name);

    public static void Answered(string kind, string engine, TimeSpan elapsed)
    {
        var tags = new TagList { { "policybot.kind", kind }, { "policybot.engine", engine } };
        Answers.Add(1, tags);
        Durations.Record(elapsed.TotalSeconds, tags);
    }

    public static void Phrased(string outcome) => Phrasings.Add(1, new KeyValuePair<string, object?>("policybot.outcome", outcome));
}
