using PolicyBot.Indexer.Embedding;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Search.Azure;
using PolicyBot.Indexer.Search.Embedded;

namespace PolicyBot.Indexer.Pipeline;

/// <summary>
/// Where the index is and who makes its vectors: a folder and this program, unless the settings name a search service
/// or a server for embeddings. Building and asking go by the same settings.
/// </summary>
internal sealed record IndexSettings(string Folder, AzureSearchOptions Search, EmbeddingSettings Embedding)
{
    /// <summary>A service was asked for, so that a missing address is a mistake.</summary>
    public bool MustBeAzure { get; init; }

    public bool IsAzure => MustBeAzure || !string.IsNullOrWhiteSpace(Search.Endpoint);

    /// <summary>The index's place, for people.</summary>
    public string Where => IsAzure ? $"{Search.Endpoint} {Search.IndexName}" : Folder;

    /// <summary>How the service is reached.</summary>
    public Func<AzureSearchOptions, AzureConnection> Connect { get; init; } = options => new AzureConnection(options);

    public static IndexSettings From(Func<string, string?> setting, string folder) =>
        new(folder, AzureSearchOptions.From(setting), EmbeddingSettings.From(setting));

    /// <summary>Everything that is wrong with them, a sentence each.</summary>
    public IReadOnlyList<string> Mistakes() =>
    [
        .. IsAzure ? Search.Problems().Select(problem => $"PB-IDX-020 {problem}") : [],
        .. Embedding.Mistakes(),
    ];

    public IIndexTarget OpenTarget() => IsAzure ? new AzureTarget(Connect(Search)) : new EmbeddedTarget(Folder);

    public IIndexSource OpenSource() => IsAzure ? new AzureIndexSource(Connect(Search)) : new EmbeddedIndexSource(Folder);

    /// <summary>What questions are embedded with; null where the index brings its own model.</summary>
    public RemoteEmbedding? OpenEmbedding() => Embedding.IsSet ? EmbeddingConnection.Open(Embedding.ToOptions().ForQuestions()) : null;

    public async ValueTask<IndexReport> BuildAsync(string seeds, ReadOptions options, Action<IndexProgress>? progress = null, CancellationToken cancellation = default)
    {
        using var target = OpenTarget();
        if (!Embedding.IsSet)
        {
            return await IndexRun.Local(seeds, options, progress).RunAsync(target, cancellation);
        }

        using var cached = new CachedEmbedding(EmbeddingConnection.Open(Embedding.ToOptions()), Folder);
        return await IndexRun.With(cached, $"{Embedding.Name} {Embedding.Dimensions}", seeds, options, progress).RunAsync(target, cancellation);
    }
}
