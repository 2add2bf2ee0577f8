namespace PolicyBot.Indexer.Search;

/// <summary>Where generations of an index come from: a folder of ours, or a search service.</summary>
internal interface IIndexSource : IDisposable
{
    /// <summary>The newest generation, the same object as long as there is no newer; null where none was ever built.</summary>
    ValueTask<IPassageIndex?> LatestAsync(CancellationToken cancellation = default);

    /// <summary>What was wrong when it was last looked for, a sentence each.</summary>
    IReadOnlyList<string> Problems { get; }
}
