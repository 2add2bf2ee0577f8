namespace PolicyBot.Bot.Channels.Teams.Incoming;

/// <summary>Teams sends an activity again when it waited long for the answer. The second one is answered and let pass.</summary>
internal sealed class SeenActivities(TimeProvider time)
{
    const int Most = 100_000;

    static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    readonly Dictionary<string, Task<InvokeResponse>?> _seen = new(StringComparer.Ordinal);
    readonly Queue<(string Key, long At)> _order = new();

    /// <summary>
    /// An edited message keeps its id, so edits are never told apart. Nothing for what cannot come twice.
    /// </summary>
    public static string? KeyOf(Activity activity) => activity.Id is { } id && activity.Type != ActivityTypes.MessageUpdate
        ? string.Join('\n', activity.ChannelId, activity.Conversation.Id, activity.Type, id)
        : null;

    public bool Contains(string key, out Task<InvokeResponse>? answer)
    {
        Forget();
        return _seen.TryGetValue(key, out answer);
    }

    public void Add(string key, Task<InvokeResponse>? answer = null)
    {
        if (_seen.TryAdd(key, answer))
        {
            _order.Enqueue((key, time.GetTimestamp()));
        }
    }

    void Forget()
    {
        while (_order.TryPeek(out var oldest) && (_order.Count > Most || time.GetElapsedTime(oldest.At) > Kept))
        {
            _order.Dequeue();
            _seen.Remove(oldest.Key);
        }
    }
}
