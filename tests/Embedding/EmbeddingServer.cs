using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace PolicyBot.Tests.Embedding;

/// <summary>An embeddings server on this machine, over real HTTP: answers as told, else a vector made of the text's length.</summary>
internal sealed class EmbeddingServer : IDisposable
{
    readonly HttpListener _listener = new();

    public EmbeddingServer()
    {
        using var port = new TcpListener(IPAddress.Loopback, 0);
        port.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)port.LocalEndpoint).Port}/v1");
        port.Stop();
        _listener.Prefixes.Add($"http://127.0.0.1:{Address.Port}/");
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    public Uri Address { get; }

    /// <summary>Status, Retry-After and body of the next answers; when there are none left it answers rightly.</summary>
    public Queue<(int Status, string? RetryAfter, string? Body)> Told { get; } = new();

    public List<(string Path, string? Bearer, string? ApiKey, string[] Texts)> Asked { get; } = [];

    public void Dispose() => ((IDisposable)_listener).Dispose();

    async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            var context = await _listener.GetContextAsync();
            using var request = await JsonDocument.ParseAsync(context.Request.InputStream);
            var texts = request.RootElement.GetProperty("input").EnumerateArray().Select(text => text.GetString() ?? "").ToArray();
            Asked.Add((context.Request.RawUrl ?? "", context.Request.Headers["Authorization"], context.Request.Headers["api-key"], texts));
            var (status, retryAfter, body) = Told.Count > 0 ? Told.Dequeue() : (200, null, null);
            context.Response.StatusCode = status;
            if (retryAfter is not null)
            {
                context.Response.Headers["Retry-After"] = retryAfter;
            }

            context.Response.ContentType = "application/json";
            await context.Response.OutputStream.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(JsonDocument.Parse(body ?? Answer(texts))));
            context.Response.Close();
        }
    }

    // The order of the answers is the server's own business.
    static string Answer(string[] texts) =>
        JsonSerializer.Serialize(new { data = texts.Select((text, at) => new { index = at, embedding = new[] { (float)text.Length, 1f } }).Reverse() });
}
