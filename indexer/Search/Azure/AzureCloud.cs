using Azure.Identity;

namespace PolicyBot.Indexer.Search.Azure;

/// <summary>A cloud of its own: how its search services are called, whom tokens are for, and who gives them.</summary>
internal sealed record AzureCloud(string Name, string Suffix, string Audience, Uri Authority)
{
    public static AzureCloud Public { get; } = new("public", ".search.windows.net", "https://search.azure.com", AzureAuthorityHosts.AzurePublicCloud);

    static readonly IReadOnlyList<AzureCloud> All =
    [
        Public,
        new("china", ".search.azure.cn", "https://search.azure.cn", AzureAuthorityHosts.AzureChina),
        new("government", ".search.azure.us", "https://search.azure.us", AzureAuthorityHosts.AzureGovernment),
    ];

    public static string Names => string.Join(" / ", All.Select(cloud => cloud.Name));

    public static AzureCloud? Named(string name) =>
        All.FirstOrDefault(cloud => string.Equals(cloud.Name, name, StringComparison.OrdinalIgnoreCase));

    public static AzureCloud? OfHost(string host) =>
        All.FirstOrDefault(cloud => host.EndsWith(cloud.Suffix, StringComparison.OrdinalIgnoreCase));
}
