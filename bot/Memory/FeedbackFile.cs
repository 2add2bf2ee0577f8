using System.Runtime.CompilerServices;
using System.Text;
using PolicyBot.Indexer.Search.Embedded;

namespace PolicyBot.Bot.Memory;

/// <summary>Feedback as lines of JSON beside the index, each on the disk when it is acknowledged. One full file is kept beside the current one.</summary>
internal sealed class FeedbackFile(string folder, long largest = 32 << 20) : IFeedbackStore, IDisposable
{
    const int Tries = 20;

    static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);

    readonly SemaphoreSlim _gate = new(1);

    string Current => Path.Combine(folder, "feedback.jsonl");

    string Before => Path.Combine(folder, "feedback.before.jsonl");

    public Task AddAsync(Feedback feedback, CancellationToken cancellation = default) =>
        AloneAsync(() => Append(feedback), cancellation);

    public async IAsyncEnumerable<Feedback> ReadAsync(DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        IReadOnlyList<Feedback> all = [];
        await AloneAsync(() => all = Read(), cancellation);
        foreach (var feedback in all.Where(feedback => feedback.At >= since))
        {
            yield return feedback;
        }
    }

    /// <summary>Hands everything to another store and forgets it here; where that fails, nothing is forgotten.</summary>
    public async Task MoveAsync(Func<IReadOnlyList<Feedback>, Task<bool>> take, CancellationToken cancellation = default)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            if ((File.Exists(Current) || File.Exists(Before)) && await take(Read()))
            {
                File.Delete(Before);
                File.Delete(Current);
            }
        }
        catch (Exception later) when (later is IOException or UnauthorizedAccessException)
        {
            // It stays where it is and is told with the rest.
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    /// <summary>Another process may be writing just now.</summary>
    async Task AloneAsync(Action work, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            for (var left = Tries; ; left--)
            {
                try
                {
                    work();
                    return;
                }
                catch (IOException) when (left > 1)
                {
                    await Task.Delay(BetweenTries, cancellation);
                }
                catch (UnauthorizedAccessException refused)
                {
                    throw new IOException(refused.Message, refused);
                }
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    void Append(Feedback feedback)
    {
        Directory.CreateDirectory(folder);
        if (File.Exists(Current) && new FileInfo(Current).Length >= largest)
        {
            File.Move(Current, Before, overwrite: true);
        }

        DurableFile.Append(Current, Encoding.UTF8.GetBytes(feedback.ToLine() + "\n"));
    }

    /// <summary>A line that was torn when the machine stopped was never acknowledged, and is left out.</summary>
    List<Feedback> Read()
    {
        var last = new Dictionary<string, Feedback>(StringComparer.Ordinal);
        foreach (var feedback in new[] { Before, Current }.Where(File.Exists).SelectMany(File.ReadLines).Select(Feedback.FromLine).OfType<Feedback>())
        {
            last[feedback.Id] = feedback;
        }

        return [.. last.Values.OrderBy(feedback => feedback.At)];
    }
}
