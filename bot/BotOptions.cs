using System.CommandLine;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Pipeline;

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

    public IndexSettings Settings(ParseResult parsed) => IndexSettings.From(Environment.GetEnvironmentVariable, Index(parsed));

    public Task<ArchiveHost?> OpenArchiveAsync(ParseResult parsed, CancellationToken cancellation) =>
        ArchiveOpening.RunAsync(Settings(parsed), Seeds(parsed), cancellation);

    /// <summary>For serving, where both are settings like any other: Seeds, Index.</summary>
    public static Task<ArchiveHost?> OpenArchiveAsync(IConfiguration settings, CancellationToken cancellation) =>
        ArchiveOpening.RunAsync(IndexSettings.From(name => settings[name], IndexOr(settings["Index"])), SeedsOr(settings["Seeds"]), cancellation);

    public static string IndexOr(string? named) => named ?? Environment.GetEnvironmentVariable("POLICYBOT_INDEX") ?? ".policybot";

    static string SeedsOr(string? named) => named ?? Environment.GetEnvironmentVariable("POLICYBOT_SEEDS") ?? "seeds";
}
