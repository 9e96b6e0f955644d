using Houselights.App.Cycles;
using Houselights.App.Mail;
using Houselights.App.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Houselights.App.People.Owing;

/// <summary>What became of a round of letters.</summary>
/// <param name="Sent">Letters that the mail server took.</param>
/// <param name="Failed">Why others weren’t taken; each is tried again in the next round.</param>
public sealed record DigestReport(int Sent, IReadOnlyList<string> Failed);

/// <summary>
/// Sends the week’s letters on the weekday of the cycle’s weekly meeting, in its time zone: one to each reader who owes something, once a
/// week. What the mail server didn’t take is tried again by the next round, for <see cref="Patience"/> days. Thread-safe.
/// </summary>
/// <remarks>
/// A letter is noted as sent after the mail server took it: a server that is killed between the two sends it once more, and none is lost.
/// Nothing is sent for a cycle without a weekly rhythm, or one that is looked at from a fixed day, as stories of the demonstration are.
/// </remarks>
public sealed class DigestRound(IDbContextFactory<HouselightsDb> contexts, Commit gate, Standings standings, Mailer mailer, TimeProvider time) : IDisposable
{
    /// <summary>Days after the weekday on which a letter still says something of the week.</summary>
    public const int Patience = 2;

    private static readonly Actor Sender = new("digest", "The weekly letter");

    private readonly SemaphoreSlim oneAtATime = new(1, 1);

    /// <summary>Sends what is due. To be called every few minutes: it does nothing where nothing is due.</summary>
    public async Task<DigestReport> Send(IEnumerable<DigestReader> readers, CancellationToken cancel = default)
    {
        await oneAtATime.WaitAsync(cancel);
        try
        {
            var sent = 0;
            var failed = new List<string>();
            foreach (var reader in readers)
                try
                {
                    if (await Send(reader, cancel)) sent++;
                }
                catch (MailException failure)
                {
                    failed.Add(failure.Message);
                }

            return new(sent, failed);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();

    private async Task<bool> Send(DigestReader reader, CancellationToken cancel)
    {
        if (await standings.Now(reader.Cycle, cancel) is not { Cycle.LookedAtFrom: null } standing) return false;
        if (WeekOf(standing) is not { } week || await SentFor(reader, cancel) >= week) return false;
        if (OwingReading.Of(standing, reader.Person) is not { } reading || WeeklyDigest.Write(reading, reader) is not { } letter) return false;
        await mailer.Send(letter, cancel);
        await Note(reader, week);
        return true;
    }

    /// <summary>The last weekday of the rhythm, today included; null where it is too long ago or there is none.</summary>
    private LocalDate? WeekOf(Standing standing)
    {
        if (standing.Plan.Rhythm.Weekly is not { } weekday) return null;
        var today = Instant.FromDateTimeOffset(time.GetUtcNow()).InZone(standing.Plan.Zone).Date;
        var on = today.DayOfWeek == weekday ? today : today.Previous(weekday);
        return Period.DaysBetween(on, today) <= Patience ? on : null;
    }

    private async Task<LocalDate?> SentFor(DigestReader reader, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var row = await db.Digests.AsNoTracking().SingleOrDefaultAsync(each => each.CycleId == reader.Cycle && each.PersonId == reader.Person, cancel);
        return row is null ? null : LocalDate.FromDateOnly(row.SentFor);
    }

    // Not cancelled: what was sent has to be remembered.
    private Task<Outcome<bool>> Note(DigestReader reader, LocalDate week) => gate.Write<bool>(Sender, async writing =>
    {
        if (await writing.Db.Cycles.SingleOrDefaultAsync(each => each.Id == reader.Cycle) is not { } cycle) return new Missing<bool>("The cycle is gone.");
        if (await writing.Db.Digests.FindAsync(cycle.OrganisationId, cycle.Id, reader.Person) is { } row) row.SentFor = week.ToDateOnly();
        else writing.Db.Digests.Add(new() { OrganisationId = cycle.OrganisationId, CycleId = cycle.Id, PersonId = reader.Person, SentFor = week.ToDateOnly() });
        return new Done<bool>(true);
    });
}
