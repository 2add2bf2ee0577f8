using System.Buffers;

namespace PolicyBot.Bot.Channels.Teams;

/// <summary>
/// Where a reply would go. It comes from outside, so it is held to a list: https://smba.trafficmanager.net/jp/{tenant}/ and
/// its kind in production, http://localhost:56150/_connector in development.
/// </summary>
internal static class ServiceUrl
{
    const int Longest = 2048;

    // No "@" (user info), no "\", no "%", no "。" that a name resolver would take for a dot.
    static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/[]");

    public static bool IsAllowed(string address, BotCloud cloud) =>
        Parse(address) is { } url && url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && !url.Host.EndsWith('.')
        && cloud.ReplyHosts.Any(host => host[0] == '.'
            ? url.IdnHost.EndsWith(host, StringComparison.OrdinalIgnoreCase) && url.HostNameType == UriHostNameType.Dns
            : string.Equals(url.IdnHost, host, StringComparison.OrdinalIgnoreCase));

    public static bool IsThisMachine(string address) =>
        Parse(address) is { } url && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) && IsLoopbackName(url.IdnHost);

    public static bool IsLoopbackName(string host) => host is "localhost" or "127.0.0.1" or "::1" or "[::1]";

    /// <summary>The same address: scheme and host in any case, the rest to the letter.</summary>
    public static bool AreSame(string one, string other) =>
        AuthorityEnd(one) is var end && end == AuthorityEnd(other)
        && string.Equals(one[..end], other[..end], StringComparison.OrdinalIgnoreCase)
        && string.Equals(one[end..], other[end..], StringComparison.Ordinal);

    static Uri? Parse(string address) =>
        address.Length <= Longest && !address.AsSpan().ContainsAnyExcept(Plain) && !address.Contains("..", StringComparison.Ordinal)
        && Uri.TryCreate(address, UriKind.Absolute, out var url) ? url : null;

    static int AuthorityEnd(string address)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal);
        var end = start < 0 ? -1 : address.IndexOf('/', start + 3);
        return end < 0 ? address.Length : end;
    }
}
