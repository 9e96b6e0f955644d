using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Houselights.App.People;
using Houselights.App.Storage;
using Houselights.Core.Document;
using Houselights.Core.Model;
using Houselights.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Houselights.App.Cycles;

/// <summary>The cycles that are kept here: what there is, and how a plan comes in and goes out. Thread-safe.</summary>
public sealed class CycleShelf(IDbContextFactory<HouselightsDb> contexts, Commit commit)
{
    /// <summary>All cycles that the actor may see, by organisation, in it the one changed last first.</summary>
    public async Task<Outcome<ImmutableArray<ShelvedCycle>>> List(Actor actor, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var everything = actor.IsAtHome;
        var cycles = await (from cycle in db.Cycles
                            join organisation in db.Organisations on cycle.OrganisationId equals organisation.Id
                            where cycle.DeletedAt == null && (everything
                                || db.Memberships.Any(row => row.OrganisationId == cycle.OrganisationId && row.AccountId == actor.Id
                                    && (row.IsKeeper || db.Participants.Any(each => each.CycleId == cycle.Id && each.AccountId == actor.Id))))
                            orderby organisation.Name, cycle.ChangedAt descending, cycle.Id
                            select new { cycle, organisation.Name }).AsNoTracking().ToListAsync(cancel);
        return new Done<ImmutableArray<ShelvedCycle>>([.. cycles.Select(each => ShelvedCycle.Of(each.cycle, each.Name))]);
    }

    /// <summary>One cycle, with the actor's place in it.</summary>
    public async Task<Outcome<(ShelvedCycle Cycle, Seat Seat)>> Find(Actor actor, string cycleId, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await Access.In(db, actor, cycleId, cancel) is { } seat && await Find(db, cycleId, cancel) is { } found
            ? new Done<(ShelvedCycle, Seat)>((found, seat))
            : Missing<(ShelvedCycle, Seat)>(cycleId);
    }

    internal static async Task<ShelvedCycle?> Find(HouselightsDb db, string cycleId, CancellationToken cancel)
    {
        var found = await (from cycle in db.Cycles
                           join organisation in db.Organisations on cycle.OrganisationId equals organisation.Id
                           where cycle.Id == cycleId && cycle.DeletedAt == null
                           select new { cycle, organisation.Name }).AsNoTracking().SingleOrDefaultAsync(cancel);
        return found is null ? null : ShelvedCycle.Of(found.cycle, found.Name);
    }

    /// <summary>
    /// Keeps the plan that some files make, as a new cycle or as the next revision of one. All that is wrong with the files comes
    /// back at once, and then nothing is kept. A plan that says the same as the cycle changes nothing and raises no revision.
    /// </summary>
    public async Task<Outcome<Imported>> Import(Actor actor, PlanImport import, CancellationToken cancel = default)
    {
        var read = PlanReader.Read(import.Files, PlanLimits.Web);
        if (read.Plan is not { } plan) return new Refused<Imported>(read.Errors);

        var rows = PlanRows.Of(plan);
        var digest = Digest(import, rows);
        return await commit.Write<Imported>(actor, async writing =>
        {
            if (import.Into is { } known)
            {
                return await Access.In(writing.Db, actor, known, cancel) is { } seat
                    ? await writing.Once(seat.OrganisationId, import.IdempotencyKey, digest, () => Revise(writing, seat, import, plan, rows))
                    : Missing<Imported>(known);
            }

            // Keys of a first import are kept with the actor's own name: there is no organisation yet that could keep them.
            return await writing.Once(import.IdempotencyKey is null ? "" : "new", import.IdempotencyKey, digest, async () =>
                await OrganisationOf(writing, plan.Organisation!) is { } organisation ? await Add(writing, organisation, import, plan, rows) : new Denied<Imported>(Refusal.KeeperOnly));
        }, cancel);
    }

    /// <summary>The cycle's plan as a file that reads back as the same plan: for who answers for it, and its facilitators.</summary>
    public async Task<Outcome<ExportedPlan>> Export(Actor actor, string cycleId, PlanFormat format, CancellationToken cancel = default)
    {
        if (await Find(actor, cycleId, cancel) is not Done<(ShelvedCycle Cycle, Seat Seat)> { Value.Seat: { Reads: true } seat }) return Missing<ExportedPlan>(cycleId);
        var kept = await contexts.Snapshotted(db => KeptPlan.Read(db, cycleId, cancel), cancel);
        if (kept is null) return Missing<ExportedPlan>(cycleId);
        return seat.SeesAll || IsFor(kept.Plan, seat, Role.Leader, Role.Integrator, Role.Facilitator)
            ? new Done<ExportedPlan>(ExportedPlan.Of(kept, format))
            : new Denied<ExportedPlan>(Refusal.StewardsOnly);
    }

