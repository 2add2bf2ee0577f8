using Azure.Search.Documents;

namespace PolicyBot.Indexer.Search.Azure;

/// <summary>The index that counts at this moment. A query keeps the one it began with.</summary>
internal sealed record AzureGeneration(SearchClient Client, PointerTarget Target);

/// <summary>
/// Looks up now and then which index counts. While that cannot be looked up, the one known last goes on. One that does
/// not follow looks again only when its index is gone.
/// </summary>
internal sealed class CurrentGeneration(AzureConnection connection, NamePointer pointer, TimeProvider clock, AzureGeneration first, bool follows = true)
{
    AzureGeneration _held = first;
    long _readAt = clock.GetTimestamp();
    int _reading;

    public AzureGeneration Held => Volatile.Read(ref _held);

    public static async Task<AzureGeneration> ReadAsync(AzureConnection connection, NamePointer pointer, CancellationToken cancellation)
    {
        var target = await pointer.ReadAsync(cancellation) ?? throw AzureSearchException.NoIndex();
        return new AzureGeneration(connection.Index(target.Index), target);
    }

    public CurrentGeneration StayingAt(AzureGeneration generation) => new(connection, pointer, clock, generation, follows: false);

    public async ValueTask<AzureGeneration> GetAsync(CancellationToken cancellation)
    {
        if (follows && clock.GetElapsedTime(Interlocked.Read(ref _readAt)) >= connection.Options.PointerAge && Interlocked.Exchange(ref _reading, 1) == 0)
        {
            await RefreshAsync(cancellation);
        }

        return Held;
    }

    /// <summary>True where another index counts now than the one given.</summary>
    public async Task<bool> HasMovedAsync(AzureGeneration from, CancellationToken cancellation)
    {
        await RefreshAsync(cancellation);
        return Held.Target.Index != from.Target.Index;
    }

    async Task RefreshAsync(CancellationToken cancellation)
    {
        try
        {
            var read = await ReadAsync(connection, pointer, cancellation);
            Volatile.Write(ref _held, read);
        }
        catch (IndexUnavailableException)
        {
            // Asked again later; what is held still answers.
        }
        finally
        {
            Interlocked.Exchange(ref _readAt, clock.GetTimestamp());
            Interlocked.Exchange(ref _reading, 0);
        }
    }
}
