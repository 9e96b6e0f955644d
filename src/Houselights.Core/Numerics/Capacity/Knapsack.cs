namespace Houselights.Core.Numerics.Capacity;

/// <summary>
/// The 0/1 knapsack with several resources, items that require others, and items that are forced in: exact, in whole numbers, by
/// branch and bound (Martello and Toth, Knapsack Problems, 1990, for the bound).
/// </summary>
/// <remarks>
/// Exact up to <see cref="MostItems"/> items and <see cref="MostEffort"/> steps; beyond, the best that was found, marked as not proven.
/// Deterministic: among choices of equal value the first of the search, which depends on the problem alone. What was spent on an item
/// before has no place in the problem.
/// </remarks>
public static class Knapsack
{
    /// <summary>More items are filled in by value for their amount, without a search.</summary>
    public const int MostItems = 1000;

    /// <summary>Nodes of the search times items: a tenth of a second.</summary>
    public const long MostEffort = 20_000_000;

    /// <param name="items">What there is to choose from.</param>
    /// <param name="capacities">How much there is of each resource.</param>
    /// <param name="alsoFits">A further condition on a whole choice, such as one that isn't a sum; told for each item whether it is chosen.</param>
    /// <param name="effort">The limit of the search.</param>
    public static Selected Select(IReadOnlyList<SelectionItem> items, IReadOnlyList<Int128> capacities, Func<ReadOnlySpan<bool>, bool>? alsoFits = null, long effort = MostEffort)
    {
        var forced = WithRequired(items);
        if (ConflictIn(items, capacities, forced) is { } conflict) return new(null, conflict);
        var best = new SelectionSearch(items, capacities, forced, alsoFits, effort).Best(null);
        if (best is null || !best.IsProven) return new(best, null);
        return new(best with { Next = new SelectionSearch(items, capacities, forced, alsoFits, effort).Best(best.Chosen) is { IsProven: true } next ? next : null }, null);
    }

    /// <summary>What is forced, with all that it requires.</summary>
    private static bool[] WithRequired(IReadOnlyList<SelectionItem> items)
    {
        var forced = new bool[items.Count];
        var open = new Stack<int>(Enumerable.Range(0, items.Count).Where(i => items[i].IsForced));
        while (open.TryPop(out var item))
        {
            if (forced[item]) continue;
            forced[item] = true;
            foreach (var required in items[item].Requires) open.Push(required);
        }

        return forced;
    }

    /// <summary>
    /// The fewest forced items that exceed a resource: the largest first. As no resource is exceeded by fewer, nothing is left over
    /// in any of them once one of these goes.
    /// </summary>
    private static Conflict? ConflictIn(IReadOnlyList<SelectionItem> items, IReadOnlyList<Int128> capacities, bool[] forced)
    {
        var users = new List<(int Item, long Amount)>[capacities.Count];
        for (var i = 0; i < items.Count; i++)
            foreach (var use in items[i].Uses)
                if (forced[i] && use.Amount > 0) (users[use.Resource] ??= []).Add((i, use.Amount));

        Conflict? fewest = null;
        for (var resource = 0; resource < users.Length; resource++)
        {
            var (sum, taken) = (Int128.Zero, new List<int>());
            foreach (var (item, amount) in users[resource]?.OrderByDescending(user => user.Amount).AsEnumerable() ?? [])
            {
                if (sum > capacities[resource]) break;
                sum += amount;
                taken.Add(item);
            }

            if (sum > capacities[resource] && taken.Count < (fewest?.Items.Length ?? int.MaxValue)) fewest = new(resource, [.. taken.Order()]);
        }

        return fewest;
    }
}
