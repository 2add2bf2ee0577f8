namespace PolicyBot.Indexer.Search.Azure;

/// <summary>What was accepted is searchable some seconds later; nothing tells when.</summary>
internal static class Patience
{
    static readonly TimeSpan First = TimeSpan.FromMilliseconds(50);
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    public static async Task UntilAsync(Func<Task<bool>> isSo, TimeSpan within, TimeProvider clock, Func<Exception> failure, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        for (var wait = First; !await isSo(); wait = wait * 2 < Longest ? wait * 2 : Longest)
        {
            if (clock.GetElapsedTime(started) + wait > within)
            {
                throw failure();
            }

            await Task.Delay(wait, clock, cancellation);
        }
    }
}
