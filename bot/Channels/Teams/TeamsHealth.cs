using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using PolicyBot.Bot.Channels.Teams.Incoming;

namespace PolicyBot.Bot.Channels.Teams;

/// <summary>Without signing keys no activity can be taken.</summary>
internal sealed class TeamsHealth(ChannelKeys keys, IOptions<TeamsOptions> options) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(options.Value.InDevelopment || keys.AreKnown ? HealthCheckResult.Healthy() : new HealthCheckResult(context.Registration.FailureStatus));
}
