using System.Runtime.CompilerServices;
using Houselights.Core.Alignment;
using Houselights.Core.People;
using Houselights.Core.Sessions;

namespace Houselights.Core.Model;

/// <summary>The ways from votes and readings to people that checks of strategy and alignment take.</summary>
public sealed partial class PlanModel
{
    private StrongBox<Tension?>? tension;

    /// <summary>What is left of the differences in wishes, worked out once for all that ask; null where no preferences were asked.</summary>
    public Tension? Tension => (tension ??= new(Alignment.Tension.In(this))).Value;

    /// <summary>The people whom ids mean, each once; ids that lead nowhere are left out.</summary>
    public IReadOnlyList<Person> PeopleIn(IEnumerable<string> ids)
    {
        var people = People;
        var found = new List<Person>();
        foreach (var id in ids)
            if (people.Find(id) is { } person && !found.Contains(person)) found.Add(person);
        return found;
    }

    /// <summary>Offsites that took place or are planned, with a known start.</summary>
    public IEnumerable<Session> Offsites => Sessions.Where(session => session is { Kind: SessionKind.Offsite, Starts: not null, Held: not false });

    /// <summary>From people to the units that they head: positions.</summary>
    internal Links UnitsByHead => Links.From(Units, unit => unit.Head, People).Reversed(People.Count);

    /// <summary>The priorities that the objective at a position serves, itself or through those above it: positions in <see cref="Priorities"/>.</summary>
    internal ReadOnlySpan<int> PrioritiesOfObjective(int at) => PrioritiesAbove[at];
}