    /// <summary>Removes a cycle with everything in it. Its id stays taken.</summary>
    public Task<Outcome<ShelvedCycle>> Delete(Actor actor, string cycleId, CancellationToken cancel = default) =>
        commit.Write<ShelvedCycle>(actor, async writing =>
        {
            if (await Access.In(writing.Db, actor, cycleId, cancel) is not { } seat || await Find(writing, cycleId) is not { } cycle) return Missing<ShelvedCycle>(cycleId);
            if (!seat.IsKeeper) return new Denied<ShelvedCycle>(Refusal.KeeperOnly);
            var organisation = await writing.Db.Organisations.SingleAsync(row => row.Id == cycle.OrganisationId);
            var gone = ShelvedCycle.Of(cycle, organisation.Name);
            await writing.Raise(cycle);
            (cycle.Name, cycle.DeletedAt) = ("", writing.Now);
            await writing.Db.Items.Where(row => row.OrganisationId == cycle.OrganisationId && row.CycleId == cycle.Id).ExecuteDeleteAsync();
            await writing.Db.Edits.Where(row => row.CycleId == cycle.Id).ExecuteDeleteAsync();
            await writing.Db.Participants.Where(row => row.CycleId == cycle.Id).ExecuteDeleteAsync();
            await writing.Db.Sightings.Where(row => row.CycleId == cycle.Id).ExecuteDeleteAsync();
            await writing.Db.Pastes.Where(row => row.CycleId == cycle.Id).ExecuteDeleteAsync();
            await writing.Db.Invitations.Where(row => row.CycleId == cycle.Id).ExecuteDeleteAsync();
            return new Done<ShelvedCycle>(gone);
        }, cancel);

    /// <summary>
    /// The organisation of that name which the actor keeps, or a new one that they keep from now on; null where they belong to one of
    /// that name and don't keep it. Names of organisations that the actor doesn't belong to mean nothing here.
    /// </summary>
    private static async Task<OrganisationRow?> OrganisationOf(Writing writing, string name)
    {
        var everything = writing.Actor.IsAtHome;
        var known = await writing.Db.Organisations.Where(row => row.Name == name)
            .Select(row => new { Row = row, Membership = writing.Db.Memberships.FirstOrDefault(each => each.OrganisationId == row.Id && each.AccountId == writing.Actor.Id) })
            .Where(each => everything || each.Membership != null).FirstOrDefaultAsync();
        if (known is not null) return everything || known.Membership!.IsKeeper ? known.Row : null;

        var fresh = new OrganisationRow { Id = await FreeSlug(writing, writing.Db.Organisations.Select(row => row.Id), name, "organisation"), Name = name, CreatedAt = writing.Now };
        writing.Db.Organisations.Add(fresh);
        if (!everything) writing.Db.Memberships.Add(new() { OrganisationId = fresh.Id, AccountId = writing.Actor.Id, IsKeeper = true, Since = writing.Now });
        return fresh;
    }

    // Where others live in the same house, a number behind a name would tell that somebody else has the name too.
    private static async Task<string> FreeSlug(Writing writing, IQueryable<string> ids, string name, string otherwise)
    {
        var slug = Slug.Of(name, otherwise);
        if (!writing.Actor.IsAtHome) return $"{slug}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}";
        return Slug.Free(slug, await ids.Where(id => id.StartsWith(slug)).ToHashSetAsync());
    }

    private static async Task<Outcome<Imported>> Add(Writing writing, OrganisationRow organisation, PlanImport import, Plan plan, ImmutableArray<PlanRow> rows)
    {
        var cycle = new CycleRow
        {
            OrganisationId = organisation.Id,
            Id = await FreeSlug(writing, writing.Db.Cycles.Select(row => row.Id), plan.Cycle!.Name!, "cycle"),
            Name = plan.Cycle.Name!,
            LookedAtFrom = import.LookedAtFrom?.ToDateOnly(),
            Origin = import.Origin,
            CreatedAt = writing.Now,
            ChangedAt = writing.Now,
        };
        writing.Add(cycle);
        var changes = new RowChanges([], rows);
        changes.Apply(writing.Db, cycle, cycle.Revision);
        if (import.Me is { } me && !writing.Actor.IsAtHome)
            writing.Db.Participants.Add(new() { OrganisationId = organisation.Id, CycleId = cycle.Id, PersonId = me, AccountId = writing.Actor.Id, Since = writing.Now });
        return new Done<Imported>(new(cycle.Id, cycle.Revision, changes.Added, 0, 0));
    }

