using System.Net;

namespace PolicyBot.Bot.Channels.Teams.Incoming;

/// <summary>Development without an app id: no token is asked for, so nobody but this machine may speak or be spoken to.</summary>
internal static class ThisMachine
{
    public static Refusal? Check(HttpRequest request)
    {
        var connection = request.HttpContext.Connection;
        var isLocal = (connection.RemoteIpAddress is null || IPAddress.IsLoopback(connection.RemoteIpAddress))
            && ServiceUrl.IsLoopbackName(request.Host.Host)
            // A tunnel or proxy on this machine speaks for the world outside.
            && !request.Headers.ContainsKey("X-Forwarded-For") && !request.Headers.ContainsKey("Forwarded");
        return isLocal ? null : Refusal.NotThisMachine;
    }

    public static Refusal? Check(Activity activity) => ServiceUrl.IsThisMachine(activity.ServiceUrl) ? null : Refusal.ForeignHost;
}
