namespace PolicyBot.Bot.Channels.Teams;

/// <summary>One activity that came in, and the way to answer it.</summary>
internal interface ITurnContext
{
    Activity Activity { get; }

    /// <summary>Whether a message has been sent in this turn; typing does not count.</summary>
    bool Responded { get; }

    Task<ResourceResponse> SendActivityAsync(string textReplyToSend, string? speak = null, string? inputHint = null, CancellationToken cancellationToken = default);
    Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default);
    Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default);
    Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default);
}

internal interface ITurnContext<out T> : ITurnContext where T : IActivity
{
    new T Activity { get; }
}
