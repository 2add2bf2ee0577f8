using PolicyBot.Indexer.Search;

namespace PolicyBot.Indexer.Pipeline;

/// <summary>Where a build goes: a folder of index files, or a search service.</summary>
internal interface IIndexTarget : IDisposable
{
    /// <summary>What was built last, to take over what has not changed; null where there is nothing to go by.</summary>
    ValueTask<IPassageIndex?> OpenAsync(CancellationToken cancellation);

    /// <summary>Puts the new contents in place of the old, wholly or not at all; returns the generation.</summary>
    ValueTask<string> PublishAsync(IndexContents contents, CancellationToken cancellation);

    /// <summary>What was wrong with what was built last, a sentence each.</summary>
    IReadOnlyList<string> Problems { get; }
}
