using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.Indexer.Search.Azure;

/// <summary>How many parts an attachment is in, and what they make together.</summary>
internal sealed record AttachmentHead(string Name, long Length, string Content, int Parts);

[JsonSerializable(typeof(AttachmentHead))]
[JsonSerializable(typeof(PointerTarget))]
internal sealed partial class AzureJson : JsonSerializerContext;

/// <summary>
/// What is stored beside the passages, in entries of its own kind. The parts are named by what they hold: while a new
/// version is being written, whoever has read the old head still finds the old parts.
/// </summary>
internal static class AttachmentEntries
{
    public const int PartBytes = 512 * 1024;

    public static string HeadKey(string name) => IndexEntry.KeyOf("a", name);

    public static string PartKey(AttachmentHead head, int part) =>
        string.Create(CultureInfo.InvariantCulture, $"{HeadKey(head.Name)}-{head.Content[..22]}-{part:00000}");

    public static IndexEntry Head(string name, ReadOnlyMemory<byte> content)
    {
        var head = new AttachmentHead(name, content.Length, ContentHash(content.Span), (content.Length + PartBytes - 1) / PartBytes);
        return new IndexEntry(HeadKey(name), name, () => new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [Fields.Entry] = EntryKinds.Attachment,
            [Fields.Payload] = JsonSerializer.Serialize(head, AzureJson.Default.AttachmentHead),
        });
    }

    public static IEnumerable<IndexEntry> Parts(string name, ReadOnlyMemory<byte> content)
    {
        var head = new AttachmentHead(name, content.Length, ContentHash(content.Span), 0);
        for (var (start, part) = (0, 0); start < content.Length; start += PartBytes, part++)
        {
            var slice = content.Slice(start, Math.Min(PartBytes, content.Length - start));
            yield return new IndexEntry(PartKey(head, part), name, () => new Dictionary<string, object>(StringComparer.Ordinal)
            {
                [Fields.Entry] = EntryKinds.Part,
                [Fields.Payload] = Convert.ToBase64String(slice.Span),
            });
        }
    }

    public static string ContentHash(ReadOnlySpan<byte> content) => Base64Url.EncodeToString(SHA256.HashData(content));
}
