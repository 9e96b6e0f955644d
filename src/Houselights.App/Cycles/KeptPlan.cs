using Houselights.App.Storage;
using Houselights.Core.Document;
using Houselights.Core.Model;
using Microsoft.EntityFrameworkCore;

namespace Houselights.App.Cycles;

/// <summary>A cycle with its plan, both of one revision.</summary>
internal sealed record KeptPlan(CycleRow Cycle, Plan Plan)
{
    /// <summary>Null where there is no such cycle. Runs inside a snapshot.</summary>
    /// <exception cref="StorageException">The rows don't make a plan: somebody changed them by hand.</exception>
    public static async Task<KeptPlan?> Read(HouselightsDb db, string cycleId, CancellationToken cancel)
    {
        var cycle = await db.Cycles.AsNoTracking().SingleOrDefaultAsync(row => row.Id == cycleId && row.DeletedAt == null, cancel);
        if (cycle is null) return null;
        var read = PlanRows.Compose(cycle.Id, await Rows(Of(db, cycle), cancel));
        return read.Plan is { } plan
            ? new(cycle, plan)
            : throw new StorageException($"The rows of the cycle {cycle.Id} make no plan: {read.Errors[0]} Put a backup in place of the database.");
    }

    public static IQueryable<ItemRow> Of(HouselightsDb db, CycleRow cycle) =>
        db.Items.AsNoTracking().Where(row => row.OrganisationId == cycle.OrganisationId && row.CycleId == cycle.Id);

    /// <summary>The rows that aren't removed, those of a section following each other in the order of the plan.</summary>
    public static async Task<List<PlanRow>> Rows(IQueryable<ItemRow> rows, CancellationToken cancel) =>
        await rows.Where(row => !row.Deleted).OrderBy(row => row.Section).ThenBy(row => row.Position)
            .Select(row => new PlanRow(row.Section, row.Key, row.Body)).ToListAsync(cancel);
}
