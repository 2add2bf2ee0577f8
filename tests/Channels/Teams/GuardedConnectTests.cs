using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PolicyBot.Bot.Channels.Teams.Outgoing;

namespace PolicyBot.Tests.Channels.Teams;

public sealed class GuardedConnectTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.31.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("fe80::1")]
    [InlineData("fc00::1")]
    [InlineData("ff02::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("2002:a00:1::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2001::1")]
    public void An_address_of_the_own_network_is_not_public(string address) => Assert.False(PublicAddress.Holds(IPAddress.Parse(address)));

    [Theory]
    [InlineData("52.112.0.1")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("2603:1000::1")]
    public void An_address_of_the_internet_is_public(string address) => Assert.True(PublicAddress.Holds(IPAddress.Parse(address)));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("52.112.0.1,127.0.0.1")]
    [InlineData("")]
    public async Task A_name_that_leads_home_is_not_connected_to(string addresses)
    {
        var arrived = 0;
        await using var server = await ServeAsync(_ => Interlocked.Increment(ref arrived));
        using var handler = GuardedConnect.Handler(PublicAddress.Holds, (_, _) => Task.FromResult<IPAddress[]>(
            [.. addresses.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(IPAddress.Parse)]));
        using var http = new HttpClient(handler);

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => http.GetAsync($"http://smba.trafficmanager.net:{Port(server)}/"));

        Assert.Equal(0, arrived);
    }

    [Fact]
    public async Task A_name_is_looked_up_once_and_that_address_is_used()
    {
        await using var server = await ServeAsync(_ => { });
        var lookups = 0;
        using var handler = GuardedConnect.Handler(IPAddress.IsLoopback, (_, _) =>
            Task.FromResult<IPAddress[]>([IPAddress.Parse(Interlocked.Increment(ref lookups) == 1 ? "127.0.0.1" : "192.0.2.1")]));
        using var http = new HttpClient(handler);

        using var answer = await http.GetAsync($"http://smba.trafficmanager.net:{Port(server)}/");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(1, lookups);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        var arrived = 0;
        await using var server = await ServeAsync(context =>
        {
            Interlocked.Increment(ref arrived);
            context.Response.Redirect("/elsewhere");
        });
        using var handler = GuardedConnect.Handler(IPAddress.IsLoopback);
        using var http = new HttpClient(handler);

        using var answer = await http.GetAsync(new Uri(server.Urls.First()));

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(1, arrived);
    }

    static int Port(WebApplication server) => new Uri(server.Urls.First()).Port;

    static async Task<WebApplication> ServeAsync(Action<HttpContext> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(context =>
        {
            answer(context);
            return Task.CompletedTask;
        });
        await app.StartAsync();
        return app;
    }
}
