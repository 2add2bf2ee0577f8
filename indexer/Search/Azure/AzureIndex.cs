using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure.Search.Documents;
using Azure.Search.Documents.Models;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Search.Azure;

/// <summary>The passages in Azure AI Search. Needs no more rights than a reader has.</summary>
internal sealed class AzureIndex : IPassageIndex
{
    /// <summary>The deepest place that a ranking can be asked for.</summary>
    const int DeepestSkip = 100_000;

    /// <summary>A list's page: passages come back whole, so not the thousand that the service allows.</summary>
    const int ListPage = 250;

    readonly AzureSearchOptions _options;
    readonly ServiceCalls _calls;
    readonly CurrentGeneration _current;
    readonly TimeProvider _clock;
    long _rankerRestsSince;

    static readonly TimeSpan RankerRest = TimeSpan.FromMinutes(10);

    AzureIndex(AzureSearchOptions options, ServiceCalls calls, CurrentGeneration current, TimeProvider clock) =>
        (_options, _calls, _current, _clock) = (options, calls, current, clock);

    public IndexInfo Info => _current.Held.Target.Info;

    /// <summary>For questions: somebody waits.</summary>
    public static Task<AzureIndex> OpenAsync(AzureConnection connection, TimeProvider? clock = null, CancellationToken cancellation = default)
    {
        clock ??= TimeProvider.System;
        return OpenAsync(connection, new ServiceCalls(RetryPlan.Searching(connection.Options), clock, new CircuitBreaker(clock)), clock, cancellation);
    }

    /// <summary>To go on from: nobody waits, and all of it is to be read.</summary>
    public static Task<AzureIndex> OpenForBuildAsync(AzureConnection connection, TimeProvider? clock = null, CancellationToken cancellation = default)
    {
        clock ??= TimeProvider.System;
        return OpenAsync(connection, new ServiceCalls(RetryPlan.Writing(connection.Options), clock), clock, cancellation);
    }

    static async Task<AzureIndex> OpenAsync(AzureConnection connection, ServiceCalls calls, TimeProvider clock, CancellationToken cancellation)
    {
        var pointer = new NamePointer(connection, calls);
        var first = await CurrentGeneration.ReadAsync(connection, pointer, cancellation);
        return new AzureIndex(connection.Options, calls, new CurrentGeneration(connection, pointer, clock, first), clock);
    }

