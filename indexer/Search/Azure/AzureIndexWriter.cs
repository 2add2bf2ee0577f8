using Azure.Search.Documents;

namespace PolicyBot.Indexer.Search.Azure;

/// <summary>
/// Writes an index. Few changes go into the index in use, new entries first and deletions last, so that a citation never
/// leads to nothing; anything more goes into a new index beside it, which the pointer names once all of it is there.
/// </summary>
internal sealed class AzureIndexWriter
{
    /// <summary>A reader may meet old and new side by side while an index is changed, so that is for little changes.</summary>
    const double MostChanged = 0.25;

    readonly AzureConnection _connection;
    readonly TimeProvider _clock;
    readonly ServiceCalls _calls;
    readonly NamePointer _pointer;
    readonly SynonymMaps _synonyms;
    readonly BuiltIndexes _built;

    public AzureIndexWriter(AzureConnection connection, TimeProvider? clock = null)
    {
        (_connection, _clock) = (connection, clock ?? TimeProvider.System);
        _calls = new ServiceCalls(RetryPlan.Writing(connection.Options), _clock);
        _pointer = new NamePointer(connection, _calls);
        _synonyms = new SynonymMaps(connection, _calls);
        _built = new BuiltIndexes(connection, _calls, _clock);
    }

    AzureSearchOptions Options => _connection.Options;

    public async Task<WriteReport> WriteAsync(IndexContents contents, CancellationToken cancellation = default)
    {
        var plan = IndexPlan.Of(contents);
        var current = await _pointer.ReadAsync(cancellation);
        if (current is null || current.Schema != plan.Schema || current.Info.EmbeddingModel != plan.Info.EmbeddingModel)
        {
            return await RebuildAsync(plan, current, cancellation);
        }

        var stored = await StoredAsync(current.Index, cancellation);
        var changes = plan.Hashes.Count(entry => stored?.GetValueOrDefault(entry.Key) != entry.Value) + (stored?.Keys.Count(key => !plan.Hashes.ContainsKey(key)) ?? 0);
        return stored is null || changes > plan.Hashes.Count * MostChanged
            ? await RebuildAsync(plan, current, cancellation)
            : await UpdateAsync(plan, current, stored, cancellation);
    }

    /// <summary>Null where somebody deleted the index that the pointer names.</summary>
    async Task<Dictionary<string, string>?> StoredAsync(string index, CancellationToken cancellation)
    {
        try
        {
            return await StoredEntries.ReadAsync(_connection.Index(index), _calls, cancellation);
        }
        catch (AzureSearchException e) when (e.IsMissingIndex)
        {
            return null;
        }
    }

    async Task<WriteReport> UpdateAsync(IndexPlan plan, PointerTarget current, Dictionary<string, string> stored, CancellationToken cancellation)
    {
        var client = _connection.Index(current.Index);
        var gone = stored.Keys.Where(key => !plan.Hashes.ContainsKey(key)).ToList();
        var report = await UploadAsync(plan, stored, client, new WriteReport(current.Index, plan.Info.Generation), cancellation);
        if (!report.Published)
        {
            return report;
        }

        if (gone.Count > 0)
        {
            await AwaitAsync(plan.Hashes, exactly: false, client, cancellation);
            report = report with { Deleted = gone.Count, Failed = await Writer(client).DeleteAsync(gone, cancellation) };
        }

        if (report.Published && plan.Info != current.Info)
        {
            await AwaitAsync(plan.Hashes, exactly: true, client, cancellation);
            await _synonyms.WriteAsync(plan.Synonyms, cancellation);
            await _pointer.WriteAsync(current with { Info = plan.Info }, _clock, cancellation);
        }

        return report;
    }

    async Task<WriteReport> RebuildAsync(IndexPlan plan, PointerTarget? current, CancellationToken cancellation)
    {
        await _synonyms.EnsureAsync(plan.Synonyms, cancellation);
        var name = _built.NewName();
        await _calls.RunAsync(token => _connection.Service.CreateOrUpdateIndexAsync(IndexDefinition.Of(name, plan.Info.Dimensions, _synonyms.Name), cancellationToken: token), cancellation);
        var report = await FillAsync(name, plan, cancellation);
        if (report.Published)
        {
            // From here on a reader may have the new name, so nothing that goes wrong may take the index away again.
            await _pointer.WriteAsync(new PointerTarget(name, current?.Index, plan.Schema, plan.Info), _clock, cancellation);
            await _built.SweepAsync(name, current, cancellation);
        }

        return report;
    }

    async Task<WriteReport> FillAsync(string name, IndexPlan plan, CancellationToken cancellation)
    {
        var complete = false;
        try
        {
            var client = _connection.Index(name);
            var report = await UploadAsync(plan, [], client, new WriteReport(name, plan.Info.Generation) { Rebuilt = true }, cancellation);
            if (report.Published)
            {
                await AwaitAsync(plan.Hashes, exactly: true, client, cancellation);
                await _synonyms.WriteAsync(plan.Synonyms, cancellation);
                complete = true;
            }

            return report;
        }
        finally
        {
            if (!complete)
            {
                await _built.DiscardAsync(name);
            }
        }
    }

    async Task<WriteReport> UploadAsync(IndexPlan plan, Dictionary<string, string> stored, SearchClient client, WriteReport report, CancellationToken cancellation)
    {
        var bodies = plan.Bodies.Where(IsNew).ToList();
        var heads = plan.Heads.Where(IsNew).ToList();
        var failed = await Writer(client).UploadAsync(bodies, cancellation);
        if (failed.Count == 0 && heads.Count > 0)
        {
            if (stored.Count > 0)
            {
                // Somebody may be reading: no head may lead to parts that are not there yet.
                await AwaitAsync(Hashes(bodies), exactly: false, client, cancellation);
            }

            failed = await Writer(client).UploadAsync(heads, cancellation);
        }

        return report with { Uploaded = bodies.Count + heads.Count - failed.Count, Unchanged = plan.Hashes.Count - bodies.Count - heads.Count, Failed = failed };

        bool IsNew(IndexEntry entry) => stored.GetValueOrDefault(entry.Key) != entry.Hash;
    }

    static Dictionary<string, string> Hashes(IEnumerable<IndexEntry> entries) =>
        entries.ToDictionary(entry => entry.Key, entry => entry.Hash, StringComparer.Ordinal);

    Task AwaitAsync(IReadOnlyDictionary<string, string> expected, bool exactly, SearchClient client, CancellationToken cancellation) =>
        StoredEntries.AwaitAsync(expected, exactly, client, _calls, Options.VisibleWithin, _clock, cancellation);

    BatchWriter Writer(SearchClient client) => new(client, _calls, Options, _clock);
}
