using Houselights.App;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Houselights.Web.Host;

/// <summary>Ready means: the database can be read, and a write that changes nothing passes the gate.</summary>
internal sealed class DatabaseHealth(Household house) : IHealthCheck
{
    public const string Readiness = "ready";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await house.Prove(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("The database can’t be read or written.", failure);
        }
    }
}
