using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace PolicyBot.Bot.Channels.Web.Guards;

/// <summary>What one connection may cost.</summary>
internal static class ServerLimits
{
    const int LargestBody = 256 * 1024;

    const int LargestHeaders = 16 * 1024;

    const int LongestLine = 4 * 1024;

    const int MostHeaders = 64;

    const int MostConnections = 2_000;

    public static void Apply(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http1);
        var limits = kestrel.Limits;
        limits.MaxRequestBodySize = LargestBody;
        limits.MaxRequestHeadersTotalSize = LargestHeaders;
        limits.MaxRequestHeaderCount = MostHeaders;
        limits.MaxRequestLineSize = LongestLine;
        limits.MaxConcurrentConnections = MostConnections;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
        limits.MinRequestBodyDataRate = new MinDataRate(240, TimeSpan.FromSeconds(5));
    }
}
