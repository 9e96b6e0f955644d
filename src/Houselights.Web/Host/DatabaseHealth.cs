using Houselights.App;
using Houselights.App.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Houselights.Web.Host;

/// <summary>Ready means: the database can be read, and a write that changes nothing passes the gate.</summary>
internal sealed class DatabaseHealth(IDbContextFactory<HouselightsDb> contexts, Commit commit) : IHealthCheck
{
    public const string Readiness = "ready";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            await db.Cycles.AnyAsync(cancellationToken);
            await commit.Write<bool>(Actor.Local, _ => Task.FromResult<Outcome<bool>>(new Missing<bool>("")), cancellationToken).WaitAsync(Patience, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("The database can’t be read or written.", failure);
        }
    }
}
