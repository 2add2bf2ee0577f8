using PolicyBot.Bot.Channels.Teams;

namespace PolicyBot.Tests.Support.Teams;

/// <summary>A turn that keeps what is sent.</summary>
internal sealed class RecordedTurn(Activity activity) : ITurnContext
{
    public Activity Activity => activity;

    public bool Responded => Sent.Count > 0;

    public List<Activity> Sent { get; } = [];

    public Task<ResourceResponse> SendActivityAsync(string textReplyToSend, string? speak = null, string? inputHint = null, CancellationToken cancellationToken = default) =>
        SendActivityAsync(MessageFactory.Text(textReplyToSend), cancellationToken);

    public Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        Sent.Add((Activity)activity);
        return Task.FromResult(new ResourceResponse { Id = $"{Sent.Count}" });
    }

    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
