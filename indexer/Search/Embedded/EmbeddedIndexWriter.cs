using System.Buffers;
using System.Text.Json;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>Contents → an index file's image. The same contents give the same bytes, in whatever order they come.</summary>
internal static class EmbeddedIndexWriter
{
    public static IndexImage Write(IndexContents contents)
    {
        // In the order of ids, a lower number wins a tie.
        var order = Enumerable.Range(0, contents.Passages.Count).ToArray();
        Array.Sort([.. contents.Passages.Select(passage => passage.Id)], order, StringComparer.Ordinal);
        Passage[] passages = [.. order.Select(at => contents.Passages[at])];
        var vectors = contents.Vectors.Count == 0 ? [] : order.Select(at => contents.Vectors[at]).ToList();
        var dimensions = vectors.Select(vector => vector.Length).FirstOrDefault(length => length > 0);
        var description = new IndexDescription(contents.EmbeddingModel, dimensions, passages.Select(passage => passage.Document).Distinct(StringComparer.Ordinal).Count(), passages.Length);
        var collectors = TermTableWriter.Collect(passages);
        // Each has stretches that only one core can do; side by side they fill the others.
        IEnumerable<(IndexSection, ReadOnlyMemory<byte>)> terms = [], stored = [];
        Halves.Run(() => terms = TermTableWriter.Write(collectors), () => stored = PassageWriter.Write(passages));
        return new IndexImage(
        [
            (IndexSection.Info, JsonSerializer.SerializeToUtf8Bytes(description, IndexDescriptionJson.Default.IndexDescription)),
            .. VectorWriter.Write(vectors, dimensions),
            .. Attachments(contents.Attachments),
            .. terms,
            .. stored,
        ]);
    }

    static IEnumerable<(IndexSection, ReadOnlyMemory<byte>)> Attachments(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> attachments)
    {
        var places = new List<AttachmentPlace>();
        var content = new ArrayBufferWriter<byte>();
        foreach (var (name, bytes) in attachments.OrderBy(attachment => attachment.Key, StringComparer.Ordinal))
        {
            places.Add(new AttachmentPlace(name, content.WrittenCount, bytes.Length));
            content.Write(bytes.Span);
        }

        return
        [
            (IndexSection.AttachmentTable, JsonSerializer.SerializeToUtf8Bytes(places, IndexDescriptionJson.Default.ListAttachmentPlace)),
            (IndexSection.Attachments, content.WrittenMemory),
        ];
    }
}
