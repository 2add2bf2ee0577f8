namespace PolicyBot.Bot.Channels.Teams.Incoming;

/// <summary>
/// Where several instances serve one bot: whether this one is the first to work on an activity. Asked when its turn
/// begins and not before it was acknowledged, so that a claim never outlives an instance that could not answer the channel.
/// </summary>
internal interface IActivityClaims
{
    Task<bool> ClaimAsync(string key, CancellationToken cancellation);
}
