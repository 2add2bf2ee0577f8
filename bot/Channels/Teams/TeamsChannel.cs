using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PolicyBot.Bot.Channels.Teams.Incoming;
using PolicyBot.Bot.Channels.Teams.Outgoing;

namespace PolicyBot.Bot.Channels.Teams;

internal static class TeamsChannel
{
    public const string Path = "/api/messages";

    public static IServiceCollection AddTeams(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TeamsOptions>().Bind(configuration).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TeamsOptions>, TeamsOptionsCheck>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IBot, PlaceholderBot>();
        services.TryAddSingleton(new QueueLimits());
        services.TryAddSingleton(at => TeamsTransport.From(Options(at), at.GetRequiredService<BotCloud>()));
        services.AddSingleton(at => BotCloud.Find(Options(at).ChannelService) ?? BotCloud.Public);
        services.AddSingleton(at => new KeyFetcher(at.GetRequiredService<TeamsTransport>().Keys, at.GetRequiredService<BotCloud>()));
        services.AddSingleton<ChannelKeys>().AddSingleton<ChannelAuthentication>().AddSingleton<Door>();
        services.AddSingleton<SeenActivities>().AddSingleton<ConversationQueues>().AddSingleton<Inbox>();
        services.AddSingleton<ConnectorTokens>().AddSingleton<ConnectorClient>().AddSingleton<CloudAdapter>();
        services.AddHostedService<TeamsLifetime>();
        services.AddHealthChecks().AddCheck<TeamsHealth>("teams");
        return services;
    }

    public static void MapTeams(this IEndpointRouteBuilder endpoints) => endpoints.MapPost(Path, context =>
    {
        var services = context.RequestServices;
        return services.GetRequiredService<CloudAdapter>().ProcessAsync(context.Request, context.Response, services.GetRequiredService<IBot>(), context.RequestAborted);
    });

    static TeamsOptions Options(IServiceProvider services) => services.GetRequiredService<IOptions<TeamsOptions>>().Value;
}
