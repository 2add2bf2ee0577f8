using System.Net;
using Microsoft.Extensions.Options;

namespace PolicyBot.Bot.Channels.Web.Guards;

/// <summary>
/// A foreign page can point a name of its own at this machine and read what it finds there as if it were its own. It
/// cannot do so with an address in numbers, nor where the reader has to sign in.
/// </summary>
internal sealed class HostList(IOptions<WebOptions> options)
{
    readonly string[] _names =
    [
        "localhost", Environment.MachineName,
        .. (options.Value.AllowedHosts ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
    ];

    public Task CheckAsync(HttpContext context, RequestDelegate next) =>
        Accepts(context.Request.Host) || Routes.IsHealth(context.Request.Path)
            ? next(context)
            : Problem.WriteAsync(context, StatusCodes.Status400BadRequest, "PB-WEB-001", "このホスト名では開けません。AllowedHosts に加えてください。");

    public static bool IsLoopbackName(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    bool Accepts(HostString host) =>
        host.HasValue && (options.Value.SignsIn || IPAddress.TryParse(host.Host.Trim('[', ']'), out _)
            || _names.Contains(host.Host, StringComparer.OrdinalIgnoreCase) || _names.Contains("*", StringComparer.Ordinal));
}
