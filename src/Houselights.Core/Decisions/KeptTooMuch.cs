using System.Collections.Immutable;
using Houselights.Core.Model;
using Houselights.Core.Numerics.Capacity;

namespace Houselights.Core.Decisions;

/// <summary>Protected work and what is new exceed a unit by themselves: the fewest of them that do, none of which could be missing.</summary>
/// <param name="Work">Protected work, in the order of the plan.</param>
/// <param name="New">True where it takes what is new to exceed the capacity.</param>
public sealed record KeptTooMuch(ImmutableArray<WorkInFlight> Work, bool New)
{
    /// <summary>By expected loads; null where these fit.</summary>
    public static KeptTooMuch? Of(int unit, PlanModel plan)
    {
        var loads = plan.UnitLoads;
        if (loads[unit].Capacity is not { } capacity) return null;
        var kept = plan.InFlight.Where(work => work is { Verdict: WorkVerdict.Protect, Load.High: > 0 } && loads.IsWithin(loads.UnitOf(work, plan), unit)).ToList();
        SelectionItem[] items = [.. kept.Select(work => UnitLoad.Sum(work.Load!.Value).Mean).Append(loads[unit].New.Mean).Select(Item)];
        return Knapsack.Select(items, [capacity.Mean]).Conflict is { } conflict
            ? new([.. conflict.Items.Where(i => i < kept.Count).Select(i => kept[i])], conflict.Items.Contains(kept.Count))
            : null;
    }

    private static SelectionItem Item(Int128 load) => new(0, [new Use(0, (long)load)]) { IsForced = true };
}
