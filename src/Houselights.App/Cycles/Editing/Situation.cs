using Houselights.Core.Model;
using Houselights.Core.People;

namespace Houselights.App.Cycles.Editing;

/// <summary>Somebody before an item of a plan: what rights are judged by.</summary>
/// <param name="Plan">The plan as it stands.</param>
/// <param name="Me">Who.</param>
/// <param name="Id">The item's id; empty for a section that is one value.</param>
public readonly record struct Situation(PlanModel Plan, Person Me, string Id)
{
    public bool IsLeader => Me.Role == Role.Leader;

    /// <summary>Leader or integrator: who answers for the plan as a whole.</summary>
    public bool IsSteward => Me.Role is Role.Leader or Role.Integrator;

    /// <summary>Leader, integrator or member.</summary>
    public bool IsTeam => Me.IsLeadership;

    /// <summary>Who has work of their own in the plan: the team, managers and contributors. Advisors and facilitators comment.</summary>
    public bool Works => Me.Role is not (null or Role.Advisor or Role.Facilitator);

    public bool IsMe(Ids people) => people.Contains(Me.Id);

    public bool IsMe(string? person) => person == Me.Id;

    /// <summary>Whether they lead a unit, or one above it.</summary>
    public bool Heads(string? unitId)
    {
        var seen = 0;
        for (var unit = Plan.Units.Find(unitId); unit is not null && seen++ < 100; unit = Plan.Units.Find(unit.Parent))
            if (IsMe(unit.Head)) return true;
        return false;
    }
}
