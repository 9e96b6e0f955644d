using System.Collections.Immutable;
using Houselights.Core.Commitments;
using Houselights.Core.Model;
using Houselights.Core.People;

namespace Houselights.Core.Decisions;

/// <summary>What is asked of a unit in the cycle, all in the cycle's capacity unit; includes the units below.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Protected">Work in flight that goes on as it is.</param>
/// <param name="Deprioritised">What is left of work that steps back; its whole load where nobody said how much is left.</param>
/// <param name="Undecided">Work in flight without a verdict: it goes on until somebody stops it.</param>
/// <param name="New">Objectives, and commitments that are asked, promised or kept in this cycle.</param>
/// <remarks>
/// <para>Stopped work asks for nothing. An objective loads its unit and a commitment its owner's; an objective's load excludes
/// that of the commitments which serve it, so nothing is counted twice. A declined, withdrawn or broken commitment asks for nothing.
/// The means of a priority are not added: objectives and commitments use them.</para>
/// <para>What belongs to no unit is asked of the company.</para>
/// </remarks>
public sealed record CapacityDemand(Unit Unit, Load Protected, Load Deprioritised, Load Undecided, Load New)
{
    public Load Total => Protected + Deprioritised + Undecided + New;

    /// <summary>The demand on every unit, in the order of the plan. O(units × depth + items).</summary>
    public static ImmutableArray<CapacityDemand> All(PlanModel plan)
    {
        var demands = plan.Units.Select(unit => new CapacityDemand(unit, Load.Zero, Load.Zero, Load.Zero, Load.Zero)).ToArray();
        foreach (var work in plan.InFlight) Add(plan, demands, work.Unit, demand => demand.With(work));
        foreach (var objective in plan.Objectives)
            if (objective.Load is { } load) Add(plan, demands, objective.Unit, demand => demand with { New = demand.New + load });
        foreach (var commitment in plan.Commitments)
            if (commitment.Load is { } load && AsksForWork(commitment)) Add(plan, demands, plan.UnitOf(commitment)?.Id, demand => demand with { New = demand.New + load });
        return [.. demands];
    }

    private CapacityDemand With(WorkInFlight work) => (work.Verdict, work.Load ?? Load.Zero) switch
    {
        (WorkVerdict.Stop, _) => this,
        (WorkVerdict.Protect, var load) => this with { Protected = Protected + load },
        (WorkVerdict.Deprioritise, var load) => this with { Deprioritised = Deprioritised + (work.LoadAfter ?? load) },
        (_, var load) => this with { Undecided = Undecided + load },
    };

    private static bool AsksForWork(Commitment commitment) =>
        commitment.State is not (CommitmentState.Declined or CommitmentState.Withdrawn or CommitmentState.Broken);

    /// <summary>Adds to a unit and to all above it.</summary>
    private static void Add(PlanModel plan, CapacityDemand[] demands, string? unit, Func<CapacityDemand, CapacityDemand> more)
    {
        var at = plan.Units.IndexOf(unit);
        if (at < 0) at = Root(plan);
        for (var steps = 0; at >= 0 && steps < demands.Length; steps++)
        {
            demands[at] = more(demands[at]);
            at = plan.Units[at].Parent is { } parent ? plan.Units.IndexOf(parent) : -1;
        }
    }

    private static int Root(PlanModel plan)
    {
        for (var i = 0; i < plan.Units.Count; i++)
            if (plan.Units[i].Parent is null) return i;
        return -1;
    }
}
