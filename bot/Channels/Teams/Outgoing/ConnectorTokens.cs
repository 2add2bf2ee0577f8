using Azure.Core;
using Azure.Identity;

namespace PolicyBot.Bot.Channels.Teams.Outgoing;

/// <summary>One token for all replies, renewed five minutes before its end by whoever comes first.</summary>
internal sealed class ConnectorTokens(TeamsTransport transport, BotCloud cloud, TimeProvider time) : IDisposable
{
    static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    readonly SemaphoreSlim _one = new(1);
    volatile Held? _held;

    public async Task<string> GetAsync(CancellationToken cancellationToken)
    {
        if (Fresh is { } known)
        {
            return known;
        }

        await _one.WaitAsync(cancellationToken);
        try
        {
            return Fresh ?? await RenewAsync(cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>The connector did not take it; the credential keeps tokens too, so it is made anew.</summary>
    public void Forget(string rejected)
    {
        if (_held is { } held && held.Token.Token == rejected)
        {
            _held = null;
        }
    }

    public void Dispose() => _one.Dispose();

    string? Fresh => _held is { } held && held.Token.ExpiresOn - time.GetUtcNow() > Margin ? held.Token.Token : null;

    async Task<string> RenewAsync(CancellationToken cancellationToken)
    {
        try
        {
            var credential = _held?.Credential ?? transport.Credential();
            var token = await credential.GetTokenAsync(new TokenRequestContext([cloud.Scope]), cancellationToken);
            _held = new Held(credential, token);
            return token.Token;
        }
        catch (AuthenticationFailedException)
        {
            throw new ErrorResponseException(StatusCodes.Status401Unauthorized, "PB-OUT-010 no token");
        }
    }

    sealed record Held(TokenCredential Credential, AccessToken Token);
}
