using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace PolicyBot.Tests.Support.Teams;

/// <summary>A key pair of the fake Bot Framework: writes tokens of any shape, right and wrong.</summary>
internal sealed class SigningIdentity(string kid, int bits = 2048)
{
    public static readonly SigningIdentity Channel = new("key-1");
    public static readonly SigningIdentity Stranger = new("key-1");

    public RSA Rsa { get; } = RSA.Create(bits);

    public string Kid => kid;

    public JsonObject Jwk(params string[] endorsements)
    {
        var key = Rsa.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = kid,
            ["n"] = Base64Url.EncodeToString(key.Modulus),
            ["e"] = Base64Url.EncodeToString(key.Exponent),
            ["endorsements"] = new JsonArray([.. endorsements.Select(channel => (JsonNode)channel)]),
        };
    }

    public JsonObject Header(string alg = "RS256") => new() { ["alg"] = alg, ["typ"] = "JWT", ["kid"] = kid };

    public string Sign(JsonObject claims, JsonObject? header = null) => Sign((header ?? Header()).ToJsonString(), claims.ToJsonString());

    public string Sign(string header, string claims) =>
        Sign(header, claims, signed => Rsa.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    public static string Sign(string header, string claims, Func<byte[], byte[]> sign)
    {
        var signed = $"{Encode(header)}.{Encode(claims)}";
        return $"{signed}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    public static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
