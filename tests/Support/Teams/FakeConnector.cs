using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace PolicyBot.Tests.Support.Teams;

internal sealed record SentActivity(string Method, string Address, string? Token, string Body)
{
    public JsonObject Json => Body.Length == 0 ? [] : JsonNode.Parse(Body) as JsonObject ?? [];

    public string Conversation => Uri.UnescapeDataString(Address.Split('/')[^2]);

    public string? Text => (string?)Json["text"];
}

/// <summary>Takes what the bot sends, in the order it came, and answers as it is told to.</summary>
internal sealed class FakeConnector : HttpMessageHandler
{
    int _next;

    public ConcurrentQueue<SentActivity> Sent { get; } = [];

    /// <summary>The answer to try number n (from 1); by default 201 with an id.</summary>
    public Func<int, HttpResponseMessage>? Answer { get; set; }

    public static HttpResponseMessage Refuse(HttpStatusCode status, string code = "Error") =>
        new(status) { Content = new StringContent($$$"""{"error":{"code":"{{{code}}}","message":"no"}}""", Encoding.UTF8, "application/json") };

    public static HttpResponseMessage Take(string id) => new(HttpStatusCode.Created) { Content = new StringContent($$"""{"id":"{{id}}"}""", Encoding.UTF8, "application/json") };

    public async Task<IReadOnlyList<SentActivity>> WaitForAsync(int count)
    {
        await Eventually.HoldsAsync(() => Sent.Count >= count);
        return [.. Sent];
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Sent.Enqueue(new SentActivity(request.Method.Method, request.RequestUri?.AbsoluteUri ?? "", request.Headers.Authorization?.Parameter, body));
        var number = Interlocked.Increment(ref _next);
        return Answer?.Invoke(number) ?? Take(number.ToString(CultureInfo.InvariantCulture));
    }
}
