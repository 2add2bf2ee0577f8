using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Search.Embedded;

namespace PolicyBot.Indexer.Pipeline;

/// <summary>A build into a folder; the folder is locked for other builders from the start to the end of it.</summary>
internal sealed class EmbeddedTarget(string path) : IIndexTarget
{
    readonly IndexPublisher _publisher = IndexPublisher.Lock(path);

    public IReadOnlyList<string> Problems { get; private set; } = [];

    public ValueTask<IPassageIndex?> OpenAsync(CancellationToken cancellation)
    {
        var opened = new IndexFolder(path).Open();
        Problems = opened.Problems;
        // A build goes on only from a folder in order: the one before would make "nothing changed" of what is damaged.
        return ValueTask.FromResult<IPassageIndex?>(opened.IsDegraded ? null : opened.Index);
    }

    public ValueTask<string> PublishAsync(IndexContents contents, CancellationToken cancellation)
    {
        var image = EmbeddedIndexWriter.Write(contents);
        _publisher.Publish(image);
        return ValueTask.FromResult(image.Generation);
    }

    public void Dispose() => _publisher.Dispose();
}
