namespace PolicyBot.Bot.Channels.Teams;

/// <summary>The one thing a channel calls. Register the bot with AddSingleton&lt;IBot, …&gt;().</summary>
internal interface IBot
{
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
