using Houselights.Core.Model;
using Houselights.Core.Numerics.Capacity;

namespace Houselights.Core.Decisions;

/// <summary>
/// What is asked of every unit, with the units below it. Made in O(units × depth + items); after an edit of one item only the units
/// above it are added up again. Sums are exact, so both ways give the same.
/// </summary>
public sealed class UnitLoads
{
    /// <summary>As many as <see cref="AskedKind"/> has.</summary>
    private const int Kinds = 4;

    private readonly Tree tree;
    private readonly UnitLoad[] byUnit;
    private readonly Trouble[] troubles;
    private readonly SmallestStop?[] stops;
    private readonly (Item? Before, Item Now)[] stale;

    private UnitLoads(Tree tree, UnitLoad[] byUnit, Trouble[] troubles, SmallestStop?[] stops, (Item? Before, Item Now)[] stale) =>
        (this.tree, this.byUnit, this.troubles, this.stops, this.stale) = (tree, byUnit, troubles, stops, stale);

    [Flags]
    private enum Trouble : byte { None = 0, Decided = 1, Total = 2 }

    /// <summary>By position in <see cref="PlanModel.Units"/>.</summary>
    public ReadOnlySpan<UnitLoad> All => byUnit;

    public UnitLoad this[int unit] => byUnit[unit];

    internal bool IsFresh => stale.Length == 0;

    /// <summary>True where what somebody has said goes on, and what is new, exceeds the capacity; at the plan's confidence.</summary>
    public bool IsOver(int unit) => troubles[unit].HasFlag(Trouble.Decided);

    /// <summary>True where everything that goes on exceeds the capacity, work without a verdict included.</summary>
    public bool IsExceeded(int unit) => troubles[unit].HasFlag(Trouble.Total);

    internal static UnitLoads Of(PlanModel plan)
    {
        var (units, tree) = (plan.Units, Tree.Of(plan));
        var loads = new UnitLoad[units.Count];
        var own = new LoadSum[loads.Length * Kinds];
        foreach (var work in plan.InFlight) Add(Asked.Of(work, plan, tree.Company));
        foreach (var objective in plan.Objectives) Add(Asked.Of(objective, plan, tree.Company));
        foreach (var commitment in plan.Commitments) Add(Asked.Of(commitment, plan, tree.Company));

        var all = new LoadSum[own.Length];
        for (var unit = 0; unit < loads.Length; unit++)
            for (var (above, steps) = (unit, 0); above >= 0 && steps < loads.Length; (above, steps) = (tree.Parents[above], steps + 1))
                for (var kind = 0; kind < Kinds; kind++) all[(above * Kinds) + kind] += own[(unit * Kinds) + kind];
        for (var unit = 0; unit < loads.Length; unit++)
            loads[unit] = new(units[unit], all[unit * Kinds], all[(unit * Kinds) + 1], all[(unit * Kinds) + 2], all[(unit * Kinds) + 3]);
        return new(tree, loads, [.. loads.Select(load => TroubleOf(load, tree.Confidence))], new SmallestStop?[loads.Length], []);

        void Add(Asked? asked)
        {
            if (asked is { } more) own[(more.Unit * Kinds) + (int)more.Kind] += more.Load;
        }
    }

    /// <summary>The same, knowing that an item was replaced or added.</summary>
    internal UnitLoads After(Item? before, Item now) => new(tree, byUnit, troubles, stops, [.. stale, (before, now)]);

    /// <summary>The same for all units that don't lie above what was edited.</summary>
    internal UnitLoads Renewed(PlanModel plan)
    {
        var (loads, again, known) = ((UnitLoad[])byUnit.Clone(), (Trouble[])troubles.Clone(), (SmallestStop?[])stops.Clone());
        foreach (var (before, now) in stale)
        {
            var (was, after) = (Asked.Of(before, plan, tree.Company), Asked.Of(now, plan, tree.Company));
            if (was == after) continue;
            Add(was, -1);
            Add(after, 1);
        }

        return new(tree, loads, again, known, []);

        void Add(Asked? asked, int sign)
        {
            if (asked is not { } more) return;
            foreach (var above in UpFrom(more.Unit))
            {
                (loads[above], known[above]) = (loads[above].With(more, sign), null);
                again[above] = TroubleOf(loads[above], tree.Confidence);
            }
        }
    }

    /// <summary>A unit and those above it, upwards.</summary>
    internal IEnumerable<int> UpFrom(int unit)
    {
        for (var (at, steps) = (unit, 0); at >= 0 && steps < tree.Parents.Length; (at, steps) = (tree.Parents[at], steps + 1)) yield return at;
    }

    /// <summary>True where a unit is another one, or lies below it; by positions.</summary>
    public bool IsWithin(int unit, int above)
    {
        var at = unit;
        for (var steps = 0; at >= 0 && at != above && steps < tree.Parents.Length; steps++) at = tree.Parents[at];
        return at == above;
    }

    /// <summary>The unit that an item loads, and those above it.</summary>
    internal IEnumerable<int> LoadedBy(Item? item, PlanModel plan) => Asked.Of(item, plan, tree.Company) is { } asked ? UpFrom(asked.Unit) : [];

    /// <summary>The unit whose work in flight it is: the company's where it belongs to no unit.</summary>
    internal int UnitOf(WorkInFlight work, PlanModel plan) => plan.Units.IndexOf(work.Unit) is >= 0 and var at ? at : tree.Company;

    /// <summary>The smallest set of stops with which the highest overcommitted unit above a unit fits, and every unit in it.</summary>
    /// <returns>Null where neither the unit nor one above it has more to do than it can.</returns>
    public SmallestStop? StopsFor(int unit, PlanModel plan)
    {
        var top = -1;
        foreach (var above in UpFrom(unit))
            if (IsExceeded(above)) top = above;
        return top < 0 ? null : stops[top] ??= SmallestStop.Of(top, this, plan);
    }

    private static Trouble TroubleOf(UnitLoad load, double confidence) => load.Capacity is null ? Trouble.None
        : (load.IsExceededBy(load.Decided, confidence) ? Trouble.Decided : Trouble.None) | (load.IsExceededBy(load.Total, confidence) ? Trouble.Total : Trouble.None);

    /// <summary>What no edit of one commitment, objective or piece of work changes.</summary>
    /// <param name="Parents">By unit, the position of the one above; −1 at the top.</param>
    /// <param name="Company">The unit at the top; −1 where there is none.</param>
    /// <param name="Confidence">How sure it has to be that work fits.</param>
    private sealed record Tree(int[] Parents, int Company, double Confidence)
    {
        public static Tree Of(PlanModel plan)
        {
            int[] parents = [.. plan.Units.Select(unit => unit.Parent is { } parent ? plan.Units.IndexOf(parent) : -1)];
            return new(parents, plan.Units.TakeWhile(unit => unit.Parent is not null).Count() is var first && first < parents.Length ? first : -1, plan.Settings.CapacityConfidence);
        }
    }
}
