using System.CommandLine;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Pipeline;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Search;

namespace PolicyBot.Bot;

/// <summary>Where the documents and the index are: on the line, else in the environment, else beside the program.</summary>
internal sealed class BotOptions
{
    public const int NothingToRead = 3;

    readonly Option<string?> _seeds = new("--seeds") { Description = "Folder with the documents (default: seeds; environment: POLICYBOT_SEEDS).", Recursive = true };

    readonly Option<string?> _index = new("--index") { Description = "Folder of the index (default: .policybot; environment: POLICYBOT_INDEX).", Recursive = true };

    public void AddTo(RootCommand root)
    {
        root.Options.Add(_seeds);
        root.Options.Add(_index);
    }

    public Task<Archive?> OpenArchiveAsync(ParseResult parsed, CancellationToken cancellation) =>
        OpenArchiveAsync(parsed.GetValue(_seeds), cancellation);

    /// <summary>For serving, where both are settings like any other: Seeds, Index.</summary>
    public static Task<Archive?> OpenArchiveAsync(IConfiguration settings, CancellationToken cancellation) =>
        OpenArchiveAsync(settings["Seeds"], cancellation);

    static async Task<Archive?> OpenArchiveAsync(string? named, CancellationToken cancellation)
    {
        var seeds = named ?? Environment.GetEnvironmentVariable("POLICYBOT_SEEDS") ?? "seeds";
        var contents = FolderContents.Read(seeds, new ReadOptions());
        if (contents.Passages.Count == 0)
        {
            await Console.Error.WriteLineAsync($"PB-ING-010 {seeds}：読める文書が見つかりません。--seeds で文書のフォルダーを指定してください。");
            return null;
        }

        return await Archive.OpenAsync(new MemoryIndex(contents.Passages, contents.Attachments), cancellation);
    }
}
