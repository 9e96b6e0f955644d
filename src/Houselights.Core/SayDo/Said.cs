using System.Collections.Immutable;
using Houselights.Core.Cascade;
using Houselights.Core.Model;

namespace Houselights.Core.SayDo;

/// <summary>How time or money was to be spent: shares that add up to 1, by part (see <see cref="Spending"/>).</summary>
/// <param name="Parts">Priorities as <c>priorities/id</c>, in pecking order, then <c>maintenance</c> where its share is declared.</param>
/// <param name="OnlyPriorities">True where nothing was said about anything else, so that it is left out of account.</param>
public sealed record Said(ImmutableArray<(string Key, double Share)> Parts, bool OnlyPriorities)
{
    /// <summary>The weights of the priorities and the share of maintenance; null where a priority has no weight.</summary>
    public static Said? Weights(PlanModel plan)
    {
        var priorities = plan.Priorities;
        if (priorities.Count == 0 || priorities.Any(priority => priority.Weight is null)) return null;
        var parts = priorities.Select(priority => (KeyOf(priority), priority.Weight!.Value));
        return Shared(plan.Maintenance is { } share ? parts.Append((Spending.Maintenance, share)) : parts, onlyPriorities: false);
    }

    /// <summary>The money that comes with the priorities where each states it, else their weights.</summary>
    public static Said? Money(PlanModel plan)
    {
        var priorities = plan.Priorities;
        return priorities.Count > 1 && priorities.All(priority => priority.Means?.Money is not null)
            ? Shared(priorities.Select(priority => (KeyOf(priority), (double)priority.Means!.Money!.Value.Amount)), onlyPriorities: true)
            : Weights(plan);
    }

    public static string KeyOf(Priority priority) => "priorities/" + priority.Id;

    private static Said? Shared(IEnumerable<(string Key, double Amount)> parts, bool onlyPriorities)
    {
        var all = parts.ToList();
        var sum = all.Sum(part => part.Amount);
        return sum > 0 ? new([.. all.Select(part => (part.Key, part.Amount / sum))], onlyPriorities) : null;
    }
}
