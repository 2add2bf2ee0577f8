namespace PolicyBot.Bot.Memory;

/// <summary>A dictionary that forgets what was not touched for a while and, where there is too much, the oldest quarter.</summary>
internal sealed class ForgettingMap<TValue>(TimeProvider time, TimeSpan kept, int most)
    where TValue : class
{
    readonly Dictionary<string, (DateTimeOffset At, TValue Value)> _values = new(StringComparer.Ordinal);
    readonly Lock _changing = new();

    public TValue? Find(string key)
    {
        lock (_changing)
        {
            return Known(key, time.GetUtcNow());
        }
    }

    public void Change(string key, Func<TValue?, TValue> change)
    {
        lock (_changing)
        {
            var now = time.GetUtcNow();
            _values[key] = (now, change(Known(key, now)));
            if (_values.Count > most)
            {
                Forget(now);
            }
        }
    }

    TValue? Known(string key, DateTimeOffset now) =>
        _values.TryGetValue(key, out var found) && now - found.At <= kept ? found.Value : null;

    void Forget(DateTimeOffset now)
    {
        var byAge = _values.OrderBy(pair => pair.Value.At).ToList();
        foreach (var (key, _) in byAge.Where((pair, at) => now - pair.Value.At > kept || at < most / 4))
        {
            _values.Remove(key);
        }
    }
}
