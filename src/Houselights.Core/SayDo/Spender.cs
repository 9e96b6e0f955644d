using Houselights.Core.Model;
using Houselights.Core.People;

namespace Houselights.Core.SayDo;

/// <summary>Somebody for whom the plan's weights were said: one of the leadership team, or the organisation as a whole.</summary>
/// <remarks>
/// Weights divide the attention of those who lead and the means of the whole. A department or a specialist is there for one thing, and
/// does right to spend all of their time on it, so that weights say nothing about theirs.
/// </remarks>
/// <param name="Item">The person, or the unit at the top.</param>
/// <param name="Subject"><c>people/id</c> or <c>units/id</c>.</param>
/// <param name="Name">As the plan shows it.</param>
/// <param name="Spending">What they did.</param>
public sealed record Spender(Identified Item, string Subject, string Name, Spending Spending)
{
    /// <summary>The person; null for the whole.</summary>
    public Person? Person => Item as Person;

    /// <summary>All of whom something of the kind is known since the plan is what it is, in the order of the file.</summary>
    public static IReadOnlyList<Spender> Of(AllocationKind kind, PlanModel plan)
    {
        var done = Spending.Done(kind, plan).ToList();
        if (done.Count == 0) return [];
        var spenders = new List<Spender>();
        foreach (var person in plan.LeadershipTeam)
            if (done.FindAll(row => Pointing.Means(row.Who, "people", person.Id)) is { Count: > 0 } own)
                spenders.Add(new(person, "people/" + person.Id, person.Name ?? person.Id, Spending.Of(own, plan)));
        if (plan.Units.FirstOrDefault(unit => unit.Parent is null) is { } top && done.FindAll(row => row.Who is null || Pointing.Means(row.Who, "units", top.Id)) is { Count: > 0 } whole)
            spenders.Add(new(top, "units/" + top.Id, top.Name ?? top.Id, Spending.Of(whole, plan)));
        return spenders;
    }

    /// <summary>What was done beside what was said. Whoever owns a priority may give it more than its weight.</summary>
    public SayDoGap? GapTo(Said said, PlanModel plan) => SayDoGap.Of(said, Spending, key => Person is { } person && Owns(person, key, plan));

    private static bool Owns(Person person, string key, PlanModel plan) =>
        key.StartsWith("priorities/", StringComparison.Ordinal) && plan.Priorities.Find(key) is { } priority && priority.Owner.Mention("people", person.Id);
}
