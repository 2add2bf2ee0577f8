using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using PolicyBot.Indexer.Search.Azure;

namespace PolicyBot.Tests.Support.AzureSearch;

/// <summary>
/// A search service in this process, over real HTTP, as strict as the real one is known to be: what is green here may
/// be hoped to be green there. Faults come on order.
/// </summary>
internal sealed class AzureSearchDouble : IAsyncDisposable
{
    public const string AdminKey = "admin0000KEY";
    public const string QueryKey = "query0000KEY";

    readonly WebApplication _app;
    readonly ConcurrentQueue<string> _log = new();
    readonly ConcurrentQueue<string> _violations = new();
    readonly ConcurrentQueue<string> _questions = new();
    readonly ConcurrentQueue<string> _actions = new();
    readonly ConcurrentQueue<int> _sizes = new();
    readonly List<Fault> _faults = [];

    AzureSearchDouble(WebApplication app, TimeSpan delay) => (_app, Service) = (app, new DoubleService(delay));

    public DoubleService Service { get; }

    /// <summary>Every request that came, by operation, those that failed on order included.</summary>
    public IReadOnlyList<string> Log => [.. _log];

    /// <summary>What was sent that the official description does not know.</summary>
    public IReadOnlyList<string> Violations => [.. _violations];

    /// <summary>The texts that were searched for.</summary>
    public IReadOnlyList<string> Questions => [.. _questions];

    /// <summary>upload KEY, delete KEY, in the order they came.</summary>
    public IReadOnlyList<string> Actions => [.. _actions];

    /// <summary>The bytes of every batch of entries.</summary>
    public IReadOnlyList<int> BatchSizes => [.. _sizes];

    public int Count(string operation) => _log.Count(one => one == operation);

