namespace PolicyBot.Bot.Channels.Teams.Incoming;

/// <summary>Takes each activity once. What the queue has no room for is not marked as seen, so that it may come again.</summary>
internal sealed class Inbox(ConversationQueues queues, SeenActivities seen, IActivityClaims? claims = null)
{
    readonly Lock _gate = new();

    public Refusal? Take(Activity activity, Func<CancellationToken, Task> turn)
    {
        var key = SeenActivities.KeyOf(activity);
        lock (_gate)
        {
            if (key is not null && seen.Contains(key, out _))
            {
                return null;
            }

            var admission = queues.TryAdd(activity.ChannelId + '\n' + activity.Conversation.Id, key is null || claims is null ? turn : stopping => TurnOnceAsync(claims, key, turn, stopping));
            if (admission == Admission.Queued && key is not null)
            {
                seen.Add(key);
            }

            return admission switch
            {
                Admission.Full => Refusal.QueueFull,
                Admission.Stopping => Refusal.ShuttingDown,
                _ => null,
            };
        }
    }

    /// <summary>An invoke waits for its answer; sent again, it gets the same one.</summary>
    public Task<InvokeResponse> AnswerOnceAsync(Activity invoke, Func<Task<InvokeResponse>> answer)
    {
        if (SeenActivities.KeyOf(invoke) is not { } key)
        {
            return answer();
        }

        lock (_gate)
        {
            if (seen.Contains(key, out var given) && given is not null)
            {
                return given;
            }

            var running = Task.Run(answer);
            seen.Add(key, running);
            return running;
        }
    }

    static async Task TurnOnceAsync(IActivityClaims claims, string key, Func<CancellationToken, Task> turn, CancellationToken stopping)
    {
        // At the end of the program the turn itself says what there is to say.
        if (stopping.IsCancellationRequested || await claims.ClaimAsync(key, CancellationToken.None))
        {
            await turn(stopping);
        }
    }
}
