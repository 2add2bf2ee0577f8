using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>
/// The index a running program asks. It looks every now and then whether CURRENT names another generation, opens that
/// aside and swaps it in; a question that is under way ends on the generation it began with.
/// </summary>
internal sealed class EmbeddedIndexHost : IPassageIndex, IDisposable
{
    public static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);

    readonly IndexFolder _folder;
    readonly ITimer _timer;
    readonly Lock _opening = new();
    volatile OpenedIndex _opened;
    CurrentGenerations? _seen;

    public EmbeddedIndexHost(string path, TimeProvider? time = null)
    {
        _folder = new IndexFolder(path);
        _seen = _folder.ReadCurrent();
        _opened = _folder.Open();
        _timer = (time ?? TimeProvider.System).CreateTimer(_ => Refresh(), null, LookEvery, LookEvery);
    }

    /// <summary>One generation, to ask several questions of; null while there is none.</summary>
    public EmbeddedIndex? Current => _opened.Index;

    /// <summary>What was wrong when the index was last opened.</summary>
    public IReadOnlyList<string> Problems => _opened.Problems;

    public bool IsDegraded => _opened.IsDegraded;

    public IndexInfo Info => Get().Info;

    public ValueTask<SearchResult> SearchAsync(PassageQuery query, CancellationToken cancellation = default) => Get().SearchAsync(query, cancellation);

    public IAsyncEnumerable<Passage> ListAsync(PassageFilter filter, CancellationToken cancellation = default) => Get().ListAsync(filter, cancellation);

    public ValueTask<Passage?> FindAsync(string id, CancellationToken cancellation = default) => Get().FindAsync(id, cancellation);

    public ValueTask<ReadOnlyMemory<byte>?> ReadAttachmentAsync(string name, CancellationToken cancellation = default) => Get().ReadAttachmentAsync(name, cancellation);

    /// <summary>Swaps where CURRENT has changed. A new generation that cannot be opened leaves the one in use in use.</summary>
    public void Refresh()
    {
        lock (_opening)
        {
            var current = _folder.ReadCurrent();
            if (current is null || current == _seen)
            {
                return;
            }

            var opened = _folder.Open();
            // Where the folder changed once more meanwhile, the next look sees that.
            _seen = current;
            _opened = opened.Index is null || (opened.IsDegraded && _opened.Index is not null) ? new OpenedIndex(_opened.Index, opened.Problems) : opened;
        }
    }

    public void Dispose() => _timer.Dispose();

    EmbeddedIndex Get() => _opened.Index ?? throw new InvalidOperationException(string.Join('\n', Problems.DefaultIfEmpty("PB-IDX-006 索引がまだありません。indexer build で作ってください。")));
}
