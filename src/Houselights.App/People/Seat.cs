using Houselights.Core.Model;
using Houselights.Core.People;

namespace Houselights.App.People;

/// <summary>An actor's place in a cycle: what they are allowed follows from it and from nothing else.</summary>
/// <param name="Actor">Who.</param>
/// <param name="OrganisationId">The cycle's organisation.</param>
/// <param name="CycleId">The cycle.</param>
/// <param name="PersonId">Who of the plan they are; null for who has no role in it.</param>
/// <param name="IsKeeper">Whether they keep the organisation's cycles and people.</param>
public sealed record Seat(Actor Actor, string OrganisationId, string CycleId, string? PersonId, bool IsKeeper)
{
    /// <summary>Who of the plan they are; null where nobody, or where that person has left the plan.</summary>
    public Person? In(PlanModel plan) => plan.People.Find(PersonId);

    /// <summary>True where the plan may be read: a role in it, or a house without accounts.</summary>
    public bool Reads => PersonId is not null || Actor.IsAtHome;

    /// <summary>True where nobody is hidden anything: a house without accounts in which no part is played.</summary>
    public bool SeesAll => PersonId is null && Actor.IsAtHome;
}
