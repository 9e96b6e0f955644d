using Houselights.Core.Model;

namespace Houselights.Core.Decisions;

/// <summary>
/// What is asked of every unit, with the units below it. Made in O(units × depth + items); after an edit of one item only the units
/// above it are added up again. Sums are exact, so both ways give the same.
/// </summary>
public sealed class UnitLoads
{
    private readonly UnitLoad[] byUnit;
    private readonly int[] parents;
    private readonly int company;
    private readonly SmallestStop?[] stops;
    private readonly (Item? Before, Item Now)[] stale;

    private UnitLoads(UnitLoad[] byUnit, int[] parents, int company, SmallestStop?[] stops, (Item? Before, Item Now)[] stale) =>
        (this.byUnit, this.parents, this.company, this.stops, this.stale) = (byUnit, parents, company, stops, stale);

    /// <summary>By position in <see cref="PlanModel.Units"/>.</summary>
    public ReadOnlySpan<UnitLoad> All => byUnit;

    public UnitLoad this[int unit] => byUnit[unit];

    internal bool IsFresh => stale.Length == 0;

    internal static UnitLoads Of(PlanModel plan)
    {
        var units = plan.Units;
        var loads = units.Select(unit => new UnitLoad(unit, default, default, default, default)).ToArray();
        var made = new UnitLoads(loads, [.. units.Select(unit => unit.Parent is { } parent ? units.IndexOf(parent) : -1)], CompanyOf(plan), new SmallestStop?[loads.Length], []);
        var own = (UnitLoad[])loads.Clone();
        foreach (var work in plan.InFlight) Add(Asked.Of(work, plan, made.company));
        foreach (var objective in plan.Objectives) Add(Asked.Of(objective, plan, made.company));
        foreach (var commitment in plan.Commitments) Add(Asked.Of(commitment, plan, made.company));
        for (var unit = 0; unit < own.Length; unit++)
        {
            var (kept, deprioritised, undecided, fresh) = (own[unit].Protected, own[unit].Deprioritised, own[unit].Undecided, own[unit].New);
            if (own[unit].Total.IsZero) continue;
            foreach (var above in made.UpFrom(unit))
                loads[above] = loads[above] with { Protected = loads[above].Protected + kept, Deprioritised = loads[above].Deprioritised + deprioritised, Undecided = loads[above].Undecided + undecided, New = loads[above].New + fresh };
        }

        return made;

        void Add(Asked? asked)
        {
            if (asked is { } more) own[more.Unit] = own[more.Unit].With(more, 1);
        }
    }

    /// <summary>The same, knowing that an item was replaced or added.</summary>
    internal UnitLoads After(Item? before, Item now) => new(byUnit, parents, company, stops, [.. stale, (before, now)]);

    /// <summary>The same for all units that don't lie above what was edited.</summary>
    internal UnitLoads Renewed(PlanModel plan)
    {
        var (loads, known) = ((UnitLoad[])byUnit.Clone(), (SmallestStop?[])stops.Clone());
        foreach (var (before, now) in stale)
        {
            var (was, after) = (Asked.Of(before, plan, company), Asked.Of(now, plan, company));
            if (was == after) continue;
            Add(was, -1);
            Add(after, 1);
        }

        return new(loads, parents, company, known, []);

        void Add(Asked? asked, int sign)
        {
            if (asked is not { } more) return;
            foreach (var above in UpFrom(more.Unit)) (loads[above], known[above]) = (loads[above].With(more, sign), null);
        }
    }

    /// <summary>A unit and those above it, upwards.</summary>
    internal IEnumerable<int> UpFrom(int unit)
    {
        for (var (at, steps) = (unit, 0); at >= 0 && steps < parents.Length; (at, steps) = (parents[at], steps + 1)) yield return at;
    }

    internal bool IsWithin(int unit, int above)
    {
        foreach (var at in UpFrom(unit))
            if (at == above) return true;
        return false;
    }

    /// <summary>The unit that an item loads, and those above it.</summary>
    internal IEnumerable<int> LoadedBy(Item? item, PlanModel plan) => Asked.Of(item, plan, company) is { } asked ? UpFrom(asked.Unit) : [];

    /// <summary>The unit whose work in flight it is: the company's where it belongs to no unit.</summary>
    internal int UnitOf(WorkInFlight work, PlanModel plan) => plan.Units.IndexOf(work.Unit) is >= 0 and var at ? at : company;

    /// <summary>The smallest set of stops with which the highest overcommitted unit above a unit fits, and every unit in it.</summary>
    /// <returns>Null where neither the unit nor one above it has more to do than it can.</returns>
    public SmallestStop? StopsFor(int unit, PlanModel plan)
    {
        var top = -1;
        foreach (var above in UpFrom(unit))
            if (byUnit[above].IsExceededBy(byUnit[above].Total, plan.Settings.CapacityConfidence)) top = above;
        return top < 0 ? null : stops[top] ??= SmallestStop.Of(top, this, plan);
    }

    private static int CompanyOf(PlanModel plan)
    {
        for (var i = 0; i < plan.Units.Count; i++)
            if (plan.Units[i].Parent is null) return i;
        return -1;
    }
}
