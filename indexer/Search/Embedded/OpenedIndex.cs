namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>What opening a folder gave: an index, or none; and a sentence for each thing that was wrong on the way.</summary>
internal sealed record OpenedIndex(EmbeddedIndex? Index, IReadOnlyList<string> Problems)
{
    /// <summary>Something is served, but not what was meant to be.</summary>
    public bool IsDegraded => Index is not null && Problems.Count > 0;
}
