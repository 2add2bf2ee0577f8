using System.Text.Json;
using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Answers.Checking;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Reading;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.Search;

namespace PolicyBot.Tests.Answers.Checking;

/// <summary>The answers to all questions with gold, as composed and before any check; made once for all tests here.</summary>
public sealed class AnsweredQuestions : IAsyncLifetime
{
    internal Archive Archive { get; private set; } = null!;

    internal IReadOnlyDictionary<string, Source> Sources { get; private set; } = new Dictionary<string, Source>();

    internal List<(string Question, Answer Answer)> All { get; } = [];

    internal IEnumerable<(string Question, Answer Answer)> Told =>
        All.Where(one => one.Answer.Kind is not (AnswerKind.NotFound or AnswerKind.Clarify));

    public async Task InitializeAsync()
    {
        var contents = FolderContents.Read(Path.Combine(Repository.Root, "seeds"), new ReadOptions());
        Archive = await Archive.OpenAsync(new MemoryIndex(contents.Passages, contents.Attachments));
        Sources = contents.Results.Select(result => result.Document).OfType<PolicyDocument>().ToDictionary(document => document.Info.File, Source.Of);
        var answerer = new Answerer(Archive);
        foreach (var (question, turns) in Questions())
        {
            All.Add((question, await answerer.AnswerAsync(question, turns)));
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    internal static IEnumerable<(string Question, IReadOnlyList<string> Turns)> Questions()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "tests", "Evaluation", "questions"), "*.jsonl").Order(StringComparer.Ordinal)
            .Concat(SharedData.At("eval", "dev.jsonl") is { } dev ? [dev] : Array.Empty<string>());
        foreach (var line in files.SelectMany(File.ReadLines).Where(line => line.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            var turns = json.RootElement.TryGetProperty("turns", out var earlier) ? earlier.EnumerateArray().Select(turn => turn.GetString() ?? "").ToList() : [];
            yield return (json.RootElement.GetProperty("q").GetString() ?? "", turns);
        }
    }
}
