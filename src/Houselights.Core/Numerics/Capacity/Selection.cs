using System.Collections.Immutable;

namespace Houselights.Core.Numerics.Capacity;

/// <summary>Something that can be chosen or left.</summary>
/// <param name="Value">What choosing it is worth; not negative, and below 10³⁸ when multiplied by any amount of the problem.</param>
/// <param name="Uses">What it takes, each resource at most once.</param>
public sealed record SelectionItem(Int128 Value, ImmutableArray<Use> Uses)
{
    /// <summary>True where it has to be chosen.</summary>
    public bool IsForced { get; init; }

    /// <summary>The places, from 0, of the items without which it can't be chosen.</summary>
    public ImmutableArray<int> Requires { get; init; } = [];
}

/// <summary>How much of a resource an item takes.</summary>
/// <param name="Resource">Its place, from 0.</param>
/// <param name="Amount">Not negative, in whole units.</param>
public readonly record struct Use(int Resource, long Amount);

/// <summary>The choice of the greatest value within all capacities.</summary>
/// <param name="Chosen">Places of the items, ascending.</param>
/// <param name="Value">The sum of their values.</param>
/// <param name="IsProven">False where the search was cut short: a good choice, and perhaps not the best.</param>
public sealed record Selection(ImmutableArray<int> Chosen, Int128 Value, bool IsProven)
{
    /// <summary>No choice is worth more than this: the value itself, where it is proven.</summary>
    public required Int128 AtMost { get; init; }

    /// <summary>The best of the other choices; null where there is none, or where it wasn't found within the limit.</summary>
    public Selection? Next { get; init; }

    /// <summary>True where another choice is worth as much.</summary>
    public bool IsTied => Next?.Value == Value;
}

/// <summary>Why there is no choice: these forced items, by themselves, exceed a resource; without any one of them the rest fits.</summary>
public sealed record Conflict(int Resource, ImmutableArray<int> Items);

/// <summary>A choice, or why there is none.</summary>
/// <param name="Best">Null where what is forced doesn't fit, or no choice passed a further condition.</param>
/// <param name="Conflict">Null unless what is forced doesn't fit.</param>
public sealed record Selected(Selection? Best, Conflict? Conflict);
