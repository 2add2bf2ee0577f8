namespace PolicyBot.Bot.Channels.Teams.Outgoing;

/// <summary>Teams takes 7 messages a second from a bot into one conversation, 8 in two seconds, 60 in thirty. What comes faster waits here, in its order.</summary>
internal sealed class SendPace(TimeProvider time)
{
    const int MostConversations = 10_000;

    static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    static readonly (int Most, TimeSpan Within)[] Limits = [(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, Longest)];

    readonly Dictionary<string, List<long>> _sent = new(StringComparer.Ordinal);
    readonly Lock _gate = new();

    public async Task WaitAsync(string conversation, CancellationToken cancellation)
    {
        while (Reserve(conversation) is { } wait)
        {
            await Task.Delay(wait, time, cancellation);
        }
    }

    /// <summary>Null where the message may go now, and counts as gone.</summary>
    TimeSpan? Reserve(string conversation)
    {
        lock (_gate)
        {
            if (!_sent.TryGetValue(conversation, out var times))
            {
                MakeRoom();
                times = _sent[conversation] = [];
            }

            times.RemoveAll(at => time.GetElapsedTime(at) >= Longest);
            var wait = Limits.Where(limit => times.Count >= limit.Most).Select(limit => limit.Within - time.GetElapsedTime(times[^limit.Most])).Append(TimeSpan.Zero).Max();
            if (wait > TimeSpan.Zero)
            {
                return wait;
            }

            times.Add(time.GetTimestamp());
            return null;
        }
    }

    /// <summary>Now and again those go that have been silent long enough to start afresh.</summary>
    void MakeRoom()
    {
        if (_sent.Count % MostConversations == MostConversations - 1)
        {
            foreach (var (silent, _) in _sent.Where(one => one.Value.Count == 0 || time.GetElapsedTime(one.Value[^1]) >= Longest).ToList())
            {
                _sent.Remove(silent);
            }
        }
    }
}
