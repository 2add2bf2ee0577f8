using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PolicyBot.Bot.Memory.Shared;

/// <summary>Without the database questions are still answered, so its absence is told as Degraded and never as Unhealthy.</summary>
internal sealed class DatabaseHealth(Database database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await database.TryAsync((connection, limit) => Sql.RunAsync(connection, "SELECT 1", limit), cancellationToken)
            ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded();
}
