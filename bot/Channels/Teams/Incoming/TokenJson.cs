using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.Bot.Channels.Teams.Incoming;

[JsonSourceGenerationOptions(RespectNullableAnnotations = true, AllowDuplicateProperties = false, MaxDepth = LargestDepth)]
[JsonSerializable(typeof(TokenHeader))]
[JsonSerializable(typeof(TokenClaims))]
[JsonSerializable(typeof(KeyMetadata))]
[JsonSerializable(typeof(KeyDocument))]
[JsonSerializable(typeof(JsonWebKey))]
internal sealed partial class TokenJson : JsonSerializerContext
{
    public const int LargestDepth = 8;
}

/// <summary>Members that would let a token choose its own key or rules are read only to refuse it.</summary>
internal sealed record TokenHeader
{
    [JsonPropertyName("alg")] public required string Algorithm { get; init; }
    [JsonPropertyName("kid")] public string? KeyId { get; init; }
    [JsonPropertyName("crit")] public JsonElement? Critical { get; init; }
    [JsonPropertyName("b64")] public JsonElement? Unencoded { get; init; }
    [JsonPropertyName("zip")] public JsonElement? Compressed { get; init; }
    [JsonPropertyName("jwk")] public JsonElement? OwnKey { get; init; }
    [JsonPropertyName("jku")] public JsonElement? KeysAddress { get; init; }
    [JsonPropertyName("x5u")] public JsonElement? CertificateAddress { get; init; }
    [JsonPropertyName("x5c")] public JsonElement? OwnCertificate { get; init; }

    public bool IsPlain => (Critical ?? Unencoded ?? Compressed ?? OwnKey ?? KeysAddress ?? CertificateAddress ?? OwnCertificate) is null;
}

/// <summary>A channel token has exactly these claims; the docs' "serviceUrl" is spelled in lower case in the token.</summary>
internal sealed record TokenClaims
{
    [JsonPropertyName("iss")] public required string Issuer { get; init; }
    [JsonPropertyName("aud")] public required string Audience { get; init; }
    [JsonPropertyName("exp")] public required long Expires { get; init; }
    [JsonPropertyName("nbf")] public required long NotBefore { get; init; }
    [JsonPropertyName("serviceurl")] public string? ServiceUrl { get; init; }
}

internal sealed record KeyMetadata
{
    [JsonPropertyName("issuer")] public required string Issuer { get; init; }
    [JsonPropertyName("jwks_uri")] public required string KeysAddress { get; init; }
}

internal sealed record KeyDocument
{
    [JsonPropertyName("keys")] public required IReadOnlyList<JsonElement> Keys { get; init; }
}

internal sealed record JsonWebKey
{
    [JsonPropertyName("kty")] public string? Type { get; init; }
    [JsonPropertyName("kid")] public string? Id { get; init; }
    [JsonPropertyName("use")] public string? Use { get; init; }
    [JsonPropertyName("key_ops")] public IReadOnlyList<string?>? Operations { get; init; }
    [JsonPropertyName("alg")] public string? Algorithm { get; init; }
    [JsonPropertyName("n")] public string? Modulus { get; init; }
    [JsonPropertyName("e")] public string? Exponent { get; init; }
    [JsonPropertyName("d")] public JsonElement? PrivateExponent { get; init; }
    [JsonPropertyName("endorsements")] public IReadOnlyList<string?>? Endorsements { get; init; }
}
