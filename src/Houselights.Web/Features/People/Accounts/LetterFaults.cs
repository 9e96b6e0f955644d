using Houselights.App.Mail;
using Houselights.App.People.Accounts;

namespace Houselights.Web.Features.People.Accounts;

/// <summary>Writes letters that couldn't be sent into the server's log, where who runs it looks; no address stands there.</summary>
internal sealed class LetterFaults(Outbox outbox, Recovery recovery, ILogger<LetterFaults> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        outbox.Failed = recovery.Failed = failure => log.LogError("A letter couldn’t be sent: {Why}", failure.Message);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
