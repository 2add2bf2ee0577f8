using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace PolicyBot.Tests.Support.Models;

/// <summary>A server on this machine that speaks the wire format of OpenAI-compatible servers, and can speak it badly.</summary>
internal sealed class ModelServer : IAsyncDisposable
{
    readonly WebApplication _app;

    ModelServer(WebApplication app) => _app = app;

    public ConcurrentQueue<(string Path, string? Authorization, string? ApiKey, JsonNode Body)> Requests { get; } = new();

    public string Endpoint => $"{_app.Urls.First()}/v1";

    public static async Task<ModelServer> StartAsync(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new ModelServer(app);
        app.Run(async context =>
        {
            var body = await JsonNode.ParseAsync(context.Request.Body) ?? new JsonObject();
            server.Requests.Enqueue((context.Request.Path, context.Request.Headers.Authorization, context.Request.Headers["api-key"], body));
            await answer(context);
        });
        await app.StartAsync();
        return server;
    }

    public static Task<ModelServer> SayingAsync(string text) => StartAsync(context => SayAsync(context, text));

    public static Task SayAsync(HttpContext context, string text, string finish = "stop") =>
        WriteAsync(context, $$$"""
            {"id":"c1","object":"chat.completion","created":1700000000,"model":"m","choices":[{"index":0,"message":{"role":"assistant","content":{{{JsonSerializer.Serialize(text)}}},"refusal":null},"finish_reason":"{{{finish}}}","logprobs":null}],"usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}
            """);

    public static Task WriteAsync(HttpContext context, string body, int status = 200, string type = "application/json")
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        return context.Response.WriteAsync(body);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
