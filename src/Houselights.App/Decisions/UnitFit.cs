using System.Collections.Immutable;
using Houselights.Core.Decisions;
using Houselights.Core.Model;

namespace Houselights.App.Decisions;

/// <summary>Whether what is asked of a unit fits, at the plan's confidence.</summary>
public enum CapacityFit
{
    /// <summary>Everything does.</summary>
    All,

    /// <summary>What somebody has said goes on does, and what is new; with the work that has no verdict it doesn't.</summary>
    WithoutUndecided,

    /// <summary>Not even without the work that has no verdict: HL406 says the same.</summary>
    None,
}

/// <summary>A unit with a capacity.</summary>
/// <param name="Load">What is asked of it.</param>
/// <param name="Fit">Whether that fits.</param>
/// <param name="Chance">
/// The probability, 0 … 1, that more is asked than it has: of what HL406 counts where <see cref="CapacityFit.None"/>, else of everything.
/// Null where nothing is uncertain.
/// </param>
public sealed record UnitFit(UnitLoad Load, CapacityFit Fit, double? Chance)
{
    internal static UnitFit Of(int unit, PlanModel plan)
    {
        var (loads, load) = (plan.UnitLoads, plan.UnitLoads[unit]);
        var fit = loads.IsOver(unit) ? CapacityFit.None : loads.IsExceeded(unit) ? CapacityFit.WithoutUndecided : CapacityFit.All;
        var counted = fit == CapacityFit.None ? load.Decided : load.Total;
        return new(load, fit, load.IsSure(counted) ? null : load.Chance(counted));
    }
}

/// <summary>What must stop so that a unit that doesn't fit does, and all units in it.</summary>
/// <param name="Top">The unit, by name.</param>
/// <param name="TopId">The unit.</param>
/// <param name="Work">The work to stop, in the order of the plan; empty where no stop helps.</param>
/// <param name="Freed">What that frees, expected, in the cycle's capacity unit.</param>
/// <param name="Fits">Names of the units that fit then and don't now, in the order of the plan; empty where none does.</param>
/// <param name="Beyond">Units that no stop makes fit.</param>
/// <param name="IsFewest">True where it is proven that no fewer stops would do.</param>
/// <param name="IsProven">True where it is also proven that no set of as few gives up less.</param>
/// <param name="IsTied">True where another set of as few gives up as little.</param>
public sealed record StopProposal(
    string Top, string TopId, ImmutableArray<WorkInFlight> Work, double Freed, ImmutableArray<string> Fits, ImmutableArray<NoFit> Beyond, bool IsFewest, bool IsProven, bool IsTied)
{
    /// <summary>One for each highest unit in trouble, in the order of the plan.</summary>
    internal static ImmutableArray<StopProposal> Of(PlanModel plan)
    {
        var loads = plan.UnitLoads;
        var found = ImmutableArray.CreateBuilder<StopProposal>();
        for (var unit = 0; unit < loads.All.Length; unit++)
            if (loads.IsExceeded(unit) && loads.StopsFor(unit, plan) is { } stop && stop.Top == unit) found.Add(Of(stop, plan));
        return found.ToImmutable();
    }

    private static StopProposal Of(SmallestStop stop, PlanModel plan)
    {
        var (loads, top) = (plan.UnitLoads, plan.Units[stop.Top]);
        var fits = Enumerable.Range(0, plan.Units.Count).Where(at => loads.IsExceeded(at) && loads.IsWithin(at, stop.Top) && !stop.Beyond.Contains(at));
        return new(plan.UnitNameOf(top.Id), top.Id, [.. stop.Work.Select(at => plan.InFlight[at])], stop.Freed(stop.Top, plan).Expected,
            [.. fits.Select(at => plan.UnitNameOf(plan.Units[at].Id))], [.. stop.Beyond.Select(at => NoFit.Of(at, plan))], stop.IsFewest, stop.IsProven, stop.IsTied);
    }
}

/// <summary>A unit that doesn't fit even if everything stops that isn't protected.</summary>
/// <param name="Unit">Its name.</param>
/// <param name="Kept">Protected work that is too much, alone or with what is new; empty where none is named.</param>
/// <param name="New">True where it takes what is new.</param>
public sealed record NoFit(string Unit, ImmutableArray<WorkInFlight> Kept, bool New)
{
    internal static NoFit Of(int unit, PlanModel plan)
    {
        var kept = KeptTooMuch.Of(unit, plan);
        return new(plan.UnitNameOf(plan.Units[unit].Id), kept?.Work ?? [], kept?.New ?? false);
    }
}
