using System.Collections.Frozen;
using System.Security.Cryptography;

namespace PolicyBot.Bot.Channels.Teams.Incoming;

/// <summary>A public RSA key and the channels it may speak for. Checking is safe from several threads at once.</summary>
internal sealed class SigningKey
{
    const int LeastBits = 2048;
    const int MostBits = 8192;
    const int LeastExponent = 65537;

    readonly RSA _rsa;

    SigningKey(string id, RSA rsa, IEnumerable<string> endorsements)
    {
        Id = id;
        _rsa = rsa;
        Endorsements = endorsements.ToFrozenSet(StringComparer.Ordinal);
    }

    public string Id { get; }

    public FrozenSet<string> Endorsements { get; }

    /// <summary>Nothing where the key is of another kind, too weak, or not meant for signatures.</summary>
    public static SigningKey? From(JsonWebKey key)
    {
        if (key is not { Type: "RSA", Id.Length: > 0, Use: null or "sig", Algorithm: null or "RS256", PrivateExponent: null }
            || key.Operations?.Contains("verify") == false
            || Number(key.Modulus) is not { } modulus || Number(key.Exponent) is not { } exponent || !IsStrong(modulus, exponent) || RocaKeys.Hold(modulus))
        {
            return null;
        }

        try
        {
            var rsa = RSA.Create(new RSAParameters { Modulus = modulus, Exponent = exponent });
            return new SigningKey(key.Id, rsa, (key.Endorsements ?? []).OfType<string>());
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public bool Verifies(CompactToken token) => Verifies(_rsa, token.Signed, token.Signature);

    public static bool Verifies(RSA rsa, byte[] signed, byte[] signature) =>
        signature.Length == (rsa.KeySize + 7) / 8 && rsa.VerifyData(signed, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    static bool IsStrong(byte[] modulus, byte[] exponent)
    {
        var bits = modulus.Length * 8 - System.Numerics.BitOperations.LeadingZeroCount(modulus[0]) + 24;
        var small = exponent.Length <= sizeof(int) - 1 ? exponent.Aggregate(0, (value, next) => value << 8 | next) : int.MaxValue;
        return bits is >= LeastBits and <= MostBits && (modulus[^1] & 1) == 1 && exponent.Length <= sizeof(long)
            && (exponent[^1] & 1) == 1 && small >= LeastExponent;
    }

    static byte[]? Number(string? text) =>
        StrictBase64Url.Decode(text ?? "")?.AsSpan().TrimStart((byte)0).ToArray() is { Length: > 0 } number ? number : null;
}