    private static async Task<Outcome<Imported>> Revise(Writing writing, Seat seat, PlanImport import, Plan plan, ImmutableArray<PlanRow> rows)
    {
        if (await Find(writing, seat.CycleId) is not { } cycle) return Missing<Imported>(seat.CycleId);
        var owner = await writing.Db.Organisations.SingleAsync(row => row.Id == cycle.OrganisationId);
        if (owner.Name != plan.Organisation) return OfAnother(cycle, owner, import, plan);
        if (import.Expected is { } expected && expected != cycle.Revision)
            return new Conflict<Imported>(
                string.Create(CultureInfo.InvariantCulture, $"The cycle has come to revision {cycle.Revision}; you saw {expected}."),
                "Look at what changed, and import again.");

        var before = await writing.Db.Items.Where(row => row.OrganisationId == cycle.OrganisationId && row.CycleId == cycle.Id).ToListAsync();
        var changes = new RowChanges(before, rows);
        if (!seat.Actor.IsAtHome)
        {
            // Whole plans are replaced by who answers for them, and what stands on the record stays there.
            if (!IsFor((await KeptPlan.Read(writing.Db, cycle.Id, CancellationToken.None))!.Plan, seat, Role.Leader, Role.Integrator)) return new Denied<Imported>(Refusal.StewardsOnly);
            if (changes.Drops("overrides", "ratifications", "disputes")) return new Conflict<Imported>("The file lacks overrides, ratifications or disputes that are on the record.", "Export the plan, change that file, and import it again.");
        }

        var looksElsewhere = import.LookedAtFrom is { } day && cycle.LookedAtFrom != day.ToDateOnly();
        if (changes.IsEmpty && !looksElsewhere) return new Done<Imported>(new(cycle.Id, cycle.Revision, 0, 0, 0));

        var revision = await writing.Raise(cycle);
        cycle.Name = plan.Cycle!.Name!;
        if (looksElsewhere) cycle.LookedAtFrom = import.LookedAtFrom!.Value.ToDateOnly();
        changes.Apply(writing.Db, cycle, revision);
        writing.Db.Edits.Add(new()
        {
            OrganisationId = cycle.OrganisationId, CycleId = cycle.Id, Revision = revision, At = writing.Now, AccountId = seat.Actor.Id, PersonId = seat.PersonId,
            Act = "import", Subject = "plan", Changes = "[]",
        });
        return new Done<Imported>(new(cycle.Id, revision, changes.Added, changes.Changed, changes.Removed));
    }

    private static Refused<Imported> OfAnother(CycleRow cycle, OrganisationRow owner, PlanImport import, Plan plan) => new(
        [FileErrors.Of(new(import.Files[0].Name, 1, 1), $"The cycle “{cycle.Name}” is {owner.Name}’s, and the file is {plan.Organisation}’s.", plan.Organisation, $"Import the file as a new cycle, or mend its organisation.")]);

    private static bool IsFor(Plan plan, Seat seat, params ReadOnlySpan<Role> roles) =>
        plan.People.FirstOrDefault(person => person.Id == seat.PersonId)?.Role is { } role && roles.Contains(role);

    private static Task<CycleRow?> Find(Writing writing, string cycleId) =>
        writing.Db.Cycles.SingleOrDefaultAsync(row => row.Id == cycleId && row.DeletedAt == null);

    private static Missing<T> Missing<T>(string cycleId) => new($"There is no cycle “{PlanError.Shorten(cycleId)}”.");

    private static string Digest(PlanImport import, ImmutableArray<PlanRow> rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{import.Into}\n{import.Expected}\n{import.LookedAtFrom:uuuu-MM-dd}\n")));
        foreach (var row in rows) hash.AppendData(Encoding.UTF8.GetBytes($"{row.Section}\n{row.Key}\n{row.Json}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
