using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Answers.Phrasing;
using PolicyBot.Tests.Support.Models;

namespace PolicyBot.Tests.Answers.Phrasing;

/// <summary>The whole way over HTTP, with the package's client.</summary>
public sealed class ModelServerTests
{
    const string Quote = "期間は5年間である。";
    const string Fair = "期間は5年間です[1]";

    [Fact]
    public async Task A_server_that_answers_fairly_is_heard()
    {
        await using var server = await ModelServer.SayingAsync(Fair);
        var answer = await AskAsync(server, key: "k-123");

        Assert.Equal(("llm", "期間は5年間です。[1]"), (answer.Engine, answer.Text));
        var request = Assert.Single(server.Requests);
        Assert.Equal(("/v1/chat/completions", "Bearer k-123"), (request.Path, request.Authorization));
        Assert.Equal("small", request.Body["model"]?.GetValue<string>());
        Assert.Equal(2, request.Body["messages"]?.AsArray().Count);
        Assert.Equal(0, request.Body["temperature"]?.GetValue<double>());
        Assert.Null(request.Body["tools"]);
        Assert.Null(request.Body["user"]);
    }

    [Theory]
    [InlineData(401, "application/json", """{"error":{"message":"no"}}""")]
    [InlineData(404, "text/html", "<html>not here</html>")]
    [InlineData(429, "application/json", """{"error":{"message":"slow down"}}""")]
    [InlineData(500, "text/plain", "")]
    [InlineData(302, "text/plain", "")]
    [InlineData(200, "text/html", "<html>sign in</html>")]
    [InlineData(200, "application/json", "")]
    [InlineData(200, "application/json", "{")]
    [InlineData(200, "application/json", "null")]
    [InlineData(200, "application/json", "[]")]
    [InlineData(200, "application/json", "{}")]
    [InlineData(200, "application/json", """{"choices":[]}""")]
    [InlineData(200, "application/json", """{"choices":null}""")]
    [InlineData(200, "application/json", """{"choices":[{"index":NaN}]}""")]
    [InlineData(200, "application/json", """{"choices":[{"message":null,"finish_reason":"stop"}]}""")]
    [InlineData(200, "application/json", """{"choices":[{"message":{"role":"assistant","content":null},"finish_reason":"stop"}]}""")]
    [InlineData(200, "application/json", """{"choices":[{"message":{"role":"assistant","content":7},"finish_reason":"stop"}]}""")]
    [InlineData(200, "application/json", """{"choices":[{"message":{"role":"assistant","content":"期間は5年間です[1]"},"finish_reason":"nonsense"}]}""")]
    [InlineData(200, "application/json", """{"choices":[{"message":{"role":"assistant","content":"","tool_calls":[{"id":"1","type":"function","function":{"name":"rm","arguments":"{}"}}]},"finish_reason":"tool_calls"}]}""")]
    [InlineData(200, "application/json", "\u0000\u0001\u0002")]
    public async Task Whatever_else_a_server_says_the_extract_is_the_answer(int status, string type, string body)
    {
        await using var server = await ModelServer.StartAsync(context => ModelServer.WriteAsync(context, body, status, type));
        var answer = await AskAsync(server);

        Assert.Equal("extractive", answer.Engine);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var target = await ModelServer.SayingAsync(Fair);
        await using var server = await ModelServer.StartAsync(context =>
        {
            context.Response.StatusCode = 307;
            context.Response.Headers.Location = $"{target.Endpoint}/chat/completions";
            return Task.CompletedTask;
        });

        Assert.Equal("extractive", (await AskAsync(server)).Engine);
        Assert.Empty(target.Requests);
    }

    [Fact]
    public async Task A_server_that_never_stops_talking_is_cut_off()
    {
        await using var server = await ModelServer.StartAsync(async context =>
        {
            var block = new byte[16 * 1024];
            for (var sent = 0; sent < 4096 && !context.RequestAborted.IsCancellationRequested; sent++)
            {
                await context.Response.Body.WriteAsync(block);
            }
        });
        var clock = Stopwatch.StartNew();

        Assert.Equal("extractive", (await AskAsync(server)).Engine);
        Assert.True(clock.Elapsed < Phraser.Patience);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_server_that_stalls_is_left_after_the_time_given(bool afterHeaders)
    {
        await using var server = await ModelServer.StartAsync(async context =>
        {
            if (afterHeaders)
            {
                await context.Response.WriteAsync("{\"choices\":");
                await context.Response.Body.FlushAsync();
            }

            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        var model = ModelConnection.Open(new ModelOptions { Endpoint = server.Endpoint, Name = "small" });
        var phraser = new Phraser(model, TimeProvider.System) { Within = TimeSpan.FromMilliseconds(400) };

        Assert.Equal("extractive", (await phraser.PhraseAsync("q", SomeAnswer.From(Quote), _ => true, default).WaitAsync(TimeSpan.FromMinutes(1))).Engine);
    }

    [Fact]
    public async Task Nobody_there_is_no_trouble()
    {
        var server = await ModelServer.SayingAsync(Fair);
        var endpoint = server.Endpoint;
        await server.DisposeAsync();

        Assert.Equal("extractive", (await AskAsync(endpoint)).Engine);
    }

    [Fact]
    public async Task After_many_failures_a_server_is_left_in_peace()
    {
        await using var server = await ModelServer.StartAsync(context => ModelServer.WriteAsync(context, "", 503));
        var phraser = Phraser.From(new ModelOptions { Endpoint = server.Endpoint, Name = "small" }, TimeProvider.System)!;
        for (var asked = 0; asked < 30; asked++)
        {
            Assert.Equal("extractive", (await phraser.PhraseAsync("q", SomeAnswer.From(Quote), _ => true, default)).Engine);
        }

        Assert.Equal(10, server.Requests.Count);
    }

    [Fact]
    public async Task Who_gives_up_is_not_answered()
    {
        await using var server = await ModelServer.SayingAsync(Fair);
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        var phraser = Phraser.From(new ModelOptions { Endpoint = server.Endpoint, Name = "small" }, TimeProvider.System)!;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => phraser.PhraseAsync("q", SomeAnswer.From(Quote), _ => true, gone.Token));
    }

    [Fact]
    public void Without_the_setting_there_is_nobody_to_ask() =>
        Assert.Null(Phraser.From(ModelOptions.From(_ => null), TimeProvider.System));

    static Task<Answer> AskAsync(ModelServer server, string? key = null) => AskAsync(server.Endpoint, key);

    static Task<Answer> AskAsync(string endpoint, string? key = null) =>
        Phraser.From(new ModelOptions { Endpoint = endpoint, Name = "small", Key = key }, TimeProvider.System)!.PhraseAsync("期間は", SomeAnswer.From(Quote), _ => true, default);
}
