using System.Net;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Azure.Search.Documents;
using Azure.Search.Documents.Indexes;

namespace PolicyBot.Indexer.Search.Azure;

/// <summary>
/// The clients of one service. They never retry by themselves: four calls and six seconds on a 503, their default, is
/// more than a question may take.
/// </summary>
internal sealed class AzureConnection : IDisposable
{
    readonly HttpClient _http;

    /// <param name="options">Checked settings.</param>
    /// <param name="network">What carries the requests; null is the network.</param>
    /// <param name="credential">Who asks, where there is no key; null is whatever this machine offers.</param>
    public AzureConnection(AzureSearchOptions options, HttpMessageHandler? network = null, TokenCredential? credential = null)
    {
        if (options.Problems() is { Count: > 0 } problems)
        {
            throw new IndexUnavailableException("PB-CFG-001", string.Join('\n', problems));
        }

        Options = options;
        _http = new HttpClient(new AnswerHandler(network ?? Network(options))) { Timeout = Timeout.InfiniteTimeSpan };
        var endpoint = new Uri(options.Endpoint);
        var settings = SettingsOf(endpoint);
        Service = string.IsNullOrEmpty(options.ApiKey)
            ? new SearchIndexClient(endpoint, credential ?? Credential(options, endpoint), settings)
            : new SearchIndexClient(endpoint, new AzureKeyCredential(options.ApiKey), settings);
    }

    public AzureSearchOptions Options { get; }

    /// <summary>Indexes and synonym maps.</summary>
    public SearchIndexClient Service { get; }

    /// <summary>The entries of one index.</summary>
    public SearchClient Index(string name) => Service.GetSearchClient(name);

    public void Dispose() => _http.Dispose();

    SearchClientOptions SettingsOf(Uri endpoint)
    {
        var settings = new SearchClientOptions(SearchClientOptions.ServiceVersion.V2023_11_01)
        {
            Transport = new HttpClientTransport(_http),
            Audience = new SearchAudience(string.IsNullOrEmpty(Options.Audience) ? Options.CloudOf(endpoint).Audience : Options.Audience),
        };
        settings.Retry.MaxRetries = 0;
        settings.Retry.NetworkTimeout = Options.WriteAttempt;
        return settings;
    }

    static DefaultAzureCredential Credential(AzureSearchOptions options, Uri endpoint) => new(new DefaultAzureCredentialOptions
    {
        AuthorityHost = options.CloudOf(endpoint).Authority,
        ManagedIdentityClientId = options.ManagedIdentityClientId,
    });

    static SocketsHttpHandler Network(AzureSearchOptions options) => new()
    {
        AllowAutoRedirect = false,
        UseProxy = options.UseProxy,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        MaxConnectionsPerServer = 32,
        AutomaticDecompression = DecompressionMethods.All,
    };
}
