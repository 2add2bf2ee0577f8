using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using PolicyBot.Bot.Channels.Teams;

namespace PolicyBot.Bot.Bench;

/// <summary>Stands for the Bot Framework: signs tokens and gives out the key to check them with.</summary>
internal sealed class BenchSigner : HttpMessageHandler
{
    public const string ServiceUrl = "https://smba.trafficmanager.net/jp/";
    public const string Tenant = "11111111-1111-1111-1111-111111111111";
    const string KeysAddress = "https://login.botframework.com/v1/.well-known/keys";

    readonly RSA _rsa = RSA.Create(2048);

    public string AppId { get; } = Guid.NewGuid().ToString();

    public string Token()
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var claims = new JsonObject { ["iss"] = BotCloud.Public.Issuer, ["aud"] = AppId, ["nbf"] = now, ["exp"] = now + 3600, ["serviceurl"] = ServiceUrl };
        var signed = $"{Encode("""{"alg":"RS256","kid":"bench"}""")}.{Encode(claims.ToJsonString())}";
        return $"{signed}.{Base64Url.EncodeToString(_rsa.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var json = request.RequestUri?.AbsoluteUri == KeysAddress ? Keys() : new JsonObject { ["issuer"] = BotCloud.Public.Issuer, ["jwks_uri"] = KeysAddress };
        return Task.FromResult(new HttpResponseMessage { Content = new StringContent(json.ToJsonString()) });
    }

    protected override void Dispose(bool disposing)
    {
        _rsa.Dispose();
        base.Dispose(disposing);
    }

    JsonObject Keys()
    {
        var key = _rsa.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "RSA",
                ["kid"] = "bench",
                ["n"] = Base64Url.EncodeToString(key.Modulus),
                ["e"] = Base64Url.EncodeToString(key.Exponent),
                ["endorsements"] = new JsonArray("msteams"),
            }),
        };
    }

    static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
