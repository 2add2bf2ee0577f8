using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace PolicyBot.Tests.Support.Teams;

/// <summary>The metadata document and the keys of the fake Bot Framework.</summary>
internal sealed class FakeKeys(params JsonObject[] keys) : HttpMessageHandler
{
    const string KeysAddress = "https://login.botframework.com/v1/.well-known/keys";

    public ConcurrentQueue<string> Asked { get; } = [];

    public IReadOnlyList<JsonObject> Keys { get; set; } = keys;

    /// <summary>In place of the right answer.</summary>
    public Func<Uri, HttpResponseMessage>? Instead { get; set; }

    public static HttpResponseMessage Json(string json) => new(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri ?? throw new InvalidOperationException();
        Asked.Enqueue(address.AbsoluteUri);
        return Task.FromResult(Instead?.Invoke(address) ?? Json(address.AbsoluteUri == KeysAddress ? Document() : Metadata(KeysAddress)));
    }

    public static string Metadata(string keysAddress, string issuer = "https://api.botframework.com") =>
        $$"""{"issuer":"{{issuer}}","jwks_uri":"{{keysAddress}}","id_token_signing_alg_values_supported":["RS256"]}""";

    string Document() => new JsonObject { ["keys"] = new JsonArray([.. Keys.Select(key => key.DeepClone())]) }.ToJsonString();
}
