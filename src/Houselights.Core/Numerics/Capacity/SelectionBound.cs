namespace Houselights.Core.Numerics.Capacity;

/// <summary>
/// The most that the open items can still add. Where only one resource is looked at and the last item may be cut, filling in by value
/// for the amount gives the most (Dantzig 1957); and no more items than the smallest that fit, with the highest values. Resources that
/// no two share an item of are bounded side by side; of several such families the lowest bound counts.
/// </summary>
internal sealed class SelectionBound
{
    private readonly IReadOnlyList<SelectionItem> items;
    private readonly (int Item, long Amount)[][] byResource;
    private readonly (int Item, long Amount)[][] byAmount;
    private readonly (int Item, long Amount)[][] byValue;
    private List<(List<int> Resources, int[] Others)> families = [];

    public SelectionBound(IReadOnlyList<SelectionItem> items, IReadOnlyList<Int128> capacities)
    {
        this.items = items;
        byResource = [.. Enumerable.Range(0, capacities.Count).Select(UsersOf)];
        byAmount = [.. byResource.Select(users => users.OrderBy(user => user.Amount).ToArray())];
        byValue = [.. byResource.Select(users => users.OrderByDescending(user => items[user.Item].Value).ToArray())];
        GroupInFamilies();
        Order = [.. Enumerable.Range(0, items.Count).OrderBy(i => i, Comparer<int>.Create(ByValueForAmount))];
    }

    /// <summary>The items in the order in which filling in takes them.</summary>
    public int[] Order { get; }

    public Int128 Of(SelectionSearch.State[] states, Int128[] left, Int128 value)
    {
        var lowest = Int128.MaxValue;
        foreach (var (resources, others) in families)
        {
            var bound = value;
            foreach (var item in others)
                if (states[item] == SelectionSearch.State.Open) bound += items[item].Value;
            foreach (var resource in resources) bound += Int128.Min(Filled(resource, states, left[resource]), Counted(resource, states, left[resource]));
            lowest = Int128.Min(lowest, bound);
        }

        return lowest;
    }

    private Int128 Filled(int resource, SelectionSearch.State[] states, Int128 left)
    {
        var (sum, room) = (Int128.Zero, left);
        foreach (var (item, amount) in byResource[resource])
        {
            if (states[item] != SelectionSearch.State.Open || amount > left) continue;
            if (amount > room) return sum + Cut(items[item].Value, room, amount);
            (sum, room) = (sum + items[item].Value, room - amount);
        }

        return sum;
    }

    /// <summary>As many of the highest values as there are smallest amounts that fit.</summary>
    private Int128 Counted(int resource, SelectionSearch.State[] states, Int128 left)
    {
        var (count, room) = (0, left);
        foreach (var (item, amount) in byAmount[resource])
        {
            if (states[item] != SelectionSearch.State.Open) continue;
            if ((room -= amount) < 0) break;
            count++;
        }

        var sum = Int128.Zero;
        foreach (var (item, amount) in byValue[resource])
        {
            if (count == 0) break;
            if (states[item] != SelectionSearch.State.Open || amount > left) continue;
            sum += items[item].Value;
            count--;
        }

        return sum;
    }

    /// <summary>The part of a value that has room; all of it where the product would be too long to compute.</summary>
    private static Int128 Cut(Int128 value, Int128 room, long amount) => room <= 0 ? 0 : value > Int128.MaxValue / room ? value : value * room / amount;

    private (int Item, long Amount)[] UsersOf(int resource) =>
        [.. Enumerable.Range(0, items.Count).SelectMany(i => items[i].Uses.Where(use => use.Resource == resource && use.Amount > 0).Select(use => (i, use.Amount)))
            .OrderBy(user => user, Comparer<(int Item, long Amount)>.Create((a, b) => Compare(items[a.Item].Value, a.Amount, items[b.Item].Value, b.Amount) is not 0 and var order ? order : a.Item - b.Item))];

    private int ByValueForAmount(int a, int b) => Compare(items[a].Value, Greatest(a), items[b].Value, Greatest(b)) is not 0 and var order ? order : a - b;

    private long Greatest(int item)
    {
        var greatest = 0L;
        foreach (var use in items[item].Uses) greatest = Math.Max(greatest, use.Amount);
        return greatest;
    }

    /// <summary>The higher value for the amount first; what takes nothing before everything else.</summary>
    private static int Compare(Int128 value, long amount, Int128 otherValue, long otherAmount) =>
        (amount, otherAmount) switch
        {
            (0, 0) => otherValue.CompareTo(value),
            (0, _) => -1,
            (_, 0) => 1,
            _ => (otherValue * amount).CompareTo(value * otherAmount),
        };

    /// <summary>The smallest resources first; each into the first family in which no item would stand twice.</summary>
    private void GroupInFamilies()
    {
        var covered = new List<bool[]>();
        foreach (var resource in Enumerable.Range(0, byResource.Length).OrderBy(resource => byResource[resource].Length))
        {
            var family = covered.FindIndex(taken => !byResource[resource].Any(user => taken[user.Item]));
            if (family < 0)
            {
                family = families.Count;
                families.Add(([], []));
                covered.Add(new bool[items.Count]);
            }

            families[family].Resources.Add(resource);
            foreach (var (item, _) in byResource[resource]) covered[family][item] = true;
        }

        if (families.Count == 0) (families, covered) = ([([], [])], [new bool[items.Count]]);
        for (var i = 0; i < families.Count; i++) families[i] = (families[i].Resources, [.. Enumerable.Range(0, items.Count).Where(item => !covered[i][item])]);
    }
}
