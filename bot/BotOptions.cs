using System.CommandLine;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Pipeline;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Search.Embedded;

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

    public string Seeds(ParseResult parsed) => SeedsOr(parsed.GetValue(_seeds));

    public string Index(ParseResult parsed) => IndexOr(parsed.GetValue(_index));

    public Task<Archive?> OpenArchiveAsync(ParseResult parsed, CancellationToken cancellation) =>
        OpenArchiveAsync(parsed.GetValue(_seeds), parsed.GetValue(_index), cancellation);

    /// <summary>For serving, where both are settings like any other: Seeds, Index.</summary>
    public static Task<Archive?> OpenArchiveAsync(IConfiguration settings, CancellationToken cancellation) =>
        OpenArchiveAsync(settings["Seeds"], settings["Index"], cancellation);

    static async Task<Archive?> OpenArchiveAsync(string? seedsNamed, string? indexNamed, CancellationToken cancellation)
    {
        var seeds = SeedsOr(seedsNamed);
        var index = IndexOr(indexNamed);
        await BringUpToDateAsync(seeds, index, cancellation);
        var host = new EmbeddedIndexHost(index);
        if (host.Current is not null)
        {
            return await Archive.OpenAsync(host, cancellation);
        }

        host.Dispose();
        return null;
    }

    public static string IndexOr(string? named) => named ?? Environment.GetEnvironmentVariable("POLICYBOT_INDEX") ?? ".policybot";

    static string SeedsOr(string? named) => named ?? Environment.GetEnvironmentVariable("POLICYBOT_SEEDS") ?? "seeds";

    /// <summary>Builds the index where it is missing or stale. What goes wrong is said; an index that is there still answers.</summary>
    static async Task BringUpToDateAsync(string seeds, string index, CancellationToken cancellation)
    {
        try
        {
            using var target = new EmbeddedTarget(index);
            if (new IndexFolder(index).Open().Index is null)
            {
                await Console.Error.WriteLineAsync("索引を作っています（初回だけ、数十秒かかることがあります）。");
            }

            var report = await IndexRun.Local(seeds, new ReadOptions()).RunAsync(target, cancellation);
            foreach (var refused in report.Refused)
            {
                await Console.Error.WriteLineAsync($"{refused.Code} {refused.Message}");
            }

            if (report.Written)
            {
                await Console.Error.WriteLineAsync($"索引を作りました（文書 {report.Documents}、箇所 {report.Passages}、{report.Elapsed.TotalSeconds:0.0} 秒）。");
            }
        }
        catch (IndexBuildException error)
        {
            await Console.Error.WriteLineAsync(error.Message);
        }
    }
}
