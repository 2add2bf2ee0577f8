namespace PolicyBot.Indexer.Search.Azure;

/// <summary>What a build did. Published is false where entries failed: readers then still have what they had.</summary>
internal sealed record WriteReport(string Index, string Generation)
{
    /// <summary>A new index beside the old one, not changes to the old one.</summary>
    public bool Rebuilt { get; init; }

    public int Uploaded { get; init; }

    public int Deleted { get; init; }

    public int Unchanged { get; init; }

    public IReadOnlyList<FailedEntry> Failed { get; init; } = [];

    public bool Published => Failed.Count == 0;
}
