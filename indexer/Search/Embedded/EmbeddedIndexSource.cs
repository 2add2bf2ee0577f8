namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>
/// The newest index of a folder. Where CURRENT names another generation, that is opened aside and takes the place of the
/// one before; who holds the one before goes on with it.
/// </summary>
internal sealed class EmbeddedIndexSource : IIndexSource
{
    readonly IndexFolder _folder;
    readonly Lock _opening = new();
    volatile OpenedIndex _opened;
    CurrentGenerations? _seen;

    public EmbeddedIndexSource(string path)
    {
        _folder = new IndexFolder(path);
        _seen = _folder.ReadCurrent();
        _opened = _folder.Open();
    }

    /// <summary>Null while there is none.</summary>
    public EmbeddedIndex? Current => _opened.Index;

    /// <summary>What was wrong when the index was last opened.</summary>
    public IReadOnlyList<string> Problems => _opened.Problems;

    public bool IsDegraded => _opened.IsDegraded;

    public ValueTask<IPassageIndex?> LatestAsync(CancellationToken cancellation = default)
    {
        Refresh();
        return ValueTask.FromResult<IPassageIndex?>(Current);
    }

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

    public void Dispose()
    {
    }
}
