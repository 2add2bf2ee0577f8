using PolicyBot.Bot.Channels.Teams.Outgoing;

namespace PolicyBot.Bot.Channels.Teams;

/// <summary>Sends one after another, also where a bot shows "typing" beside its work: only so their order is sure.</summary>
internal sealed class TurnContext(ConnectorClient connector, Activity activity, IList<Activity>? held = null) : ITurnContext
{
    readonly Lock _gate = new();
    Task _last = Task.CompletedTask;

    public Activity Activity => activity;

    public bool Responded { get; private set; }

    public InvokeResponse? InvokeResponse { get; private set; }

    public Task<ResourceResponse> SendActivityAsync(string textReplyToSend, string? speak = null, string? inputHint = null, CancellationToken cancellationToken = default)
    {
        var reply = MessageFactory.Text(textReplyToSend);
        reply.InputHint = inputHint;
        return SendActivityAsync(reply, cancellationToken);
    }

    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        if (activity is Activity { Type: ActivityTypes.InvokeResponse, Value: InvokeResponse answer })
        {
            InvokeResponse = answer;
            return new ResourceResponse();
        }

        var reply = Addressed(activity);
        var sent = await InTurnAsync(() => held is null ? connector.SendAsync(reply, cancellationToken) : Hold(reply));
        Responded |= reply.Type != ActivityTypes.Typing;
        return sent;
    }

    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default) =>
        InTurnAsync(() => connector.UpdateAsync(Addressed(activity), cancellationToken));

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default) =>
        InTurnAsync(() => connector.DeleteAsync(Addressed(new Activity { Id = activityId }), cancellationToken));

    Task<ResourceResponse> Hold(Activity reply)
    {
        var id = Guid.NewGuid().ToString("N");
        held?.Add(reply with { Id = id });
        return Task.FromResult(new ResourceResponse { Id = id });
    }

    Task<ResourceResponse> InTurnAsync(Func<Task<ResourceResponse>> send)
    {
        lock (_gate)
        {
            var mine = AfterAsync(_last, send);
            _last = mine;
            return mine;
        }
    }

    static async Task<ResourceResponse> AfterAsync(Task before, Func<Task<ResourceResponse>> send)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return await send();
    }

    /// <summary>Back to where it came from. A group has no single recipient.</summary>
    Activity Addressed(IActivity outgoing)
    {
        var isPersonal = activity.Conversation.IsGroup != true && activity.Conversation.ConversationType is null or "personal";
        return outgoing is not Activity reply ? throw new ArgumentException("Only an Activity can be sent.", nameof(outgoing)) : reply with
        {
            ChannelId = activity.ChannelId,
            ServiceUrl = activity.ServiceUrl,
            Conversation = activity.Conversation,
            From = activity.Recipient,
            Recipient = isPersonal ? activity.From : new ChannelAccount(),
            ReplyToId = reply.ReplyToId ?? activity.Id,
            Locale = reply.Locale ?? activity.Locale,
            // A channel takes a missing format for markdown; then it can as well be said.
            TextFormat = reply.TextFormat ?? (reply.Text is null ? null : TextFormatTypes.Markdown),
        };
    }
}
