using System.Collections.Concurrent;
using System.Globalization;
using Azure.Search.Documents;
using Azure.Search.Documents.Models;

namespace PolicyBot.Indexer.Search.Azure;

/// <summary>An entry that the service would not take, and why.</summary>
internal sealed record FailedEntry(string Name, string Why);

/// <summary>
/// Sends entries in batches and looks at the result of each one. A batch answered 207 is no error to the client, and its
/// own sender hides what failed, spins for ever on one entry that is too large, and knows no limit in bytes.
/// </summary>
internal sealed class BatchWriter(SearchClient client, ServiceCalls calls, AzureSearchOptions options, TimeProvider clock)
{
    const int MostRounds = 8;

    /// <summary>A single entry may fill the whole 16 MB, less what surrounds it.</summary>
    const int LargestEntry = 15_900_000;

    static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(400);
    static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    readonly ConcurrentQueue<FailedEntry> _failed = new();

    /// <summary>Uploads replace an entry whole: a field that is gone is gone.</summary>
    public async Task<IReadOnlyList<FailedEntry>> UploadAsync(IEnumerable<IndexEntry> entries, CancellationToken cancellation)
    {
        var sound = entries.Where(IsSound).Select(entry => new Item(entry.Key, entry.Name, entry.Bytes, () => IndexDocumentsAction.Upload(entry.ToDocument())));
        return await SendAsync(sound, cancellation);
    }

    public async Task<IReadOnlyList<FailedEntry>> DeleteAsync(IEnumerable<string> keys, CancellationToken cancellation) =>
        await SendAsync(keys.Select(key => new Item(key, key, key.Length + 100, () => IndexDocumentsAction.Delete(new SearchDocument { [Fields.Key] = key }))), cancellation);

    bool IsSound(IndexEntry entry)
    {
        var why = entry.TooLong is { } field ? $"{field} が 32,766 バイトを超えます。"
            : entry.Bytes > LargestEntry ? string.Create(CultureInfo.InvariantCulture, $"送信時に {entry.Bytes:#,0} バイトになり、1 回の上限 16 MB に入りません。")
            : null;
        if (why is not null)
        {
            _failed.Enqueue(new FailedEntry(entry.Name, why));
        }

        return why is null;
    }

    async Task<IReadOnlyList<FailedEntry>> SendAsync(IEnumerable<Item> items, CancellationToken cancellation)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.ParallelBatches, CancellationToken = cancellation };
        await Parallel.ForEachAsync(Batches(items), parallel, async (batch, token) => await SendBatchAsync(batch, token));
        return [.. _failed.OrderBy(failed => failed.Name, StringComparer.Ordinal)];
    }

    IEnumerable<List<Item>> Batches(IEnumerable<Item> items)
    {
        var (batch, bytes) = (new List<Item>(), 0);
        foreach (var item in items)
        {
            if (batch.Count > 0 && (batch.Count == options.BatchEntries || bytes + item.Bytes > options.BatchBytes))
            {
                yield return batch;
                (batch, bytes) = ([], 0);
            }

            batch.Add(item);
            bytes += item.Bytes;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    async Task SendBatchAsync(List<Item> batch, CancellationToken cancellation)
    {
        try
        {
            await SendUntilTakenAsync(batch, cancellation);
        }
        catch (AzureSearchException e) when (e.Status is 400 or 413)
        {
            await SendHalvesAsync(batch, e, cancellation);
        }
    }

    /// <summary>One bad entry has the whole batch refused; halving finds it, and the others are taken.</summary>
    async Task SendHalvesAsync(List<Item> batch, AzureSearchException refusal, CancellationToken cancellation)
    {
        if (batch is [var only])
        {
            _failed.Enqueue(new FailedEntry(only.Name, refusal.Status == 413 ? "検索サービスの 1 回の上限を超えます（413）。" : $"検索サービスが受け付けません（400）：{refusal.InnerException?.Message.Split('\n')[0]}"));
            return;
        }

        var half = batch.Count / 2;
        await SendBatchAsync(batch[..half], cancellation);
        await SendBatchAsync(batch[half..], cancellation);
    }

    async Task SendUntilTakenAsync(List<Item> batch, CancellationToken cancellation)
    {
        var waiting = batch.ToDictionary(item => item.Key, StringComparer.Ordinal);
        for (var round = 1; ; round++)
        {
            var results = await SendOnceAsync(waiting.Values, cancellation);
            var last = round == MostRounds;
            foreach (var (key, item) in waiting.ToList())
            {
                var result = results.GetValueOrDefault(key);
                if (result?.Succeeded == true || last || (result is not null && !MayHelp(result.Status)))
                {
                    waiting.Remove(key);
                    Report(item, result);
                }
            }

            if (waiting.Count == 0)
            {
                return;
            }

            var wait = FirstWait * Math.Pow(2, round - 1);
            await Task.Delay(wait < LongestWait ? wait : LongestWait, clock, cancellation);
        }
    }

    async Task<Dictionary<string, IndexingResult>> SendOnceAsync(IEnumerable<Item> items, CancellationToken cancellation)
    {
        var batch = IndexDocumentsBatch.Create([.. items.Select(item => item.Action())]);
        var answer = await calls.RunAsync(token => client.IndexDocumentsAsync(batch, cancellationToken: token), cancellation);
        return answer.Value.Results.GroupBy(result => result.Key, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Last(), StringComparer.Ordinal);
    }

    void Report(Item item, IndexingResult? result)
    {
        if (result?.Succeeded != true)
        {
            _failed.Enqueue(new FailedEntry(item.Name, result is null ? "検索サービスの応答に結果がありません。" : string.Create(CultureInfo.InvariantCulture, $"{result.Status} {result.ErrorMessage}")));
        }
    }

    /// <summary>Version conflict, index away for a moment, too busy.</summary>
    static bool MayHelp(int status) => status is 409 or 422 or 429 or 500 or 502 or 503 or 504;

    sealed record Item(string Key, string Name, int Bytes, Func<IndexDocumentsAction<SearchDocument>> Action);
}
