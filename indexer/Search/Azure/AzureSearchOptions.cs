namespace PolicyBot.Indexer.Search.Azure;

/// <summary>Where the search service is and how long it may take. Without a key, Entra ID is asked.</summary>
internal sealed record AzureSearchOptions
{
    public const string Prefix = "POLICYBOT_AZURE_SEARCH_";

    /// <summary>https://NAME.search.windows.net</summary>
    public string Endpoint { get; init; } = "";

    /// <summary>What the names of the indexes begin with.</summary>
    public string IndexName { get; init; } = "policybot";

    public string? ApiKey { get; init; }

    /// <summary>public, china or government; where it is left out, the endpoint's name tells.</summary>
    public string? Cloud { get; init; }

    /// <summary>Whom tokens are for, where no known cloud is meant.</summary>
    public string? Audience { get; init; }

    public string? ManagedIdentityClientId { get; init; }

    /// <summary>Re-rank the best fifty by the service's language model. Billed by query, so it is asked for.</summary>
    public bool SemanticRanker { get; init; }

    /// <summary>Outgoing requests go through the proxy of the environment.</summary>
    public bool UseProxy { get; init; }

    /// <summary>The share of an index, in percent, that must answer a query; below it there is no answer, below 100 a partial one.</summary>
    public double MinimumCoverage { get; init; } = 60;

    public TimeSpan SearchBudget { get; init; } = TimeSpan.FromSeconds(3);

    public TimeSpan SearchAttempt { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long the name of the current index is trusted.</summary>
    public TimeSpan PointerAge { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan WriteAttempt { get; init; } = TimeSpan.FromSeconds(100);

    public TimeSpan WriteBudget { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long to wait for what was written to become searchable.</summary>
    public TimeSpan VisibleWithin { get; init; } = TimeSpan.FromMinutes(2);

    public int ParallelBatches { get; init; } = 2;

    public int BatchEntries { get; init; } = 1000;

    /// <summary>Below the 16 MB of the service, so that what surrounds the entries fits too.</summary>
    public int BatchBytes { get; init; } = 12 * 1000 * 1000;

    public static AzureSearchOptions From(Func<string, string?> setting) => new()
    {
        Endpoint = setting(Prefix + "ENDPOINT") ?? "",
        IndexName = setting(Prefix + "INDEX") ?? "policybot",
        ApiKey = setting(Prefix + "KEY"),
        Cloud = setting(Prefix + "CLOUD"),
        Audience = setting(Prefix + "AUDIENCE"),
        ManagedIdentityClientId = setting(Prefix + "CLIENT_ID"),
        SemanticRanker = setting(Prefix + "SEMANTIC") is "1" or "true",
        UseProxy = setting(Prefix + "PROXY") is "1" or "true",
    };

    /// <summary>What is wrong with the settings, a sentence each; none shows a value that might be secret.</summary>
    public IReadOnlyList<string> Problems() => [.. new SettingsCheck(this).Problems()];

    public AzureCloud CloudOf(Uri endpoint) =>
        (string.IsNullOrEmpty(Cloud) ? AzureCloud.OfHost(endpoint.IdnHost) : AzureCloud.Named(Cloud)) ?? AzureCloud.Public;
}