    public async ValueTask<SearchResult> SearchAsync(PassageQuery query, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Skip, DeepestSkip, nameof(query));
        return await WithCurrentAsync(generation => SearchAsync(generation, new AzureQuery(query, generation.Target.Info), cancellation), cancellation);
    }

    public async IAsyncEnumerable<Passage> ListAsync(PassageFilter filter, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        // The index that a list begins with is the one it ends with: it is kept while another takes its place.
        var generation = await _current.GetAsync(cancellation);
        await foreach (var entry in Pages.OfAsync(generation.Client, _calls, FilterText.Of(filter), Fields.Place, ListPage, [Fields.Payload], cancellation))
        {
            yield return PassageEntry.Read(entry);
        }
    }

    public async ValueTask<Passage?> FindAsync(string id, CancellationToken cancellation = default) =>
        await WithCurrentAsync(async generation =>
            await EntryAsync(generation, PassageEntry.KeyOf(id), cancellation) is { } entry ? PassageEntry.Read(entry) : null, cancellation);

    public async ValueTask<ReadOnlyMemory<byte>?> ReadAttachmentAsync(string name, CancellationToken cancellation = default)
    {
        // A new version may take the place of the parts between reading the head and reading them: then the head is another.
        for (var (attempt, last) = (0, ""); ; attempt++)
        {
            var (head, content) = await WithCurrentAsync(generation => ContentAsync(generation, name, cancellation), cancellation);
            if (head is null || content is not null)
            {
                // Not through a null array, which would come out as an empty content.
                return content is null ? (ReadOnlyMemory<byte>?)null : content;
            }

            if (attempt == 2 || head.Content == last)
            {
                throw AzureSearchException.Broken(name);
            }

            last = head.Content;
        }
    }

    async Task<SearchResult> SearchAsync(AzureGeneration generation, AzureQuery query, CancellationToken cancellation)
    {
        if (query.IsEmpty)
        {
            return new SearchResult([]);
        }

        if (!_options.SemanticRanker || query.Text.Length == 0)
        {
            return await SearchAsync(generation, query, semantic: false, cancellation);
        }

        var restsSince = Interlocked.Read(ref _rankerRestsSince);
        if (restsSince != 0 && _clock.GetElapsedTime(restsSince) < RankerRest)
        {
            return await SearchAsync(generation, query, semantic: false, cancellation) with { Partial = true };
        }

        try
        {
            return await SearchAsync(generation, query, semantic: true, cancellation);
        }
        catch (AzureSearchException e) when (e.Status is 400 or 402)
        {
            // The free share is used up, or the service has no ranker: the words and vectors still rank.
            Interlocked.Exchange(ref _rankerRestsSince, _clock.GetTimestamp());
            return await SearchAsync(generation, query, semantic: false, cancellation) with { Partial = true };
        }
    }

    Task<SearchResult> SearchAsync(AzureGeneration generation, AzureQuery query, bool semantic, CancellationToken cancellation) =>
        _calls.RunAsync(async token =>
        {
            var found = await generation.Client.SearchAsync<SearchDocument>(query.Text.Length == 0 ? null : query.Text, query.Options(semantic, _options.MinimumCoverage), token);
            var hits = new List<PassageHit>();
            await foreach (var result in found.Value.GetResultsAsync().WithCancellation(token))
            {
                hits.Add(query.Hit(result));
            }

            var partial = found.GetRawResponse().Headers.Contains(AnswerHandler.PartialHeader)
                || found.Value.SemanticSearch?.ErrorReason is not null || found.Value.Coverage < 100;
            return new SearchResult(query.Page(hits, semantic), partial);
        }, cancellation);

    async Task<(AttachmentHead? Head, byte[]? Content)> ContentAsync(AzureGeneration generation, string name, CancellationToken cancellation)
    {
        if (await EntryAsync(generation, AttachmentEntries.HeadKey(name), cancellation) is not { } entry)
        {
            return (null, null);
        }

        var head = HeadOf(entry, name);
        using var content = new MemoryStream();
        for (var part = 0; part < head.Parts; part++)
        {
            if (await EntryAsync(generation, AttachmentEntries.PartKey(head, part), cancellation) is not { } found || !TryAppend(found, content))
            {
                return (head, null);
            }
        }

        var bytes = content.ToArray();
        return (head, AttachmentEntries.ContentHash(bytes) == head.Content ? bytes : null);
    }

    static AttachmentHead HeadOf(SearchDocument entry, string name)
    {
        try
        {
            var head = JsonSerializer.Deserialize(entry.GetString(Fields.Payload), AzureJson.Default.AttachmentHead);
            return head is { Content.Length: >= 22, Parts: >= 0 and < 100_000 } && head.Name == name ? head : throw AzureSearchException.Broken(name);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or ArgumentNullException)
        {
            throw AzureSearchException.Broken(name);
        }
    }

    static bool TryAppend(SearchDocument part, MemoryStream content)
    {
        var bytes = new byte[AttachmentEntries.PartBytes];
        if (!part.TryGetValue(Fields.Payload, out var payload) || payload is not string text || !Convert.TryFromBase64String(text, bytes, out var length))
        {
            return false;
        }

        content.Write(bytes, 0, length);
        return true;
    }

    /// <summary>Null where the index has no such entry.</summary>
    async Task<SearchDocument?> EntryAsync(AzureGeneration generation, string key, CancellationToken cancellation)
    {
        try
        {
            var options = new GetDocumentOptions { SelectedFields = { Fields.Payload } };
            return await _calls.RunAsync(async token => (await generation.Client.GetDocumentAsync<SearchDocument>(key, options, token)).Value, cancellation);
        }
        catch (AzureSearchException e) when (e.IsMissingEntry)
        {
            return null;
        }
    }

    /// <summary>Where the index in use is gone, another one may count by now.</summary>
    async Task<T> WithCurrentAsync<T>(Func<AzureGeneration, Task<T>> ask, CancellationToken cancellation)
    {
        var generation = await _current.GetAsync(cancellation);
        try
        {
            return await ask(generation);
        }
        catch (AzureSearchException e) when (e.IsMissingIndex)
        {
            if (!await _current.HasMovedAsync(generation, cancellation))
            {
                throw;
            }

            return await ask(_current.Held);
        }
    }
}
