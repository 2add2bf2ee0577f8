namespace PolicyBot.Indexer.Search.Azure;

/// <summary>
/// Stops asking a service that does not answer: once half of at least ten calls within ten seconds failed, for fifteen
/// seconds; then one call goes through to see. Repeats are held to a tenth of the calls.
/// </summary>
internal sealed class CircuitBreaker(TimeProvider clock)
{
    const int FewestCalls = 10;
    const double RepeatsPerCall = 0.1;
    const double MostRepeats = 10;

    static readonly TimeSpan Window = TimeSpan.FromSeconds(10);
    static readonly TimeSpan OpenFor = TimeSpan.FromSeconds(15);

    readonly Lock _lock = new();
    readonly Queue<(long At, bool Failed)> _calls = new();
    double _repeats = 1;
    long? _openSince;
    bool _probing;

    public bool TryEnter()
    {
        lock (_lock)
        {
            _repeats = Math.Min(MostRepeats, _repeats + RepeatsPerCall);
            if (_openSince is not { } since)
            {
                return true;
            }

            var mayProbe = !_probing && clock.GetElapsedTime(since) >= OpenFor;
            _probing |= mayProbe;
            return mayProbe;
        }
    }

    public bool TryRepeat()
    {
        lock (_lock)
        {
            if (_openSince is not null || _repeats < 1)
            {
                return false;
            }

            _repeats--;
            return true;
        }
    }

    /// <summary>Null for a call that told nothing about the service: the asker went away.</summary>
    public void Record(bool? failed)
    {
        lock (_lock)
        {
            if (_openSince is not null)
            {
                _probing = false;
            }

            if (failed is { } known)
            {
                Record(known, clock.GetTimestamp());
            }
        }
    }

    void Record(bool failed, long now)
    {
        if (_openSince is not null)
        {
            _openSince = failed ? now : null;
            _calls.Clear();
            return;
        }

        _calls.Enqueue((now, failed));
        while (_calls.TryPeek(out var oldest) && clock.GetElapsedTime(oldest.At, now) > Window)
        {
            _calls.Dequeue();
        }

        if (_calls.Count >= FewestCalls && _calls.Count(call => call.Failed) * 2 >= _calls.Count)
        {
            _openSince = now;
        }
    }
}
