using Houselights.Core.People;

namespace Houselights.Core.Model;

/// <summary>Who has the last word, as a name.</summary>
public sealed partial class PlanModel
{
    /// <summary>The leader's name; where the plan names no leader, the head of the unit at the top, else that unit itself.</summary>
    /// <remarks>Reads people, partners and units.</remarks>
    public string LeaderName
    {
        get
        {
            if (Leader is { } leader) return leader.Name ?? leader.Id;
            var top = Units.FirstOrDefault(unit => unit.Parent is null);
            return top is null ? "" : top.Head.First is { } head ? NameOf(head) : top.Name ?? top.Id;
        }
    }

    /// <summary>Who keeps the plan from week to week: the integrator; where there is none, the leader.</summary>
    public Person? Keeper => People.FirstOrDefault(person => person.Role == Role.Integrator) ?? Leader;

    /// <summary>Who answers a unit: whoever leads the nearest unit above it and didn't ask themselves, else the leader, unless they asked.</summary>
    /// <param name="unit">The unit that asks or says something back.</param>
    /// <param name="by">Who did so.</param>
    public Person? AnswererAbove(string? unit, Ids by)
    {
        foreach (var above in UpwardsFrom(unit).Skip(1))
            if (People.Find(above.Head.First) is { } head && !by.Mention("people", head.Id)) return head;
        return Leader is { } leader && !by.Mention("people", leader.Id) ? leader : null;
    }

    /// <summary>The names of people; where there are none, of whoever has the last word.</summary>
    public string[] NamesOrLeader(Ids ids) => ids.IsEmpty ? [LeaderName] : NamesOf(ids);
}
