using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Evaluation;
using PolicyBot.Bot.Evaluation.Twins;

namespace PolicyBot.Tests.Support.Evaluation;

/// <summary>The seeds, read once, with everything that asks and scores.</summary>
internal static class Asked
{
    public static DocumentFolder Folder { get; } = new(Path.Combine(Repository.Root, "seeds"));

    public static string Seeds => Folder.Path;

    public static SourceTexts Sources => Folder.Sources;

    public static async Task<Answerer> AnswererAsync() => new(await Folder.Archive.Value);

    public static async Task<CheckedAnswerer> CheckedAsync() => new(await Folder.Archive.Value);

    public static async Task<Evaluator> EvaluatorAsync() => new(await CheckedAsync(), Sources);

    public static async Task<TwinWriter> TwinsAsync() => await TwinWriter.OpenAsync(await Folder.Archive.Value, Sources);
}
