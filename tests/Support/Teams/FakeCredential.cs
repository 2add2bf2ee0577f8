using System.Globalization;
using Azure.Core;

namespace PolicyBot.Tests.Support.Teams;

/// <summary>token-1, token-2 … each good for an hour.</summary>
internal sealed class FakeCredential(TimeProvider time) : TokenCredential
{
    int _given;

    public int Given => _given;

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        new(string.Create(CultureInfo.InvariantCulture, $"token-{Interlocked.Increment(ref _given)}"), time.GetUtcNow().AddHours(1));

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        ValueTask.FromResult(GetToken(requestContext, cancellationToken));
}
