using Microsoft.Extensions.Options;
using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Channels.Web.Guards;
using PolicyBot.Bot.Channels.Web.Views;
using PolicyBot.Bot.Memory;
using PolicyBot.Bot.Retrieval;

namespace PolicyBot.Bot.Channels.Web;

/// <summary>The page and what it asks for, behind its guards.</summary>
internal static class WebRoom
{
    public static IServiceCollection AddWebRoom(this IServiceCollection services, IConfiguration configuration, ArchiveHost archives)
    {
        services.AddOptions<WebOptions>().Bind(configuration).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<WebOptions>, WebOptionsCheck>();
        services.AddMemory(configuration);
        // A request sees one generation from its beginning to its end.
        services.AddSingleton(archives).AddScoped(_ => archives.Current);
        services.AddCheckedAnswers().AddSingleton<Ledgers>();
        services.AddSingleton<SignIn>().AddSingleton<HostList>();
        services.AddHostedService<BeyondThisMachine>();
        services.AddPageRateLimits();
        services.AddHealthChecks();
        return services;
    }

    /// <summary>Headers come first, so that refusals carry them too.</summary>
    public static void UseWebGuards(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseFailures();
        app.Use(app.Services.GetRequiredService<HostList>().CheckAsync);
        app.Use(app.Services.GetRequiredService<SignIn>().CheckAsync);
        app.Use(OwnPageOnly.CheckAsync);
        app.UseRateLimiter();
    }

    public static void MapWebRoom(this WebApplication app)
    {
        app.MapPages();
        app.MapAsk();
        app.MapAskStream();
        app.MapFeedback();
        app.MapDocuments();
        app.MapChanges();
        app.MapFigures();
        app.MapGet("/healthz", () => Results.Text("ok"));
        app.MapHealthChecks("/readyz");
    }
}
