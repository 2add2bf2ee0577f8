using Azure.Search.Documents;

namespace PolicyBot.Indexer.Search.Azure;

/// <summary>What an index holds at this moment: every key with the hash of its content.</summary>
internal static class StoredEntries
{
    const int PageSize = 1000;

    public static async Task<Dictionary<string, string>> ReadAsync(SearchClient client, ServiceCalls calls, CancellationToken cancellation)
    {
        var stored = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var entry in Pages.OfAsync(client, calls, null, Fields.Key, PageSize, [Fields.Key, Fields.Hash], cancellation))
        {
            stored[entry.GetString(Fields.Key)] = entry.GetString(Fields.Hash) ?? "";
        }

        return stored;
    }

    /// <summary>Waits until every entry is there as it was sent, and nothing else where exactly is asked: the only proof that nothing was lost.</summary>
    public static async Task AwaitAsync(IReadOnlyDictionary<string, string> expected, bool exactly, SearchClient client, ServiceCalls calls, TimeSpan within, TimeProvider clock, CancellationToken cancellation)
    {
        var (missing, tooMany) = (expected.Count, 0);
        await Patience.UntilAsync(async () =>
        {
            var stored = await ReadAsync(client, calls, cancellation);
            missing = expected.Count(entry => stored.GetValueOrDefault(entry.Key) != entry.Value);
            tooMany = exactly ? stored.Keys.Count(key => !expected.ContainsKey(key)) : 0;
            return missing == 0 && tooMany == 0;
        }, within, clock, () => AzureSearchException.NotVisible(missing, tooMany), cancellation);
    }
}
