using System.Collections.Concurrent;
using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Evaluation;
using PolicyBot.Bot.Evaluation.Twins;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Reading;
using PolicyBot.Tests.Support.Search;

namespace PolicyBot.Tests.Support.Evaluation;

/// <summary>The seeds, read once, with everything that asks and scores; each file of questions is asked once.</summary>
internal static class Asked
{
    static readonly Lazy<Task<Archive>> Archive = new(() =>
    {
        var contents = FolderContents.Read(Seeds, new ReadOptions());
        return Bot.Retrieval.Archive.OpenAsync(new MemoryIndex(contents.Passages, contents.Attachments));
    });

    static readonly ConcurrentDictionary<string, Lazy<Task<EvaluationReport>>> Reports = new(StringComparer.Ordinal);

    public static string Seeds => Path.Combine(Repository.Root, "seeds");

    public static SourceTexts Sources { get; } = SourceTexts.Load(Seeds);

    public static IReadOnlyList<EvaluationQuestion> Questions(string name) =>
        EvaluationQuestion.Load(Path.Combine(Repository.Root, "tests", "Evaluation", "questions", name + ".jsonl"));

    public static async Task<Answerer> AnswererAsync() => new(await Archive.Value);

    public static async Task<Evaluator> EvaluatorAsync() => new(new CheckedAnswerer(await Archive.Value), Sources);

    public static async Task<TwinWriter> TwinsAsync() => await TwinWriter.OpenAsync(await Archive.Value, Sources);

    public static Task<EvaluationReport> ReportAsync(string name) =>
        Reports.GetOrAdd(name, file => new(() => AskAsync(file))).Value;

    static async Task<EvaluationReport> AskAsync(string name)
    {
        var scores = await (await EvaluatorAsync()).RunAsync(Questions(name));
        return EvaluationReport.Of(name, scores, scoresOnly: name == "closed");
    }
}
