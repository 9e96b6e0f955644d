using Houselights.App.People;
using Houselights.App.Storage;
using Houselights.Core.Document;
using Microsoft.EntityFrameworkCore;

namespace Houselights.App.Cycles;

/// <summary>
/// How each cycle stands, kept in memory. Each use compares the revision first, so what it gives is never older than the
/// database; if it is behind, it reads the rows that changed since and examines again only what depends on them. Thread-safe.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="shelf">Finds cycles.</param>
/// <param name="commit">Takes note of when a finding about a person was first there.</param>
/// <param name="time">Tells the day.</param>
/// <param name="capacity">Cycles kept in memory, 1 or more; the one that wasn't used longest goes first.</param>
public sealed class Standings(IDbContextFactory<HouselightsDb> contexts, CycleShelf shelf, Commit commit, TimeProvider time, int capacity = Standings.DefaultCapacity)
{
    private readonly FirstSight sight = new(contexts, commit, time);

    public const int DefaultCapacity = 64;

    /// <summary>From here on it is cheaper to read the whole plan than to follow the changes.</summary>
    private const int LongestDelta = 1000;

    private readonly Dictionary<string, Place> places = new(StringComparer.Ordinal);
    private long uses;

    /// <summary>How often a plan was read whole, and how often changes were followed: for tests and for meters.</summary>
    public int Builds => Volatile.Read(ref builds);

    public int Deltas => Volatile.Read(ref deltas);

    private int builds, deltas;

    /// <summary>How the cycle stands now, for who may read its plan.</summary>
    public async Task<Outcome<Standing>> Of(Actor actor, string cycleId, CancellationToken cancel = default) =>
        await shelf.Find(actor, cycleId, cancel) is Done<(ShelvedCycle Cycle, Seat Seat)> { Value: { Seat.Reads: true } found } && await Now(found.Cycle, cancel) is { } standing
            ? new Done<Standing>(standing with { Seat = found.Seat, Opened = found.Seat.SeesAll ? standing.Opened : await sight.Open(standing, found.Seat.OrganisationId, cancel) })
            : new Missing<Standing>($"There is no cycle “{PlanError.Shorten(cycleId)}”.");

    /// <summary>How the cycle stands now, whoever asks; null where there is none. Authorisation is the caller's.</summary>
    internal async Task<Standing?> Now(string cycleId, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await CycleShelf.Find(db, cycleId, cancel) is { } cycle ? await Now(cycle, cancel) : null;
    }

    private async Task<Standing?> Now(ShelvedCycle cycle, CancellationToken cancel)
    {
        var place = PlaceOf(cycle.Id);
        if (place.Held is { } held && IsCurrent(held, cycle)) return held;

        await place.Building.WaitAsync(cancel);   // one build at a time: the second caller finds what the first one built
        try
        {
            if (place.Held is { } built && built.Cycle.Revision >= cycle.Revision && !built.IsOfAnotherDay(time)) return built;
            return place.Held = await contexts.Snapshotted(db => Refresh(db, place.Held, cycle.Id, cancel), cancel);
        }
        finally
        {
            place.Building.Release();
        }
    }

    private bool IsCurrent(Standing held, ShelvedCycle cycle) => held.Cycle.Revision == cycle.Revision && !held.IsOfAnotherDay(time);

    private async Task<Standing?> Refresh(HouselightsDb db, Standing? held, string cycleId, CancellationToken cancel)
    {
        var row = await db.Cycles.AsNoTracking().SingleOrDefaultAsync(each => each.Id == cycleId && each.DeletedAt == null, cancel);
        if (row is null) return null;
        var organisation = await db.Organisations.AsNoTracking().Where(each => each.Id == row.OrganisationId).Select(each => each.Name).SingleAsync(cancel);
        var cycle = ShelvedCycle.Of(row, organisation);
        var followed = held is null ? null : await Follow(db, held, row, cycle, cancel);
        if (followed is not null && !followed.IsOfAnotherDay(time)) return followed;

        Interlocked.Increment(ref builds);
        if (followed is not null) return Standing.Of(cycle, followed.Plan.Source, time);
        return Standing.Of(cycle, (await KeptPlan.Read(db, cycleId, cancel))!.Plan, time);
    }

    /// <summary>The standing after the rows that changed since; null where it is better read whole.</summary>
    private async Task<Standing?> Follow(HouselightsDb db, Standing held, CycleRow row, ShelvedCycle cycle, CancellationToken cancel)
    {
        if (row.Revision < held.Cycle.Revision) return null;
        var changed = await KeptPlan.Of(db, row).Where(item => item.Revision > held.Cycle.Revision).Take(LongestDelta + 1).ToListAsync(cancel);
        if (changed.Count > LongestDelta) return null;

        var diagnosis = held.Diagnosis;
        var whole = changed.Where(item => !IsInPlace(item, held)).Select(item => item.Section).ToHashSet(StringComparer.Ordinal);
        foreach (var item in changed.Where(item => !whole.Contains(item.Section)))
            diagnosis = diagnosis.After(PlanRows.With(diagnosis.Plan, new PlanRow(item.Section, item.Key, item.Body)));
        if (whole.Count > 0)
        {
            var rows = await KeptPlan.Rows(KeptPlan.Of(db, row).Where(item => whole.Contains(item.Section)), cancel);
            diagnosis = diagnosis.After(PlanRows.With(diagnosis.Plan, whole, rows));
        }

        if (changed.Count > 0) Interlocked.Increment(ref deltas);
        return new Standing(cycle, diagnosis);
    }

    /// <summary>True where an item says something else and neither it nor another came, went or moved.</summary>
    private static bool IsInPlace(ItemRow item, Standing held) =>
        !item.Deleted && item.PlacedAt <= held.Cycle.Revision && PlanRows.HasIds(item.Section);

    private Place PlaceOf(string cycleId)
    {
        lock (places)
        {
            if (!places.TryGetValue(cycleId, out var place))
            {
                // Whoever still builds in a place that is removed here keeps it to the end; the next caller starts afresh.
                if (places.Count >= capacity) places.Remove(places.MinBy(each => each.Value.LastUse).Key);
                places.Add(cycleId, place = new());
            }

            place.LastUse = ++uses;
            return place;
        }
    }

    private sealed class Place
    {
        private Standing? held;

        public long LastUse { get; set; }

        public SemaphoreSlim Building { get; } = new(1, 1);

        public Standing? Held
        {
            get => Volatile.Read(ref held);
            set => Volatile.Write(ref held, value);
        }
    }
}
