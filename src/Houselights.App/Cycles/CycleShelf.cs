using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Houselights.App.Storage;
using Houselights.Core.Document;
using Houselights.Core.Model;
using Microsoft.EntityFrameworkCore;

namespace Houselights.App.Cycles;

/// <summary>The cycles that are kept here: what there is, and how a plan comes in and goes out. Thread-safe.</summary>
public sealed class CycleShelf(IDbContextFactory<HouselightsDb> contexts, Commit commit)
{
    /// <summary>All cycles that the actor may see, by organisation, in it the one changed last first.</summary>
    public async Task<Outcome<ImmutableArray<ShelvedCycle>>> List(Actor actor, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var cycles = await (from cycle in db.Cycles
                            join organisation in db.Organisations on cycle.OrganisationId equals organisation.Id
                            where cycle.DeletedAt == null
                            orderby organisation.Name, cycle.ChangedAt descending, cycle.Id
                            select new { cycle, organisation.Name }).AsNoTracking().ToListAsync(cancel);
        return new Done<ImmutableArray<ShelvedCycle>>([.. cycles.Select(each => ShelvedCycle.Of(each.cycle, each.Name))]);
    }

    /// <summary>One cycle.</summary>
    public async Task<Outcome<ShelvedCycle>> Find(Actor actor, string cycleId, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var found = await (from cycle in db.Cycles
                           join organisation in db.Organisations on cycle.OrganisationId equals organisation.Id
                           where cycle.Id == cycleId && cycle.DeletedAt == null
                           select new { cycle, organisation.Name }).AsNoTracking().SingleOrDefaultAsync(cancel);
        return found is null ? Missing<ShelvedCycle>(cycleId) : new Done<ShelvedCycle>(ShelvedCycle.Of(found.cycle, found.Name));
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
            var organisation = await OrganisationOf(writing, plan.Organisation!);
            return await writing.Once(organisation.Id, import.IdempotencyKey, digest,
                () => import.Into is { } into ? Revise(writing, organisation, into, import, plan, rows) : Add(writing, organisation, import, plan, rows));
        }, cancel);
    }

    /// <summary>The cycle's plan as a file that reads back as the same plan.</summary>
    public async Task<Outcome<ExportedPlan>> Export(Actor actor, string cycleId, PlanFormat format, CancellationToken cancel = default)
    {
        var kept = await contexts.Snapshotted(db => KeptPlan.Read(db, cycleId, cancel), cancel);
        return kept is null ? Missing<ExportedPlan>(cycleId) : new Done<ExportedPlan>(ExportedPlan.Of(kept, format));
    }

    /// <summary>Removes a cycle with everything in it. Its id stays taken.</summary>
    public Task<Outcome<ShelvedCycle>> Delete(Actor actor, string cycleId, CancellationToken cancel = default) =>
        commit.Write<ShelvedCycle>(actor, async writing =>
        {
            if (await Find(writing, cycleId) is not { } cycle) return Missing<ShelvedCycle>(cycleId);
            var organisation = await writing.Db.Organisations.SingleAsync(row => row.Id == cycle.OrganisationId);
            var gone = ShelvedCycle.Of(cycle, organisation.Name);
            await writing.Raise(cycle);
            (cycle.Name, cycle.DeletedAt) = ("", writing.Now);
            await writing.Db.Items.Where(row => row.OrganisationId == cycle.OrganisationId && row.CycleId == cycle.Id).ExecuteDeleteAsync();
            return new Done<ShelvedCycle>(gone);
        }, cancel);

    private static async Task<OrganisationRow> OrganisationOf(Writing writing, string name)
    {
        if (await writing.Db.Organisations.SingleOrDefaultAsync(row => row.Name == name) is { } known) return known;
        var slug = Slug.Of(name, "organisation");
        var taken = await writing.Db.Organisations.Where(row => row.Id.StartsWith(slug)).Select(row => row.Id).ToHashSetAsync();
        var fresh = new OrganisationRow { Id = Slug.Free(slug, taken), Name = name, CreatedAt = writing.Now };
        writing.Db.Organisations.Add(fresh);
        return fresh;
    }

    private static async Task<Outcome<Imported>> Add(Writing writing, OrganisationRow organisation, PlanImport import, Plan plan, ImmutableArray<PlanRow> rows)
    {
        var slug = Slug.Of(plan.Cycle!.Name!, "cycle");
        var taken = await writing.Db.Cycles.Where(row => row.Id.StartsWith(slug)).Select(row => row.Id).ToHashSetAsync();
        var cycle = new CycleRow
        {
            OrganisationId = organisation.Id,
            Id = Slug.Free(slug, taken),
            Name = plan.Cycle.Name!,
            LookedAtFrom = import.LookedAtFrom?.ToDateOnly(),
            Origin = import.Origin,
            CreatedAt = writing.Now,
            ChangedAt = writing.Now,
        };
        writing.Add(cycle);
        var changes = new RowChanges([], rows);
        changes.Apply(writing.Db, cycle, cycle.Revision);
        return new Done<Imported>(new(cycle.Id, cycle.Revision, changes.Added, 0, 0));
    }

    private static async Task<Outcome<Imported>> Revise(Writing writing, OrganisationRow organisation, string into, PlanImport import, Plan plan, ImmutableArray<PlanRow> rows)
    {
        if (await Find(writing, into) is not { } cycle) return Missing<Imported>(into);
        if (cycle.OrganisationId != organisation.Id) return await OfAnother(writing, cycle, import, plan);
        if (import.Expected is { } expected && expected != cycle.Revision)
            return new Conflict<Imported>(
                string.Create(CultureInfo.InvariantCulture, $"The cycle has come to revision {cycle.Revision}; you saw {expected}."),
                "Look at what changed, and import again.");

        var before = await writing.Db.Items.Where(row => row.OrganisationId == cycle.OrganisationId && row.CycleId == cycle.Id).ToListAsync();
        var changes = new RowChanges(before, rows);
        var looksElsewhere = import.LookedAtFrom is { } day && cycle.LookedAtFrom != day.ToDateOnly();
        if (changes.IsEmpty && !looksElsewhere) return new Done<Imported>(new(cycle.Id, cycle.Revision, 0, 0, 0));

        var revision = await writing.Raise(cycle);
        cycle.Name = plan.Cycle!.Name!;
        if (looksElsewhere) cycle.LookedAtFrom = import.LookedAtFrom!.Value.ToDateOnly();
        changes.Apply(writing.Db, cycle, revision);
        return new Done<Imported>(new(cycle.Id, revision, changes.Added, changes.Changed, changes.Removed));
    }

    private static async Task<Outcome<Imported>> OfAnother(Writing writing, CycleRow cycle, PlanImport import, Plan plan)
    {
        var owner = await writing.Db.Organisations.SingleAsync(row => row.Id == cycle.OrganisationId);
        return new Refused<Imported>([new(new Place(import.Files[0].Name, 1, 1),
            $"The cycle “{cycle.Name}” is {owner.Name}’s, and the file is {plan.Organisation}’s.", plan.Organisation,
            "Import the file as a new cycle, or mend its organisation.")]);
    }

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
