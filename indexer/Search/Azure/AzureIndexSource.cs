namespace PolicyBot.Indexer.Search.Azure;

/// <summary>The newest index of the service that is complete, as the pointer names it.</summary>
internal sealed class AzureIndexSource(AzureConnection connection, TimeProvider? clock = null) : IIndexSource
{
    readonly SemaphoreSlim _one = new(1, 1);
    AzureIndex? _following;
    (PointerTarget Target, AzureIndex Index)? _latest;

    public IReadOnlyList<string> Problems => [];

    public async ValueTask<IPassageIndex?> LatestAsync(CancellationToken cancellation = default)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            _following ??= await AzureIndex.OpenAsync(connection, clock, cancellation);
            var current = await _following.CurrentAsync(cancellation);
            if (_latest?.Target != current.Target)
            {
                _latest = (current.Target, _following.StayingAt(current));
            }

            return _latest?.Index;
        }
        catch (AzureSearchException e) when (e.Code == AzureSearchException.NothingBuilt)
        {
            return null;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose()
    {
        _one.Dispose();
        connection.Dispose();
    }
}
