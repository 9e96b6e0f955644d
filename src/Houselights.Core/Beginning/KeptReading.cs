using Houselights.Core.Alignment.TwoMinutes;
using Houselights.Core.Model;
using Houselights.Core.People;

namespace Houselights.Core.Beginning;

/// <summary>A two-minute test as the first reading of a plan that somebody goes on with.</summary>
public static class KeptReading
{
    /// <summary>The plan of the test, with its starter as integrator: as one of those who answered where that can be told, else beside them.</summary>
    /// <param name="revealed">What was answered.</param>
    /// <param name="shown">The starter's name as the answers show it; null where nobody is named.</param>
    /// <param name="name">The starter's name.</param>
    /// <returns>The plan, and the starter's id in it.</returns>
    public static (Plan Plan, string Me) Of(Revealed revealed, string? shown, string name)
    {
        ArgumentNullException.ThrowIfNull(revealed);
        var plan = TwoMinutePlan.Of(revealed);
        var same = plan.People.Where(person => shown is not null && person.Name == FirstPlan.NameOf(shown)).ToList();
        if (same is [{ } me])
            return (plan with { People = plan.People.Replace(me, me with { Role = Role.Integrator }) }, me.Id);
        var words = FirstPlan.NameOf(name) is { Length: > 0 } visible ? visible : "Integrator";
        var starter = new Person { Id = new ProposalIds(plan.People.Select(person => person.Id)).For(words, "integrator"), Name = words, Role = Role.Integrator, Unit = plan.Units[0].Id };
        return (plan with { People = plan.People.Add(starter) }, starter.Id);
    }
}
