using Houselights.App.Alignment.TwoMinutes;
using Houselights.App.Beginning;
using Houselights.App.Storage;
using Houselights.Web.Host;

namespace Houselights.Web.Features.Alignment.TwoMinutes;

/// <summary>Deletes tests that have lived for 14 days, and pasted text that nobody touched for 7: when the server starts, and every hour.</summary>
internal sealed class Sweep(TwoMinuteTests tests, Beginnings beginnings, HouselightsOptions options, ILogger<Sweep> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hours = new PeriodicTimer(TimeSpan.FromHours(1), options.Time);
        do
        {
            try
            {
                await tests.DeleteOld(stoppingToken);
                await beginnings.DeleteOld(stoppingToken);
            }
            catch (StorageException failure)
            {
                log.LogError(failure, "Old tests and pasted text couldn’t be deleted; the next try is in an hour");
            }
        }
        while (await hours.WaitForNextTickAsync(stoppingToken));
    }
}
