using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace PolicyBot.Bot.Channels.Teams.Incoming;

/// <summary>Who sent this: a token of the Bot Framework, made out to this bot, now. The body has not been read yet.</summary>
internal sealed class ChannelAuthentication(ChannelKeys keys, IOptions<TeamsOptions> options, BotCloud cloud, TimeProvider time)
{
    const long Skew = 5 * 60;
    const long LongestLife = 24 * 60 * 60;

    public async Task<(Sender? Sender, Refusal? Refusal)> AuthenticateAsync(StringValues authorization)
    {
        if (Bearer(authorization) is not { } bearer)
        {
            return (null, Refusal.NoCredentials);
        }

        if (CompactToken.Parse(bearer) is not { } token)
        {
            return (null, Refusal.UnreadableToken);
        }

        var found = await keys.FindAsync(token.KeyId);
        if (found.Key is not { } key)
        {
            return (null, found.KeysAreKnown ? Refusal.UnknownKey : Refusal.NoKeys);
        }

        if (!key.Verifies(token))
        {
            return (null, Refusal.WrongSignature);
        }

        return token.Claims() is not { } claims ? (null, Refusal.WrongClaims)
            : Check(claims) is { } refusal ? (null, refusal)
            : (new Sender(claims, key), null);
    }

    Refusal? Check(TokenClaims claims)
    {
        if (claims.Issuer != cloud.Issuer || !string.Equals(claims.Audience, options.Value.MicrosoftAppId, StringComparison.OrdinalIgnoreCase))
        {
            return Refusal.WrongClaims;
        }

        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var life = (Int128)claims.Expires - claims.NotBefore;
        return claims.Expires <= now - Skew || claims.NotBefore > now + Skew || life > LongestLife || life < 0 ? Refusal.WrongTime : null;
    }

    static string? Bearer(StringValues authorization)
    {
        if (authorization.Count != 1 || authorization[0] is not { } header)
        {
            return null;
        }

        var parts = header.Split(' ');
        return parts.Length == 2 && parts[1].Length > 0 && string.Equals(parts[0], "Bearer", StringComparison.OrdinalIgnoreCase) ? parts[1] : null;
    }
}
