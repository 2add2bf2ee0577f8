using Azure.Core;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Search.Azure;
using PolicyBot.Tests.Support.AzureSearch;

namespace PolicyBot.Tests.Search;

public sealed class AzureSettingsTests
{
    static readonly AzureSearchOptions Sound = new() { Endpoint = "https://policybot.search.windows.net", ApiKey = "key" };

    [Theory]
    [InlineData("https://policybot.search.windows.net")]
    [InlineData("https://policybot.search.windows.net/")]
    [InlineData("https://policybot.search.azure.cn")]
    [InlineData("https://policybot.search.azure.us")]
    [InlineData("https://search.gateway.example")]
    public void An_endpoint_is_the_name_of_a_service(string endpoint) =>
        Assert.Empty((Sound with { Endpoint = endpoint }).Problems());

    [Theory]
    [InlineData("")]
    [InlineData("policybot")]
    [InlineData("policybot.search.windows.net")]
    [InlineData("http://policybot.search.windows.net")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:pass@policybot.search.windows.net")]
    [InlineData("https://policybot.search.windows.net/indexes")]
    [InlineData("https://policybot.search.windows.net?x=1")]
    [InlineData("https://policybot.search.windows.net#x")]
    [InlineData("https://①②⑦.0.0.1")]
    [InlineData("https://policybot。search。windows。net")]
    [InlineData("https://127.0.0.1")]
    [InlineData("https://[::1]")]
    [InlineData("https://0x7f.1")]
    [InlineData("https://localhost")]
    [InlineData("https://policybot.search.windows.net.")]
    [InlineData("https://policybot.search.windows.net\n")]
    public void Anything_else_is_refused_by_name(string endpoint)
    {
        var problem = Assert.Single((Sound with { Endpoint = endpoint }).Problems());

        Assert.StartsWith("POLICYBOT_AZURE_SEARCH_ENDPOINT：", problem, StringComparison.Ordinal);
        Assert.Throws<IndexUnavailableException>(() => new AzureConnection(Sound with { Endpoint = endpoint }));
    }

    [Fact]
    public void Each_wrong_setting_has_its_sentence_and_no_secret_is_shown()
    {
        AzureSearchOptions[] wrong =
        [
            Sound with { IndexName = "Policy" }, Sound with { IndexName = "-a" }, Sound with { IndexName = "a--b" }, Sound with { IndexName = new string('a', 97) },
            Sound with { ApiKey = "se cret" }, Sound with { ApiKey = "secret\n" }, Sound with { ApiKey = "ｓecret" },
            Sound with { Cloud = "moon" }, Sound with { Cloud = "china" }, Sound with { Audience = "search" }, Sound with { ApiKey = null, Endpoint = "https://search.gateway.example" },
            Sound with { MinimumCoverage = 101 }, Sound with { MinimumCoverage = double.NaN }, Sound with { SearchBudget = TimeSpan.Zero }, Sound with { BatchEntries = 1001 }, Sound with { BatchBytes = 17_000_000 }, Sound with { ParallelBatches = 0 },
        ];

        foreach (var options in wrong)
        {
            var problem = Assert.Single(options.Problems());
            Assert.StartsWith("POLICYBOT_AZURE_SEARCH_", problem, StringComparison.Ordinal);
            Assert.DoesNotContain("cret", problem, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Settings_come_from_the_environment()
    {
        var values = new Dictionary<string, string?> { ["POLICYBOT_AZURE_SEARCH_ENDPOINT"] = "https://a.search.azure.us", ["POLICYBOT_AZURE_SEARCH_INDEX"] = "law", ["POLICYBOT_AZURE_SEARCH_SEMANTIC"] = "true" };

        var options = AzureSearchOptions.From(values.GetValueOrDefault);

        Assert.Equal(("https://a.search.azure.us", "law", true, null), (options.Endpoint, options.IndexName, options.SemanticRanker, options.ApiKey));
        Assert.Empty(options.Problems());
        Assert.Equal("government", options.CloudOf(new Uri(options.Endpoint)).Name);
    }

    [Theory]
    [InlineData("https://policybot.search.windows.net", null, "https://search.azure.com/.default")]
    [InlineData("https://policybot.search.azure.cn", null, "https://search.azure.cn/.default")]
    [InlineData("https://policybot.search.azure.us", null, "https://search.azure.us/.default")]
    [InlineData("https://search.gateway.example", "https://search.example", "https://search.example/.default")]
    public async Task Without_a_key_a_token_is_asked_for_the_cloud_of_the_service(string endpoint, string? audience, string scope)
    {
        await using var service = await AzureSearchDouble.StartAsync();
        var credential = new Credential();
        using var connection = new AzureConnection(AzureSearchDouble.Options() with { Endpoint = endpoint, Audience = audience, ApiKey = null }, service.Network(), credential);

        var failure = await Assert.ThrowsAsync<AzureSearchException>(() => AzureIndex.OpenAsync(connection));

        Assert.Equal("PB-DEP-003", failure.Code);
        Assert.Equal([scope], credential.Scopes.Distinct());
    }

    sealed class Credential : TokenCredential
    {
        public List<string> Scopes { get; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes.AddRange(requestContext.Scopes);
            return new AccessToken("a-token", DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
