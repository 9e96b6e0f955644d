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

    /// <summary>The names of people; where there are none, of whoever has the last word.</summary>
    public string[] NamesOrLeader(Ids ids) => ids.IsEmpty ? [LeaderName] : NamesOf(ids);
}
