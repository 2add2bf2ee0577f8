using Azure.Core;
using PolicyBot.Bot.Channels.Teams;

namespace PolicyBot.Bot.Bench;

/// <summary>The Teams channel as in production, with a bot that repeats the question.</summary>
internal static class BenchHost
{
    public static async Task<WebApplication> StartAsync(BenchConnector connector, BenchSigner signer, TimeSpan answerTime)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["MicrosoftAppId"] = signer.AppId,
            ["MicrosoftAppType"] = nameof(BotAppType.SingleTenant),
            ["MicrosoftAppTenantId"] = BenchSigner.Tenant,
            ["MicrosoftAppPassword"] = "unused",
        });
        builder.Services.AddSingleton(new TeamsTransport(signer, connector.Handler(), () => new Static()));
        builder.Services.AddSingleton<IBot>(new Echo(answerTime));
        builder.Services.AddTeams(builder.Configuration);
        var app = builder.Build();
        app.MapTeams();
        await app.StartAsync();
        return app;
    }

    sealed class Echo(TimeSpan answerTime) : TeamsActivityHandler
    {
        protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
        {
            if (answerTime > TimeSpan.Zero)
            {
                await Task.Delay(answerTime, cancellationToken);
            }

            await turnContext.SendActivityAsync(turnContext.Activity.Text ?? "", cancellationToken: cancellationToken);
        }
    }

    sealed class Static : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new("bench", DateTimeOffset.UtcNow.AddHours(1));

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
