using PolicyBot.Indexer.Embedding;
using PolicyBot.Indexer.Search;

namespace PolicyBot.Bot.Retrieval;

/// <summary>
/// The archive of the newest generation. Every now and then it looks whether there is a newer one, opens all of that
/// aside and puts it in place at once; whoever holds the archive before goes on with it to the end.
/// </summary>
internal sealed class ArchiveHost : IDisposable
{
    static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);

    readonly IIndexSource? _source;
    readonly Func<IPassageIndex, CancellationToken, Task<Archive>> _open;
    readonly SemaphoreSlim _looking = new(1, 1);
    readonly ITimer? _timer;
    volatile Archive _current;
    IPassageIndex? _unusable;

    ArchiveHost(IIndexSource? source, Func<IPassageIndex, CancellationToken, Task<Archive>> open, Archive first, TimeProvider time)
    {
        (_source, _open, _current) = (source, open, first);
        _timer = source is null ? null : time.CreateTimer(_ => _ = LookAsync(), null, LookEvery, LookEvery);
    }

    public Archive Current => _current;

    /// <summary>Told, a sentence at a time, what keeps a newer generation from being used.</summary>
    public Action<string> Problem { get; set; } = _ => { };

    /// <summary>One archive for ever.</summary>
    public static ArchiveHost Of(Archive archive) => new(null, (_, _) => Task.FromResult(archive), archive, TimeProvider.System);

    /// <summary>Null where no index was ever built.</summary>
    public static async Task<ArchiveHost?> OpenAsync(IIndexSource source, Func<IPassageIndex, CancellationToken, Task<Archive>> open, TimeProvider? time = null, CancellationToken cancellation = default) =>
        await source.LatestAsync(cancellation) is { } index
            ? new ArchiveHost(source, open, await open(index, cancellation), time ?? TimeProvider.System)
            : null;

    /// <summary>Looks now.</summary>
    public async Task RefreshAsync(CancellationToken cancellation = default)
    {
        await _looking.WaitAsync(cancellation);
        try
        {
            var latest = _source is null ? null : await _source.LatestAsync(cancellation);
            if (latest is null || latest == _current.Index || latest == _unusable)
            {
                return;
            }

            _unusable = latest;
            _current = await _open(latest, cancellation);
        }
        finally
        {
            _looking.Release();
        }
    }

    public void Dispose()
    {
        _timer?.Dispose();
        _source?.Dispose();
    }

    async Task LookAsync()
    {
        try
        {
            await RefreshAsync();
        }
        catch (Exception error) when (error is IndexUnavailableException or EmbeddingException or InvalidOperationException)
        {
            Problem(error.Message);
        }
    }
}
