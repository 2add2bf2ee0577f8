using System.Net;
using System.Net.Sockets;

namespace PolicyBot.Bot.Channels.Teams.Outgoing;

/// <summary>
/// Looks a name up, checks every address it has, and connects to one that was checked: between check and use nothing can
/// change. No redirects, which would carry the token elsewhere, and no proxy from the environment.
/// </summary>
internal sealed class GuardedConnect(Func<IPAddress, bool> isAllowed, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    public static SocketsHttpHandler Handler(Func<IPAddress, bool> isAllowed, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null) => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        MaxConnectionsPerServer = 32,
        MaxResponseHeadersLength = 32,
        ConnectCallback = new GuardedConnect(isAllowed, resolve ?? Dns.GetHostAddressesAsync).ConnectAsync,
    };

    async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await resolve(context.DnsEndPoint.Host, cancellationToken);
        if (addresses.Length == 0 || !addresses.All(isAllowed))
        {
            throw new IOException("The name leads to an address that is not allowed.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
