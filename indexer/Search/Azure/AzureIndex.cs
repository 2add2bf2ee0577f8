using System.Runtime.CompilerServices;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Search.Azure;

/// <summary>The passages in Azure AI Search. Needs no more rights than a reader has.</summary>
internal sealed class AzureIndex : IPassageIndex
{
    /// <summary>The deepest place that a ranking can be asked for.</summary>
    const int DeepestSkip = 100_000;

    /// <summary>A list's page: passages come back whole, so not the thousand that the service allows.</summary>
    const int ListPage = 250;

    const int PlacePage = 1_000;

    readonly ServiceCalls _calls;
    readonly CurrentGeneration _current;
    readonly RankedSearch _ranked;
    readonly EntryReader _entries;

    AzureIndex(ServiceCalls calls, CurrentGeneration current, RankedSearch ranked) =>
        (_calls, _current, _ranked, _entries) = (calls, current, ranked, new EntryReader(calls));

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
        return new AzureIndex(calls, new CurrentGeneration(connection, pointer, clock, first), new RankedSearch(connection.Options, calls, clock));
    }

    /// <summary>What counts at this moment: equal as long as the pointer says the same.</summary>
    public ValueTask<AzureGeneration> CurrentAsync(CancellationToken cancellation) => _current.GetAsync(cancellation);

    /// <summary>The same service seen at one generation, which it leaves only when that is gone.</summary>
    public AzureIndex StayingAt(AzureGeneration generation) => new(_calls, _current.StayingAt(generation), _ranked);

    public async ValueTask<SearchResult> SearchAsync(PassageQuery query, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Skip, DeepestSkip, nameof(query));
        return await WithCurrentAsync(generation => _ranked.RunAsync(generation.Client, new AzureQuery(query, generation.Target.Info), cancellation), cancellation);
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

    public async IAsyncEnumerable<PassagePlace> PlacesAsync(PassageFilter filter, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var generation = await _current.GetAsync(cancellation);
        var told = new HashSet<PassagePlace>();
        await foreach (var entry in Pages.OfAsync(generation.Client, _calls, FilterText.Of(filter), Fields.Place, PlacePage, [Fields.Document, Fields.Label], cancellation))
        {
            var place = PassageEntry.ReadPlace(entry);
            if (told.Add(place))
            {
                yield return place;
            }
        }
    }

    public async ValueTask<Passage?> FindAsync(string id, CancellationToken cancellation = default) =>
        await WithCurrentAsync(async generation =>
            await _entries.FindAsync(generation.Client, PassageEntry.KeyOf(id), cancellation) is { } entry ? PassageEntry.Read(entry) : null, cancellation);

    public async ValueTask<ReadOnlyMemory<byte>?> ReadAttachmentAsync(string name, CancellationToken cancellation = default)
    {
        // A new version may take the place of the parts between reading the head and reading them: then the head is another.
        for (var (attempt, last) = (0, ""); ; attempt++)
        {
            var (head, content) = await WithCurrentAsync(generation => _entries.AttachmentAsync(generation.Client, name, cancellation), cancellation);
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
