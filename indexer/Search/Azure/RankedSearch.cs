using Azure.Search.Documents;
using Azure.Search.Documents.Models;

namespace PolicyBot.Indexer.Search.Azure;

/// <summary>One ranked search; with the service's language model where that is asked for and to be had.</summary>
internal sealed class RankedSearch(AzureSearchOptions options, ServiceCalls calls, TimeProvider clock)
{
    static readonly TimeSpan RankerRest = TimeSpan.FromMinutes(10);

    long _rankerRestsSince;

    public async Task<SearchResult> RunAsync(SearchClient client, AzureQuery query, CancellationToken cancellation)
    {
        if (query.IsEmpty)
        {
            return new SearchResult([]);
        }

        if (!options.SemanticRanker || query.Text.Length == 0)
        {
            return await RunAsync(client, query, semantic: false, cancellation);
        }

        var restsSince = Interlocked.Read(ref _rankerRestsSince);
        if (restsSince != 0 && clock.GetElapsedTime(restsSince) < RankerRest)
        {
            return await RunAsync(client, query, semantic: false, cancellation) with { Partial = true };
        }

        try
        {
            return await RunAsync(client, query, semantic: true, cancellation);
        }
        catch (AzureSearchException e) when (e.Status is 400 or 402)
        {
            // The free share is used up, or the service has no ranker: the words and vectors still rank.
            Interlocked.Exchange(ref _rankerRestsSince, clock.GetTimestamp());
            return await RunAsync(client, query, semantic: false, cancellation) with { Partial = true };
        }
    }

    Task<SearchResult> RunAsync(SearchClient client, AzureQuery query, bool semantic, CancellationToken cancellation) =>
        calls.RunAsync(async token =>
        {
            var found = await client.SearchAsync<SearchDocument>(query.Text.Length == 0 ? null : query.Text, query.Options(semantic, options.MinimumCoverage), token);
            var hits = new List<PassageHit>();
            await foreach (var result in found.Value.GetResultsAsync().WithCancellation(token))
            {
                hits.Add(query.Hit(result));
            }

            var partial = found.GetRawResponse().Headers.Contains(AnswerHandler.PartialHeader)
                || found.Value.SemanticSearch?.ErrorReason is not null || found.Value.Coverage < 100;
            return new SearchResult(query.Page(hits, semantic), partial);
        }, cancellation);
}
