using Microsoft.Extensions.Options;

namespace PolicyBot.Bot.Channels.Teams.Incoming;

/// <summary>Request → activity, or the reason why not: size and headers, then the sender, then the body, then whether both agree.</summary>
internal sealed class Door(ChannelAuthentication authentication, IOptions<TeamsOptions> options, BotCloud cloud)
{
    readonly bool _inDevelopment = options.Value.InDevelopment;
    readonly IReadOnlySet<string> _tenants = options.Value.Tenants;

    public async Task<(Activity? Activity, Refusal? Refusal)> AdmitAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (ActivityReader.CheckHeaders(request) is { } unreadable)
        {
            return (null, unreadable);
        }

        var (sender, stranger) = _inDevelopment
            ? (null, ThisMachine.Check(request))
            : await authentication.AuthenticateAsync(request.Headers.Authorization);
        if (stranger is not null)
        {
            return (null, stranger);
        }

        var (activity, broken) = await ActivityReader.ReadAsync(request, cancellationToken);
        var refusal = activity is null ? broken
            : sender is null ? ThisMachine.Check(activity)
            : sender.Check(activity, cloud, _tenants);
        return refusal is null ? (activity, null) : (null, refusal);
    }
}
