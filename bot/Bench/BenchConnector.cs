using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace PolicyBot.Bot.Bench;

/// <summary>Stands for the connector of Teams: takes replies over HTTP and notes when each came to which conversation.</summary>
internal sealed class BenchConnector(WebApplication app, ConcurrentQueue<BenchReply> replies) : IAsyncDisposable
{
    public IEnumerable<BenchReply> Replies => replies;

    public static async Task<BenchConnector> StartAsync()
    {
        var replies = new ConcurrentQueue<BenchReply>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        // Only the bot is to hear the SIGTERM.
        builder.Services.AddSingleton<IHostLifetime, Deaf>();
        var app = builder.Build();
        app.MapPost("/jp/v3/conversations/{id}/activities", async context =>
        {
            using var activity = await JsonDocument.ParseAsync(context.Request.Body);
            replies.Enqueue(new BenchReply((string?)context.Request.RouteValues["id"] ?? "", activity.RootElement.GetProperty("text").GetString() ?? "", Stopwatch.GetTimestamp()));
            context.Response.StatusCode = StatusCodes.Status201Created;
            await context.Response.WriteAsync("""{"id":"1"}""");
        });
        await app.StartAsync();
        return new BenchConnector(app, replies);
    }

    /// <summary>Sends what is meant for Teams to this machine.</summary>
    public HttpMessageHandler Handler() => new Detour(new Uri(app.Urls.First()));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    sealed class Detour(Uri here) : DelegatingHandler(new SocketsHttpHandler { MaxConnectionsPerServer = 64 })
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(here, request.RequestUri?.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }

    sealed class Deaf : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

internal sealed record BenchReply(string Conversation, string Text, long At);