    public static async Task<AzureSearchDouble> StartAsync(TimeSpan? delay = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Limits.MaxRequestBodySize = 64 * 1024 * 1024;
        });
        var app = builder.Build();
        var service = new AzureSearchDouble(app, delay ?? TimeSpan.FromMilliseconds(30));
        app.Run(service.AnswerAsync);
        await app.StartAsync();
        return service;
    }

    /// <summary>The client takes https only, so it is given an address of the real kind and led here below it.</summary>
    public static AzureSearchOptions Options() => new()
    {
        Endpoint = "https://policybot.search.windows.net",
        ApiKey = AdminKey,
        PointerAge = TimeSpan.FromMilliseconds(1),
        SearchAttempt = TimeSpan.FromSeconds(20),
        SearchBudget = TimeSpan.FromSeconds(60),
        VisibleWithin = TimeSpan.FromSeconds(20),
    };

    public AzureConnection Connect(AzureSearchOptions? options = null) => new(options ?? Options(), Network());

    public HttpMessageHandler Network() => new Detour(new Uri(_app.Urls.Single()));

    public void Add(Fault fault)
    {
        lock (_faults)
        {
            _faults.Add(fault);
        }
    }

    /// <summary>The service is well again.</summary>
    public void Heal()
    {
        lock (_faults)
        {
            _faults.Clear();
        }
    }

    public void Fail(string operation, int status, int times = 1, string? retryAfter = null, string body = "") =>
        Add(new Fault(operation, times, (context, token) =>
        {
            context.Response.StatusCode = status;
            if (retryAfter is not null)
            {
                context.Response.Headers.RetryAfter = retryAfter;
            }

            return context.Response.WriteAsync(body, token);
        }));

    public void Drop(string operation, int times = 1, bool afterWork = false) =>
        Add(new Fault(operation, times, (context, _) =>
        {
            context.Abort();
            return Task.CompletedTask;
        })
        { AfterWork = afterWork });

    public void Stall(string operation, TimeSpan time, int times = 1) =>
        Add(new Fault(operation, times, async (context, token) =>
        {
            await Task.Delay(time, token);
            context.Abort();
        }));

    /// <summary>An answer that goes on: so many bytes at a time, so long between.</summary>
    public void Trickle(string operation, int bytes, TimeSpan pause, int times = 1) =>
        Add(new Fault(operation, times, async (context, token) =>
        {
            var some = new byte[bytes];
            Array.Fill(some, (byte)' ');
            while (!token.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(some, token);
                await context.Response.Body.FlushAsync(token);
                await Task.Delay(pause, token);
            }
        }));

    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _app.StopAsync(soon.Token);
        await _app.DisposeAsync();
    }

    async Task AnswerAsync(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget.Split('?', 2);
        var path = Uri.UnescapeDataString(target[0]);
        var operation = DoubleService.OperationOf(context.Request.Method, path);
        _log.Enqueue(operation);
        using var content = new MemoryStream();
        await context.Request.Body.CopyToAsync(content, context.RequestAborted);
        if (!await HasHappenedAsync(operation, context, afterWork: false))
        {
            var answer = Work(context, target[0], path, operation, content.ToArray());
            if (!await HasHappenedAsync(operation, context, afterWork: true))
            {
                await WriteAsync(context, operation, answer);
            }
        }
    }

    async Task<bool> HasHappenedAsync(string operation, HttpContext context, bool afterWork)
    {
        Fault? fault;
        lock (_faults)
        {
            fault = _faults.Find(one => one.TryTake(operation, afterWork));
        }

        if (fault is not null)
        {
            await fault.HappenAsync(context);
        }

        return fault is not null;
    }

    DoubleAnswer Work(HttpContext context, string rawPath, string path, string operation, byte[] content)
    {
        try
        {
            CheckRights(context, operation);
            if (content.Length > 16_000_000)
            {
                return new DoubleAnswer(413, null);
            }

            var body = content.Length == 0 ? null : JsonNode.Parse(content);
            CheckShape(context, path, body);
            if (operation == Operations.Search && body!["search"]?.GetValue<string>() is { } question)
            {
                _questions.Enqueue(question);
            }

            if (operation == Operations.Write)
            {
                Note(body!, content.Length);
            }

            return Service.Answer(operation, rawPath, context.Request.Headers.IfMatch.ToString(), body);
        }
        catch (BadRequestException e)
        {
            return e.Message.Length == 0 ? new DoubleAnswer(e.Status, null) : new DoubleAnswer(e.Status, new JsonObject { ["error"] = new JsonObject { ["code"] = "", ["message"] = e.Message } });
        }
    }

    void Note(JsonNode batch, int size)
    {
        _sizes.Enqueue(size);
        foreach (var action in batch["value"]!.AsArray())
        {
            _actions.Enqueue($"{action!["@search.action"]} {action["key"]}");
        }
    }

    static void CheckRights(HttpContext context, string operation)
    {
        var isReading = operation is Operations.Search or Operations.Lookup or Operations.Count;
        var key = context.Request.Headers["api-key"].ToString();
        if (key != AdminKey && !(key == QueryKey && isReading) && context.Request.Headers.Authorization != "Bearer a-token")
        {
            throw new BadRequestException("", 403);
        }
    }

    void CheckShape(HttpContext context, string path, JsonNode? body)
    {
        var query = context.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
        if (query.GetValueOrDefault("api-version") != "2023-11-01")
        {
            throw new BadRequestException("api-version");
        }

        var headers = context.Request.Headers.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var problems = OpenApi.Official?.Check(context.Request.Method, path, query, headers, body) ?? [];
        foreach (var problem in problems)
        {
            _violations.Enqueue($"{context.Request.Method} {path}: {problem}");
        }

        if (problems.Count > 0)
        {
            throw new BadRequestException(string.Join('\n', problems));
        }
    }

    static async Task WriteAsync(HttpContext context, string operation, DoubleAnswer answer)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.Headers["request-id"] = Guid.NewGuid().ToString();
        response.Headers["OData-Version"] = "4.0";
        if (answer.Body is not null)
        {
            response.ContentType = operation == Operations.Count ? "text/plain" : "application/json; odata.metadata=none; odata.streaming=true; charset=utf-8";
            var text = Encoding.UTF8.GetBytes(answer.Body.ToJsonString());
            await response.Body.WriteAsync(operation == Operations.Count ? [0xef, 0xbb, 0xbf, .. text] : text, context.RequestAborted);
        }
    }

    sealed class Detour(Uri to) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Assert.Equal("https", request.RequestUri!.Scheme);
            request.RequestUri = new Uri(to, request.RequestUri.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
