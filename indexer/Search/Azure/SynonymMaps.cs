using Azure;
using Azure.Search.Documents.Indexes.Models;

namespace PolicyBot.Indexer.Search.Azure;

/// <summary>The one map of synonyms that all indexes of ours name.</summary>
internal sealed class SynonymMaps(AzureConnection connection, ServiceCalls calls)
{
    public string Name => connection.Options.IndexName + "-synonyms";

    /// <summary>A field may not name a map that is not there; one that is there belongs to the index in use.</summary>
    public async Task EnsureAsync(string rules, CancellationToken cancellation)
    {
        var names = await calls.RunAsync(token => connection.Service.GetSynonymMapNamesAsync(token), cancellation);
        if (!names.Value.Contains(Name))
        {
            await WriteAsync(rules, cancellation);
        }
    }

    public Task<Response<SynonymMap>> WriteAsync(string rules, CancellationToken cancellation) =>
        calls.RunAsync(token => connection.Service.CreateOrUpdateSynonymMapAsync(new SynonymMap(Name, rules), cancellationToken: token), cancellation);
}
