namespace PolicyBot.Bot.Channels.Web.Guards;

/// <summary>Paths that guards treat apart.</summary>
internal static class Routes
{
    public static bool IsHealth(PathString path) => path == "/healthz" || path == "/readyz";

    /// <summary>Its sender shows a token of its own.</summary>
    public static bool IsTeams(PathString path) => path.StartsWithSegments("/api/messages", StringComparison.OrdinalIgnoreCase);

    public static bool IsData(PathString path) => path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
}
