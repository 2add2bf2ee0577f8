using System.Text.Json;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Passages;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Pipeline;

/// <summary>What one document gives to an index, read now or taken over.</summary>
internal sealed record IndexPart(ManifestFile File, IReadOnlyList<Passage> Passages, ReadOnlyMemory<byte> Document)
{
    /// <summary>From the last build, the file being the same.</summary>
    public bool IsTakenOver { get; private init; }

    public static IndexPart Of(PolicyDocument document, string key, Lexicon lexicon) => new(
        new ManifestFile(document.Info.File, key)
        {
            Document = document.Info.Id,
            Notes = document.RevisionNotes.Count,
            Figures = document.Figures.Count,
            Findings = document.Findings.Count + document.Discrepancies.Count,
        },
        PassageBuilder.Build(document, lexicon),
        JsonSerializer.SerializeToUtf8Bytes(document, DocumentJson.Readable.PolicyDocument));

    /// <summary>A document as the last build left it; null where the index does not hold all of it.</summary>
    public static async ValueTask<IndexPart?> TakeOverAsync(ManifestFile file, IPassageIndex index, CancellationToken cancellation)
    {
        if (file.Document is not { } id || await index.ReadAttachmentAsync(AttachmentNames.Document(id), cancellation) is not { } document)
        {
            return null;
        }

        var passages = new List<Passage>();
        await foreach (var passage in index.ListAsync(new PassageFilter { Documents = [id] }, cancellation))
        {
            passages.Add(passage);
        }

        return passages.Count == 0 ? null : new IndexPart(file, passages, document) { IsTakenOver = true };
    }
}
