namespace PolicyBot.Bot.Cards;

/// <summary>The last questions of each person in each conversation, so that その前年度は？ can be understood. Bounded, and forgotten after a while.</summary>
internal sealed class ConversationMemory(TimeProvider time)
{
    const int MostTurns = 6;
    const int MostConversations = 20_000;

    static readonly TimeSpan Kept = TimeSpan.FromHours(4);

    readonly Dictionary<string, (DateTimeOffset Last, List<string> Turns)> _conversations = new(StringComparer.Ordinal);
    readonly Lock _changing = new();

    public IReadOnlyList<string> TurnsOf(string key)
    {
        lock (_changing)
        {
            return _conversations.TryGetValue(key, out var known) && time.GetUtcNow() - known.Last <= Kept ? [.. known.Turns] : [];
        }
    }

    public void Add(string key, string question)
    {
        lock (_changing)
        {
            var now = time.GetUtcNow();
            var turns = _conversations.TryGetValue(key, out var known) && now - known.Last <= Kept ? known.Turns : [];
            turns.Add(question);
            turns.RemoveRange(0, Math.Max(0, turns.Count - MostTurns));
            _conversations[key] = (now, turns);
            if (_conversations.Count > MostConversations)
            {
                Forget(now);
            }
        }
    }

    /// <summary>What is too old goes; where that is not enough, the oldest quarter.</summary>
    void Forget(DateTimeOffset now)
    {
        var byAge = _conversations.OrderBy(pair => pair.Value.Last).ToList();
        foreach (var (key, value) in byAge.Where((pair, at) => now - pair.Value.Last > Kept || at < MostConversations / 4))
        {
            _conversations.Remove(key);
        }
    }
}
