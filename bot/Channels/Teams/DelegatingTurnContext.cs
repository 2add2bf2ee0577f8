namespace PolicyBot.Bot.Channels.Teams;

/// <summary>The same turn with its activity seen as one of its kinds.</summary>
internal sealed class DelegatingTurnContext<T>(ITurnContext inner) : ITurnContext<T> where T : class, IActivity
{
    Activity ITurnContext.Activity => inner.Activity;

    public T Activity => inner.Activity as T ?? throw new InvalidOperationException($"An activity is no {typeof(T).Name}.");

    public bool Responded => inner.Responded;

    public Task<ResourceResponse> SendActivityAsync(string textReplyToSend, string? speak = null, string? inputHint = null, CancellationToken cancellationToken = default) =>
        inner.SendActivityAsync(textReplyToSend, speak, inputHint, cancellationToken);

    public Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default) =>
        inner.SendActivityAsync(activity, cancellationToken);

    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default) =>
        inner.UpdateActivityAsync(activity, cancellationToken);

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default) =>
        inner.DeleteActivityAsync(activityId, cancellationToken);
}
