using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace PolicyBot.Bot.Bench;

/// <summary>Stands for the connector of Teams: takes replies over HTTP and notes when each came to which conversation.</summary>
internal sealed class BenchConnector : IAsyncDisposable
{
    readonly ConcurrentQueue<BenchReply> _replies = [];
    readonly ConcurrentDictionary<string, TaskCompletionSource> _arrivals = new(StringComparer.Ordinal);
    readonly WebApplication _app;

    BenchConnector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        // Only the bot is to hear the SIGTERM.
        builder.Services.AddSingleton<IHostLifetime, Deaf>();
        _app = builder.Build();
        _app.MapPost("/jp/v3/conversations/{id}/activities", TakeAsync);
    }

    public IEnumerable<BenchReply> Replies => _replies;

    public static async Task<BenchConnector> StartAsync()
    {
        var connector = new BenchConnector();
        await connector._app.StartAsync();
        return connector;
    }

    /// <summary>Ends when the answer to this question has come.</summary>
    public Task ArrivalOf(string text) => Arrival(text).Task;

    /// <summary>Sends what is meant for Teams to this machine.</summary>
    public HttpMessageHandler Handler() => new Detour(new Uri(_app.Urls.First()));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    async Task TakeAsync(HttpContext context)
    {
        using var activity = await JsonDocument.ParseAsync(context.Request.Body);
        var text = activity.RootElement.GetProperty("text").GetString() ?? "";
        _replies.Enqueue(new BenchReply((string?)context.Request.RouteValues["id"] ?? "", text, Stopwatch.GetTimestamp()));
        Arrival(text).TrySetResult();
        context.Response.StatusCode = StatusCodes.Status201Created;
        await context.Response.WriteAsync("""{"id":"1"}""");
    }

    TaskCompletionSource Arrival(string text) => _arrivals.GetOrAdd(text, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

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
