using Microsoft.Extensions.DependencyInjection.Extensions;
using PolicyBot.Bot.Channels.Teams.Incoming;
using PolicyBot.Bot.Memory.Shared;

namespace PolicyBot.Bot.Memory;

/// <summary>In this process and a file, unless a database is named.</summary>
internal static class MemoryRoom
{
    public static IServiceCollection AddMemory(this IServiceCollection services, IConfiguration settings)
    {
        var options = MemoryOptions.From(name => settings[name]);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(options);
        services.TryAddSingleton<ConversationMemory>();
        services.TryAddSingleton(_ => new FeedbackFile(BotOptions.IndexOr(settings["Index"])));
        services.TryAddSingleton<Ratings>();
        return options.Database is { } text && MemoryOptions.Connection(text) is { } connection
            ? services.AddSharedMemory(connection)
            : services.AddOwnMemory();
    }

    static IServiceCollection AddOwnMemory(this IServiceCollection services)
    {
        services.TryAddSingleton<IConversationMemory>(provider => provider.GetRequiredService<ConversationMemory>());
        services.TryAddSingleton<IFeedbackStore>(provider => provider.GetRequiredService<FeedbackFile>());
        return services;
    }

    static IServiceCollection AddSharedMemory(this IServiceCollection services, Npgsql.NpgsqlConnectionStringBuilder connection)
    {
        services.TryAddSingleton(provider => new Database(connection, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<Database>>()));
        services.TryAddSingleton<IConversationMemory, SharedMemory>();
        services.TryAddSingleton<SharedFeedback>();
        services.TryAddSingleton<IFeedbackStore>(provider => provider.GetRequiredService<SharedFeedback>());
        services.TryAddSingleton<IActivityClaims, SharedClaims>();
        services.AddHostedService<Housekeeping>();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        return services;
    }
}
