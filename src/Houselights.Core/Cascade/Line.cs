using Houselights.Core.Commitments;
using Houselights.Core.Model;

namespace Houselights.Core.Cascade;

/// <summary>
/// The line from a unit to a priority: an objective of the unit, or an objective, commitment or priority that one of its people
/// owns, reaches a priority; or a unit below it has such a line. A unit has no line through the unit above it: what the yard works
/// for says nothing yet to the team that lays the hulls.
/// </summary>
public static class Line
{
    /// <summary>Commitments that serve nothing any more: declined, withdrawn or broken.</summary>
    public static bool IsCut(Commitment commitment) =>
        commitment.State is CommitmentState.Declined or CommitmentState.Withdrawn or CommitmentState.Broken;

    /// <summary>For each unit whether it has a line to a priority. O(units + people + objectives + commitments).</summary>
    public static bool[] OfUnits(PlanModel plan)
    {
        var hasLine = new bool[plan.Units.Count];
        var owners = OwnersOfPriorities(plan);
        for (var unit = 0; unit < hasLine.Length; unit++)
            hasLine[unit] = HasObjective(plan, unit) || HasWorker(plan, unit, owners);
        CarryUp(plan, hasLine);
        return hasLine;
    }

    private static bool[] OwnersOfPriorities(PlanModel plan)
    {
        var owners = new bool[plan.People.Count];
        foreach (var priority in plan.Priorities)
            foreach (var owner in priority.Owner)
                if (plan.People.IndexOf(owner) is >= 0 and var at) owners[at] = true;
        return owners;
    }

    private static bool HasObjective(PlanModel plan, int unit)
    {
        foreach (var objective in plan.UnitObjectiveLinks.Of(unit))
            if (plan.ObjectiveReachesPriority(objective)) return true;
        return false;
    }

    private static bool HasWorker(PlanModel plan, int unit, bool[] owners)
    {
        foreach (var person in plan.UnitPeopleLinks.Of(unit))
            if (owners[person] || Works(plan, person)) return true;
        return false;
    }

    private static bool Works(PlanModel plan, int person)
    {
        foreach (var objective in plan.OwnedObjectiveLinks.Of(person))
            if (plan.ObjectiveReachesPriority(objective)) return true;
        foreach (var commitment in plan.OwnedCommitmentLinks.Of(person))
            if (plan.CommitmentReachesPriority(commitment) && !IsCut(plan.Commitments[commitment])) return true;
        return false;
    }

    /// <summary>A unit has the lines of the units below it.</summary>
    private static void CarryUp(PlanModel plan, bool[] hasLine)
    {
        var children = plan.ChildUnitLinks;
        var parents = new int[hasLine.Length];
        Array.Fill(parents, -1);
        for (var unit = 0; unit < parents.Length; unit++)
            foreach (var child in children.Of(unit)) parents[child] = unit;
        var own = (bool[])hasLine.Clone();
        for (var unit = 0; unit < own.Length; unit++)
            if (own[unit])
                for (var above = parents[unit]; above >= 0 && !hasLine[above]; above = parents[above]) hasLine[above] = true;
    }
}
