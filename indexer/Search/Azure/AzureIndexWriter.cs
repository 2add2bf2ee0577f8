using System.Globalization;
using System.Security.Cryptography;
using Azure;
using Azure.Search.Documents;
using Azure.Search.Documents.Indexes.Models;

namespace PolicyBot.Indexer.Search.Azure;

/// <summary>
/// Writes an index. Few changes go into the index in use, new entries first and deletions last, so that a citation never
/// leads to nothing; anything more goes into a new index beside it, which the pointer names once all of it is there.
/// </summary>
internal sealed class AzureIndexWriter
{
    /// <summary>A reader may meet old and new side by side while an index is changed, so that is for little changes.</summary>
    const double MostChanged = 0.25;

    static readonly TimeSpan LeftoverAge = TimeSpan.FromDays(1);

    readonly AzureConnection _connection;
    readonly TimeProvider _clock;
    readonly ServiceCalls _calls;
    readonly NamePointer _pointer;

    public AzureIndexWriter(AzureConnection connection, TimeProvider? clock = null)
    {
        (_connection, _clock) = (connection, clock ?? TimeProvider.System);
        _calls = new ServiceCalls(RetryPlan.Writing(connection.Options), _clock);
        _pointer = new NamePointer(connection, _calls);
    }

    AzureSearchOptions Options => _connection.Options;

    string SynonymMapName => Options.IndexName + "-synonyms";

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
            await WriteSynonymsAsync(plan, cancellation);
            await _pointer.WriteAsync(current with { Info = plan.Info }, _clock, cancellation);
        }

        return report;
    }

    async Task<WriteReport> RebuildAsync(IndexPlan plan, PointerTarget? current, CancellationToken cancellation)
    {
        await CreateSynonymsAsync(plan, cancellation);
        var name = NewName();
        await _calls.RunAsync(token => _connection.Service.CreateOrUpdateIndexAsync(IndexDefinition.Of(name, plan.Info.Dimensions, SynonymMapName), cancellationToken: token), cancellation);
        var report = await FillAsync(name, plan, cancellation);
        if (report.Published)
        {
            // From here on a reader may have the new name, so nothing that goes wrong may take the index away again.
            await _pointer.WriteAsync(new PointerTarget(name, current?.Index, plan.Schema, plan.Info), _clock, cancellation);
            await SweepAsync(name, current, cancellation);
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
                await WriteSynonymsAsync(plan, cancellation);
                complete = true;
            }

            return report;
        }
        finally
        {
            if (!complete)
            {
                await DiscardAsync(name);
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

    /// <summary>A field may not name a map that is not there; one that is there belongs to the index in use.</summary>
    async Task CreateSynonymsAsync(IndexPlan plan, CancellationToken cancellation)
    {
        var names = await _calls.RunAsync(token => _connection.Service.GetSynonymMapNamesAsync(token), cancellation);
        if (!names.Value.Contains(SynonymMapName))
        {
            await WriteSynonymsAsync(plan, cancellation);
        }
    }

    Task<Response<SynonymMap>> WriteSynonymsAsync(IndexPlan plan, CancellationToken cancellation) =>
        _calls.RunAsync(token => _connection.Service.CreateOrUpdateSynonymMapAsync(new SynonymMap(SynonymMapName, plan.Synonyms), cancellationToken: token), cancellation);

    /// <summary>policybot-20260102-030405-9f3a: the time, for people and for sweeping, and something that no other build has.</summary>
    string NewName() => string.Create(CultureInfo.InvariantCulture,
        $"{Options.IndexName}-{_clock.GetUtcNow():yyyyMMdd-HHmmss}-{RandomNumberGenerator.GetHexString(4, lowercase: true)}");

    /// <summary>Keeps the index before this one for readers that still have its name, and a build that may be running elsewhere.</summary>
    async Task SweepAsync(string name, PointerTarget? current, CancellationToken cancellation)
    {
        try
        {
            foreach (var old in (await NamesAsync(cancellation)).Where(other => other != name && other != current?.Index && (other == current?.Previous || IsOldBuild(other))))
            {
                await DeleteIndexAsync(old, cancellation);
            }
        }
        catch (IndexUnavailableException)
        {
            // The new index is in use already; what is left over goes with the next build.
        }
    }

    Task<List<string>> NamesAsync(CancellationToken cancellation) => _calls.RunAsync(async token =>
    {
        var names = new List<string>();
        await foreach (var name in _connection.Service.GetIndexNamesAsync(token))
        {
            names.Add(name);
        }

        return names;
    }, cancellation);

    bool IsOldBuild(string name)
    {
        var prefix = Options.IndexName + "-";
        return name.StartsWith(prefix, StringComparison.Ordinal) && name.Length == prefix.Length + "yyyyMMdd-HHmmss-0000".Length
            && DateTimeOffset.TryParseExact(name.AsSpan(prefix.Length, 15), "yyyyMMdd-HHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var made)
            && _clock.GetUtcNow() - made > LeftoverAge;
    }

    Task<Response> DeleteIndexAsync(string name, CancellationToken cancellation) =>
        _calls.RunAsync(token => _connection.Service.DeleteIndexAsync(name, token), cancellation);

    /// <summary>What cannot be removed now is removed by a later build; the reason to stop is the one to tell.</summary>
    async Task DiscardAsync(string name)
    {
        try
        {
            using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            await DeleteIndexAsync(name, soon.Token);
        }
        catch (Exception e) when (e is IndexUnavailableException or OperationCanceledException)
        {
        }
    }
}
