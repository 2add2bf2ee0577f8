using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Search;

/// <summary>All that goes into an index, whichever kind it is.</summary>
internal sealed record IndexContents(IReadOnlyList<Passage> Passages, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Attachments)
{
    /// <summary>One a passage, in the same order; none at all where there is no embedding.</summary>
    public IReadOnlyList<ReadOnlyMemory<float>> Vectors { get; init; } = [];

    public string EmbeddingModel { get; init; } = "";
}
