using System.Text.Json;
using Azure.Search.Documents.Indexes.Models;
using Azure.Search.Documents.Models;

namespace PolicyBot.Indexer.Search.Azure;

/// <summary>The index that counts, and what is in it.</summary>
internal sealed record PointerTarget(string Index, string? Previous, string Schema, IndexInfo Info);

/// <summary>
/// Which index counts is one entry in a small index of its own: readable with the rights of a reader, and written in one
/// stroke when a new index is complete. (The service's own aliases are beyond this version of the client.)
/// </summary>
internal sealed class NamePointer(AzureConnection connection, ServiceCalls calls)
{
    const string Current = "current";

    readonly string _name = connection.Options.IndexName + "-pointer";

    /// <summary>Null where nothing was ever built.</summary>
    public async Task<PointerTarget?> ReadAsync(CancellationToken cancellation)
    {
        try
        {
            var found = await calls.RunAsync(token => connection.Index(_name).GetDocumentAsync<SearchDocument>(Current, cancellationToken: token), cancellation);
            var target = JsonSerializer.Deserialize(found.Value?.GetString(Fields.Payload) ?? "", AzureJson.Default.PointerTarget);
            return target is { Index: not null, Info: not null } ? target : throw AzureSearchException.Broken(_name);
        }
        catch (AzureSearchException e) when (e.Status == 404)
        {
            return null;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or ArgumentNullException or InvalidOperationException)
        {
            throw AzureSearchException.Broken(_name);
        }
    }

    /// <summary>Returns once a reader would see it.</summary>
    public async Task WriteAsync(PointerTarget target, TimeProvider clock, CancellationToken cancellation)
    {
        await calls.RunAsync(token => connection.Service.CreateOrUpdateIndexAsync(Definition(), cancellationToken: token), cancellation);
        var entry = new SearchDocument { [Fields.Key] = Current, [Fields.Payload] = JsonSerializer.Serialize(target, AzureJson.Default.PointerTarget) };
        var answer = await calls.RunAsync(token => connection.Index(_name).IndexDocumentsAsync(IndexDocumentsBatch.Upload([entry]), cancellationToken: token), cancellation);
        if (answer.Value.Results is not [{ Succeeded: true }])
        {
            throw AzureSearchException.NotVisible(1, 0);
        }

        await Patience.UntilAsync(async () => await ReadAsync(cancellation) == target, connection.Options.VisibleWithin, clock, () => AzureSearchException.NotVisible(1, 0), cancellation);
    }

    SearchIndex Definition() => new(_name,
    [
        new SimpleField(Fields.Key, SearchFieldDataType.String) { IsKey = true },
        new SimpleField(Fields.Payload, SearchFieldDataType.String),
    ]);
}
