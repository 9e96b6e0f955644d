using System.Collections.Immutable;
using Houselights.App.Cycles;
using Houselights.App.People.Owing;
using Houselights.App.Storage;
using Houselights.Core.Document;
using Houselights.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Houselights.App.People;

/// <summary>A person of a plan, and who is that person.</summary>
/// <param name="Person">Their id in the plan.</param>
/// <param name="Name">Their name in the plan.</param>
/// <param name="Role">Their role in the plan; null where it states none.</param>
/// <param name="Account">The name of the account that is this person; null for nobody.</param>
/// <param name="IsMe">Whether that is the reader.</param>
public sealed record PersonSeat(string Person, string Name, Role? Role, string? Account, bool IsMe);

/// <summary>Who is whom in a cycle.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="People">The persons of its plan, in its order.</param>
/// <param name="IsKeeper">Whether the reader keeps the organisation.</param>
/// <param name="IsSeated">Whether the reader is one of the persons.</param>
public sealed record SeatingPlan(ShelvedCycle Cycle, ImmutableArray<PersonSeat> People, bool IsKeeper, bool IsSeated);

/// <summary>
/// Who of a plan which account is. Names and roles are all that a keeper without a part sees of a plan. Thread-safe.
/// </summary>
public sealed class CycleSeats
{
    private readonly IDbContextFactory<HouselightsDb> contexts;
    private readonly Commit commit;
    private readonly Standings standings;
    private readonly CycleShelf shelf;

    internal CycleSeats(IDbContextFactory<HouselightsDb> contexts, Commit commit, Standings standings, CycleShelf shelf) =>
        (this.contexts, this.commit, this.standings, this.shelf) = (contexts, commit, standings, shelf);

    /// <summary>For keepers and for who has a part: who is whom.</summary>
    public async Task<Outcome<SeatingPlan>> Of(Actor actor, string cycleId, CancellationToken cancel = default)
    {
        if (await shelf.Find(actor, cycleId, cancel) is not Done<(ShelvedCycle Cycle, Seat Seat)> { Value: var found } || await standings.Now(cycleId, cancel) is not { } standing)
            return new Missing<SeatingPlan>($"There is no cycle “{PlanError.Shorten(cycleId)}”.");
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var taken = await (from row in db.Participants
                           join account in db.Accounts on row.AccountId equals account.Id
                           where row.CycleId == cycleId
                           select new { row.PersonId, row.AccountId, account.DisplayName }).ToDictionaryAsync(row => row.PersonId, StringComparer.Ordinal, cancel);
        return new Done<SeatingPlan>(new(
            found.Cycle,
            [.. standing.Plan.People.ToArray().Select(person => new PersonSeat(person.Id, person.Name ?? person.Id, person.Role, taken.GetValueOrDefault(person.Id)?.DisplayName, taken.GetValueOrDefault(person.Id)?.AccountId == actor.Id))],
            found.Seat.IsKeeper,
            found.Seat.PersonId is not null));
    }

    /// <summary>A keeper says which person of the plan they are: one that nobody is yet. It stands in the history of the cycle.</summary>
    public Task<Outcome<SeatingPlan>> Take(Actor actor, string cycleId, string person, CancellationToken cancel = default) => Write(actor, cycleId, "take-part", person, async (writing, seat) =>
    {
        if (!seat.IsKeeper) return Refusal.KeeperOnly;
        if (await writing.Db.Items.FindAsync(seat.OrganisationId, cycleId, "people", person) is not { Deleted: false }) return Refusal.NoRole;
        if (await writing.Db.Participants.AnyAsync(row => row.CycleId == cycleId && (row.PersonId == person || row.AccountId == actor.Id))) return Refusal.PersonTaken;
        writing.Db.Participants.Add(new() { OrganisationId = seat.OrganisationId, CycleId = cycleId, PersonId = person, AccountId = actor.Id, Since = writing.Now });
        return Refusal.None;
    }, cancel);

    /// <summary>A keeper, or the person themselves, ends an account's part in the plan. What was done stays done.</summary>
    public Task<Outcome<SeatingPlan>> Leave(Actor actor, string cycleId, string person, CancellationToken cancel = default) => Write(actor, cycleId, "leave-part", person, async (writing, seat) =>
    {
        if (!seat.IsKeeper && seat.PersonId != person) return Refusal.KeeperOnly;
        return await writing.Db.Participants.Where(row => row.CycleId == cycleId && row.PersonId == person).ExecuteDeleteAsync() == 0 ? Refusal.NotNow : Refusal.None;
    }, cancel);

    /// <summary>Everybody who wants a letter a week, with where its links lead.</summary>
    public async Task<IReadOnlyList<DigestReader>> Readers(Func<string, string, Uri> pageOf, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var readers = await (from row in db.Participants
                             join account in db.Accounts on row.AccountId equals account.Id
                             join cycle in db.Cycles on row.CycleId equals cycle.Id
                             where account.WantsDigest && account.DisabledAt == null && cycle.DeletedAt == null
                             select new { row.CycleId, row.PersonId, account.Email, account.Language }).ToListAsync(cancel);
        return [.. readers.Select(each => new DigestReader(each.CycleId, each.PersonId, each.Email!, each.Language, pageOf(each.CycleId, each.PersonId)))];
    }

    private async Task<Outcome<SeatingPlan>> Write(Actor actor, string cycleId, string act, string person, Func<Writing, Seat, Task<Refusal>> change, CancellationToken cancel)
    {
        var outcome = await commit.Write<bool>(actor, async writing =>
        {
            if (await Access.In(writing.Db, actor, cycleId) is not { } seat) return new Missing<bool>($"There is no cycle “{PlanError.Shorten(cycleId)}”.");
            if (actor.IsAtHome) return new Conflict<bool>(Refusal.NotNow);   // parts are played there, and kept nowhere
            switch (await change(writing, seat))
            {
                case Refusal.None: break;
                case Refusal.KeeperOnly: return new Denied<bool>(Refusal.KeeperOnly);
                case var why: return new Conflict<bool>(why);
            }

            var cycle = await writing.Db.Cycles.SingleAsync(row => row.OrganisationId == seat.OrganisationId && row.Id == cycleId);
            writing.Db.Edits.Add(new()
            {
                OrganisationId = seat.OrganisationId, CycleId = cycleId, Revision = await writing.Raise(cycle), At = writing.Now, AccountId = actor.Id,
                PersonId = person, Act = act, Subject = $"people/{person}", Changes = "[]",
            });
            return new Done<bool>(true);
        }, cancel);
        return outcome is Done<bool> ? act == "leave-part" ? await Of(actor, cycleId, cancel) is Done<SeatingPlan> still ? still : new Missing<SeatingPlan>("You have left the cycle.") : await Of(actor, cycleId, cancel) : outcome.Otherwise<SeatingPlan>();
    }
}
