namespace PolicyBot.Indexer.Embedding;

/// <summary>A server that speaks OpenAI's embeddings protocol: its own service, Azure OpenAI, or one in the house.</summary>
internal sealed record RemoteEmbeddingOptions(Uri Endpoint, string Model)
{
    public string? Key { get; init; }

    /// <summary>Azure takes the key in a header of its own, and without a key a token of Entra ID.</summary>
    public bool IsAzure { get; init; }

    public string? ClientId { get; init; }

    /// <summary>What the vectors must have; null takes what comes first.</summary>
    public int? Dimensions { get; init; }

    public int BatchSize { get; init; } = 64;

    public int Attempts { get; init; } = 5;

    /// <summary>How long one request may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>A server that asks for more patience than this has failed.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>For a question somebody waits: one more try at most, soon.</summary>
    public RemoteEmbeddingOptions ForQuestions() => this with { Attempts = 2, Patience = TimeSpan.FromSeconds(2), LongestWait = TimeSpan.FromSeconds(1) };

    /// <summary>https://host/v1 → https://host/v1/embeddings; an Azure deployment keeps its ?api-version=.</summary>
    public Uri Address => new UriBuilder(Endpoint) { Path = $"{Endpoint.AbsolutePath.TrimEnd('/')}/embeddings" }.Uri;
}
