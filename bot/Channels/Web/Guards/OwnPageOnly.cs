namespace PolicyBot.Bot.Channels.Web.Guards;

/// <summary>Data is for this page and for programs, never for a foreign page in somebody's browser.</summary>
internal static class OwnPageOnly
{
    public static Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        return !Routes.IsData(request.Path) || Routes.IsTeams(request.Path) || IsOwn(request)
            ? next(context)
            : Problem.WriteAsync(context, StatusCodes.Status403Forbidden, "PB-WEB-002", "他のページからは呼べません。");
    }

    /// <summary>A browser says where a request comes from; a program says nothing.</summary>
    static bool IsOwn(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"];
        if (site.Count > 1 || (site.Count == 1 && site[0] is not ("same-origin" or "none")))
        {
            return false;
        }

        var origin = request.Headers.Origin;
        return origin.Count == 0
            || (origin.Count == 1 && Uri.TryCreate(origin[0], UriKind.Absolute, out var from)
                && string.Equals(from.Authority, Authority(request), StringComparison.OrdinalIgnoreCase));
    }

    static string Authority(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host.Value}", UriKind.Absolute, out var own) ? own.Authority : "";
}
