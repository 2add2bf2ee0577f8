using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Answers.Checking;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Reading;
using PolicyBot.Tests.Support.Search;

namespace PolicyBot.Tests.Support;

/// <summary>Documents of a folder, asked as they are sent: what the check blocks fails the test.</summary>
public abstract class AskedDocuments : IAsyncLifetime
{
    Archive? _archive;

    public abstract Task InitializeAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    internal IReadOnlyList<Passage> Passages { get; private set; } = [];

    internal IReadOnlyList<PolicyDocument> Documents { get; private set; } = [];

    private protected async Task ReadAsync(string folder)
    {
        var contents = FolderContents.Read(folder, new ReadOptions());
        (Passages, Documents) = (contents.Passages, [.. contents.Results.Select(result => result.Document).OfType<PolicyDocument>()]);
        _archive = await Archive.OpenAsync(new MemoryIndex(contents.Passages, contents.Attachments));
    }

    /// <summary>Files that are there for as long as they are read.</summary>
    private protected async Task ReadAsync(params (string Name, string Text)[] files)
    {
        using var folder = new TempFolder();
        foreach (var (name, text) in files)
        {
            folder.Text(name, text);
        }

        await ReadAsync(folder.Path);
    }

    internal async Task<Answer> AskAsync(string question, params string[] turns)
    {
        IReadOnlyList<Fault> faults = [];
        var answer = await new CheckedAnswerer(_archive!, found => faults = found).AnswerAsync(question, turns);
        Assert.True(faults.Count == 0, string.Join('\n', faults.Select(fault => $"{fault}")));
        return answer;
    }
}
