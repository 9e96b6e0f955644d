using Houselights.App;
using Houselights.App.Storage;
using Houselights.Web.Host;
using Houselights.Web.Shell;

namespace Houselights.Web.Features.People.Owing;

/// <summary>Sends the week's letters where they are due: looks every ten minutes.</summary>
internal sealed class WeeklyLetters(Household house, HouselightsOptions options, ILogger<WeeklyLetters> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A letter needs an address that its links can begin with, and a mail server.
        if (options.PublicAddress is not { } address || !house.Mailer.IsConfigured) return;
        using var ticks = new PeriodicTimer(Between, options.Time);
        do
        {
            try
            {
                var report = await house.Digests.Send(await house.Seats.Readers((cycle, person) => new Uri(new Uri(address), Paths.Person(cycle, person)), stoppingToken), stoppingToken);
                foreach (var failure in report.Failed) log.LogWarning("A weekly letter wasn’t sent and is tried again: {Failure}", failure);
            }
            catch (StorageException failure)
            {
                log.LogError(failure, "Weekly letters couldn’t be sent; the next try is in ten minutes");
            }
        }
        while (await ticks.WaitForNextTickAsync(stoppingToken));
    }
}
