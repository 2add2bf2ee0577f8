using System.Text.Json;
using Azure.Search.Documents;
using Azure.Search.Documents.Models;

namespace PolicyBot.Indexer.Search.Azure;

/// <summary>Entries by their key, and attachments put together from theirs.</summary>
internal sealed class EntryReader(ServiceCalls calls)
{
    /// <summary>Null where the index has no such entry.</summary>
    public async Task<SearchDocument?> FindAsync(SearchClient client, string key, CancellationToken cancellation)
    {
        try
        {
            var options = new GetDocumentOptions { SelectedFields = { Fields.Payload } };
            return await calls.RunAsync(async token => (await client.GetDocumentAsync<SearchDocument>(key, options, token)).Value, cancellation);
        }
        catch (AzureSearchException e) when (e.IsMissingEntry)
        {
            return null;
        }
    }

    /// <summary>No head: there is none of that name. A head without content: its parts are not those that it names.</summary>
    public async Task<(AttachmentHead? Head, byte[]? Content)> AttachmentAsync(SearchClient client, string name, CancellationToken cancellation)
    {
        if (await FindAsync(client, AttachmentEntries.HeadKey(name), cancellation) is not { } entry)
        {
            return (null, null);
        }

        var head = HeadOf(entry, name);
        using var content = new MemoryStream();
        for (var part = 0; part < head.Parts; part++)
        {
            if (await FindAsync(client, AttachmentEntries.PartKey(head, part), cancellation) is not { } found || !TryAppend(found, content))
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
}
