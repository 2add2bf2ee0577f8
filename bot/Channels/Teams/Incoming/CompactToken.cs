using System.Text;
using System.Text.Json;

namespace PolicyBot.Bot.Channels.Teams.Incoming;

/// <summary>A token as it was sent: header.payload.signature, each in base64url in its only spelling.</summary>
internal sealed record CompactToken(string KeyId, byte[] Signed, byte[] Payload, byte[] Signature)
{
    const int Longest = 8 * 1024;
    const int LongestKeyId = 256;

    public static CompactToken? Parse(string token)
    {
        if (token.Length > Longest)
        {
            return null;
        }

        var parts = token.Split('.');
        if (parts.Length != 3 || StrictBase64Url.Decode(parts[0]) is not { } header || StrictBase64Url.Decode(parts[1]) is not { } payload || StrictBase64Url.Decode(parts[2]) is not { } signature)
        {
            return null;
        }

        var signed = Encoding.ASCII.GetBytes(token, 0, token.Length - parts[2].Length - 1);
        return KeyIdOf(header) is { } keyId ? new CompactToken(keyId, signed, payload, signature) : null;
    }

    public TokenClaims? Claims() => Read(Payload, TokenJson.Default.TokenClaims);

    static string? KeyIdOf(byte[] header) =>
        Read(header, TokenJson.Default.TokenHeader) is { Algorithm: "RS256", IsPlain: true, KeyId: { Length: > 0 and <= LongestKeyId } keyId } ? keyId : null;

    static T? Read<T>(byte[] json, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return StrictJson.Holds(json, TokenJson.LargestDepth) ? JsonSerializer.Deserialize(json, type) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
