namespace PolicyBot.Bot.Channels.Teams;

/// <summary>Stands in until a bot is registered.</summary>
internal sealed class PlaceholderBot : TeamsActivityHandler
{
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync("つながっています。回答するボットはまだ登録されていません。", cancellationToken: cancellationToken);
}
