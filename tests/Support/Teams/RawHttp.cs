using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace PolicyBot.Tests.Support.Teams;

/// <summary>Bytes as they are, for what a well-behaved client cannot send.</summary>
internal static class RawHttp
{
    /// <summary>The status of the answer; 0 where the connection was closed without one.</summary>
    public static async Task<int> SendAsync(Uri server, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server.Host, server.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.Latin1);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        var line = await reader.ReadLineAsync(limit.Token);
        return line?.Split(' ') is [_, var status, ..] ? int.Parse(status, CultureInfo.InvariantCulture) : 0;
    }
}
