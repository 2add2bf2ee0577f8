using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PolicyBot.Bot.Hosting;

/// <summary>Ready from the start of serving until the end is asked for: then whoever distributes requests looks elsewhere.</summary>
internal sealed class Readiness(IHostApplicationLifetime lifetime) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(lifetime.ApplicationStarted.IsCancellationRequested && !lifetime.ApplicationStopping.IsCancellationRequested
            ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
}
