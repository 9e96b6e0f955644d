using Houselights.Core.People;

namespace Houselights.Core.Model;

/// <summary>The ways through the cascade that checks take by position rather than by id: a walk over a large plan looks nothing up.</summary>
public sealed partial class PlanModel
{
    /// <summary>For each objective the objectives that it names under <c>serves</c>: positions in <see cref="Objectives"/>.</summary>
    public Links ParentLinks => Forward(ParentObjectivesKind);

    /// <summary>True where an objective serves a priority, itself or through the objectives above it.</summary>
    /// <param name="at">Position in <see cref="Objectives"/>.</param>
    public bool ObjectiveReachesPriority(int at) => PrioritiesAbove[at].Length > 0;

    /// <summary>True where a commitment serves a priority, itself or through an objective.</summary>
    /// <param name="at">Position in <see cref="Commitments"/>.</param>
    public bool CommitmentReachesPriority(int at)
    {
        if (!Forward(CommitmentPrioritiesKind).Of(at).IsEmpty) return true;
        foreach (var objective in Forward(CommitmentObjectivesKind).Of(at))
            if (PrioritiesAbove[objective].Length > 0) return true;
        return false;
    }

    /// <summary>For each unit its objectives, without those of the units below: positions in <see cref="Objectives"/>.</summary>
    public Links UnitObjectiveLinks => Backward(ObjectiveUnitsKind);

    /// <summary>For each person the objectives that they own: positions in <see cref="Objectives"/>.</summary>
    public Links OwnedObjectiveLinks => Backward(ObjectiveOwnersKind);

    /// <summary>For each person the commitments that they own: positions in <see cref="Commitments"/>.</summary>
    public Links OwnedCommitmentLinks => Backward(CommitmentOwnersKind);

    /// <summary>For each unit the people who belong to it itself: positions in <see cref="People"/>.</summary>
    public Links UnitPeopleLinks => Backward(PersonUnitsKind);

    /// <summary>For each unit those directly below it: positions in <see cref="Units"/>.</summary>
    public Links ChildUnitLinks => Backward(UnitParentsKind);

    /// <summary>A unit and those above it, nearest first.</summary>
    public IEnumerable<Unit> UpwardsFrom(string? unit)
    {
        var steps = Units.Count;
        for (var at = Units.Find(unit); at is not null && steps-- > 0; at = Units.Find(at.Parent)) yield return at;
    }

    /// <summary>
    /// Whether somebody answers for a unit's work by their own place: they belong to it or to a unit below it, or lead it or a unit
    /// above it. Null where the plan doesn't say which unit they belong to.
    /// </summary>
    public bool? IsAtHomeIn(Unit unit, Person person)
    {
        foreach (var above in UpwardsFrom(unit.Id))
            foreach (var head in above.Head)
                if (People.Find(head)?.Id == person.Id) return true;
        if (Units.Find(person.Unit) is not { } home) return null;
        foreach (var above in UpwardsFrom(home.Id))
            if (above.Id == unit.Id) return true;
        return false;
    }
}
