using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Search;

/// <summary>
/// All that the bot knows of the documents. Two implementations, a file of ours and Azure AI Search, are held to one
/// contract by one test class.
/// </summary>
internal interface IPassageIndex
{
    IndexInfo Info { get; }

    /// <summary>The best passages for a text, best first. Equal scores are ordered by passage id.</summary>
    ValueTask<SearchResult> SearchAsync(PassageQuery query, CancellationToken cancellation = default);

    /// <summary>Where the best passages stand, in the order of SearchAsync; their texts need not be read.</summary>
    async ValueTask<IReadOnlyList<PassagePlace>> SearchPlacesAsync(PassageQuery query, CancellationToken cancellation = default) =>
        [.. (await SearchAsync(query, cancellation)).Hits.Select(hit => PassagePlace.Of(hit.Passage))];

    /// <summary>Every passage that fits, ordered by document, place and id: complete, unranked.</summary>
    IAsyncEnumerable<Passage> ListAsync(PassageFilter filter, CancellationToken cancellation = default);

    /// <summary>Where the passages that fit stand, each place once, in the order of ListAsync; their texts are not read.</summary>
    IAsyncEnumerable<PassagePlace> PlacesAsync(PassageFilter filter, CancellationToken cancellation = default);

    ValueTask<Passage?> FindAsync(string id, CancellationToken cancellation = default);

    /// <summary>What was stored beside the passages under a name (see AttachmentNames); null where nothing was.</summary>
    ValueTask<ReadOnlyMemory<byte>?> ReadAttachmentAsync(string name, CancellationToken cancellation = default);
}

/// <summary>A document's id, and the label of a place in it.</summary>
internal readonly record struct PassagePlace(string Document, string Label)
{
    public static PassagePlace Of(Passage passage) => new(passage.Document, passage.Label);
}

/// <summary>Which build of which documents this is.</summary>
internal sealed record IndexInfo(string Generation, string EmbeddingModel, int Dimensions, int Documents, int Passages);

/// <summary>The hits, and whether some part of the index did not answer.</summary>
internal sealed record SearchResult(IReadOnlyList<PassageHit> Hits, bool Partial = false);

/// <summary>A passage found, with what its rank rests on.</summary>
internal sealed record PassageHit(Passage Passage, double Score)
{
    public double TermScore { get; init; }

    public double VectorScore { get; init; }

    public IReadOnlyList<TermPart> Terms { get; init; } = [];
}

/// <summary>A term's part of a score; only filled in where the query asks for an explanation.</summary>
internal sealed record TermPart(string Term, double Weight, double Score);

/// <summary>What an index keeps beside its passages.</summary>
internal static class AttachmentNames
{
    /// <summary>lexicon.tsv as it was when the index was built.</summary>
    public const string Lexicon = "lexicon";

    /// <summary>What the local embedding has learned from the documents.</summary>
    public const string EmbeddingModel = "embedding";

    /// <summary>What the index was built from.</summary>
    public const string Manifest = "manifest";

    /// <summary>A document as it was understood, text included (DocumentJson).</summary>
    public static string Document(string id) => $"document/{id}";
}
