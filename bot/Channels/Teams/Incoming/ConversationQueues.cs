namespace PolicyBot.Bot.Channels.Teams.Incoming;

internal enum Admission
{
    Queued,
    Full,
    Stopping,
}

/// <summary>
/// The turns that wait. Those of one conversation run one after another in the order they came; conversations run side by
/// side, as many as there are slots. Both lengths are bounded.
/// </summary>
internal sealed class ConversationQueues(QueueLimits limits) : IDisposable
{
    readonly Lock _gate = new();
    readonly Dictionary<string, Queue<Func<CancellationToken, Task>>> _waiting = new(StringComparer.Ordinal);
    readonly SemaphoreSlim _slots = new(limits.AtOnce);
    readonly CancellationTokenSource _cut = new();
    readonly TaskCompletionSource _empty = new(TaskCreationOptions.RunContinuationsAsynchronously);
    int _total;
    bool _stopping;

    public int Total
    {
        get
        {
            lock (_gate)
            {
                return _total;
            }
        }
    }

    /// <summary>A turn must not throw; it is told by its token when the time for it is over.</summary>
    public Admission TryAdd(string conversation, Func<CancellationToken, Task> turn)
    {
        lock (_gate)
        {
            var isKnown = _waiting.TryGetValue(conversation, out var queue);
            if (_stopping || _total >= limits.Total || queue?.Count >= limits.PerConversation)
            {
                return _stopping ? Admission.Stopping : Admission.Full;
            }

            _total++;
            queue ??= _waiting[conversation] = new Queue<Func<CancellationToken, Task>>();
            queue.Enqueue(turn);
            if (!isKnown)
            {
                _ = Task.Run(() => RunAsync(conversation, queue));
            }

            return Admission.Queued;
        }
    }

    /// <summary>Takes nothing more and finishes what waits; what is not done in time is cut short. Says how many were.</summary>
    public async Task<int> DrainAsync(TimeSpan patience, TimeSpan lastWords)
    {
        lock (_gate)
        {
            _stopping = true;
            if (_total == 0)
            {
                _empty.TrySetResult();
            }
        }

        await Task.WhenAny(_empty.Task, Task.Delay(patience));
        var late = Total;
        if (late > 0)
        {
            await _cut.CancelAsync();
            await Task.WhenAny(_empty.Task, Task.Delay(lastWords));
        }

        return late;
    }

    public void Dispose()
    {
        _slots.Dispose();
        _cut.Dispose();
    }

    async Task RunAsync(string conversation, Queue<Func<CancellationToken, Task>> queue)
    {
        for (var next = First(queue); next is not null; next = Done(conversation, queue))
        {
            await _slots.WaitAsync();
            try
            {
                await next(_cut.Token);
            }
            finally
            {
                _slots.Release();
            }
        }
    }

    Func<CancellationToken, Task> First(Queue<Func<CancellationToken, Task>> queue)
    {
        lock (_gate)
        {
            return queue.Peek();
        }
    }

    /// <summary>A turn counts until it is over, so that the last one done is the sign that nothing waits.</summary>
    Func<CancellationToken, Task>? Done(string conversation, Queue<Func<CancellationToken, Task>> queue)
    {
        lock (_gate)
        {
            queue.Dequeue();
            if (--_total == 0 && _stopping)
            {
                _empty.TrySetResult();
            }

            if (queue.TryPeek(out var next))
            {
                return next;
            }

            _waiting.Remove(conversation);
            return null;
        }
    }
}

internal sealed record QueueLimits(int Total = 8192, int PerConversation = 8, int AtOnce = 64);
