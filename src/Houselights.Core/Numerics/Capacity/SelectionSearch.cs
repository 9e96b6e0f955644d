using System.Collections.Immutable;

namespace Houselights.Core.Numerics.Capacity;

/// <summary>One walk, depth first, through the choices that the bound doesn't rule out.</summary>
internal sealed class SelectionSearch
{
    private readonly IReadOnlyList<SelectionItem> items;
    private readonly Func<ReadOnlySpan<bool>, bool>? alsoFits;
    private readonly int[] order;
    private readonly int[][] requiredBy;
    private readonly SelectionBound bound;
    private readonly State[] states;
    private readonly Int128[] left;
    private readonly Stack<int> decided = new();
    private readonly bool startsWell;
    private long effort;
    private Int128 value;
    private Int128 atMost;
    private ImmutableArray<int> other;
    private Selection? best;
    private bool cutShort;

    public SelectionSearch(IReadOnlyList<SelectionItem> items, IReadOnlyList<Int128> capacities, bool[] forced, Func<ReadOnlySpan<bool>, bool>? alsoFits, long effort)
    {
        (this.items, this.alsoFits, this.effort) = (items, alsoFits, effort);
        left = [.. capacities];
        states = new State[items.Count];
        requiredBy = RequiredBy(items);
        bound = new SelectionBound(items, capacities);
        order = bound.Order;
        startsWell = true;
        for (var i = 0; i < forced.Length; i++)
            if (forced[i] && startsWell) startsWell = Take(i);
    }

    internal enum State : byte { Open, Taken, Left }

    /// <summary>The best choice, or the best of all but one; null where there is none or none was found in time.</summary>
    public Selection? Best(ImmutableArray<int>? except)
    {
        other = except ?? default;
        if (startsWell) atMost = bound.Of(states, left, value);
        if (startsWell && items.Count > Knapsack.MostItems) Fill();
        else if (startsWell) Visit(0);
        return best is null ? null : best with { IsProven = !cutShort, AtMost = cutShort ? atMost : best.Value };
    }

    /// <summary>Takes in the order of the bound what still fits.</summary>
    private void Fill()
    {
        cutShort = true;
        foreach (var item in order)
        {
            if (states[item] != State.Open) continue;
            var mark = decided.Count;
            if (Take(item)) continue;
            Undo(mark);
            Leave(item);
        }

        Keep();
    }

    private void Visit(int depth)
    {
        while (depth < order.Length && states[order[depth]] != State.Open) depth++;
        effort -= items.Count;
        if (effort < 0 && IsOver()) return;
        if (best is not null && bound.Of(states, left, value) <= best.Value) return;
        if (depth == order.Length) { Keep(); return; }

        var mark = decided.Count;
        if (Take(order[depth])) Visit(depth + 1);
        Undo(mark);
        if (cutShort) return;
        if (Leave(order[depth])) Visit(depth + 1);
        Undo(mark);
    }

    /// <summary>Ends once there is something to show; without a further condition, the first way down always leads to something.</summary>
    private bool IsOver()
    {
        if (best is not null || effort < -2 * Knapsack.MostEffort) cutShort = true;
        return cutShort;
    }

    private void Keep()
    {
        if (best is not null && value <= best.Value) return;
        ImmutableArray<int> chosen = [.. Enumerable.Range(0, items.Count).Where(i => states[i] == State.Taken)];
        if (!other.IsDefault && other.AsSpan().SequenceEqual(chosen.AsSpan())) return;
        if (alsoFits is not null && !alsoFits([.. states.Select(state => state == State.Taken)])) return;
        best = new(chosen, value, true) { AtMost = value };
    }

    /// <summary>Chooses an item and all that it requires; false where that can't be.</summary>
    private bool Take(int item)
    {
        if (states[item] != State.Open) return states[item] == State.Taken;
        states[item] = State.Taken;
        decided.Push(item);
        value += items[item].Value;
        var fits = true;
        foreach (var use in items[item].Uses) fits &= (left[use.Resource] -= use.Amount) >= 0 || use.Amount == 0;
        if (!fits) return false;
        foreach (var required in items[item].Requires)
            if (!Take(required)) return false;
        return true;
    }

    /// <summary>Leaves an item and all that require it; false where that can't be.</summary>
    private bool Leave(int item)
    {
        if (states[item] != State.Open) return states[item] == State.Left;
        states[item] = State.Left;
        decided.Push(item);
        foreach (var dependent in requiredBy[item])
            if (!Leave(dependent)) return false;
        return true;
    }

    private void Undo(int mark)
    {
        while (decided.Count > mark)
        {
            var item = decided.Pop();
            if (states[item] == State.Taken)
            {
                value -= items[item].Value;
                foreach (var use in items[item].Uses) left[use.Resource] += use.Amount;
            }

            states[item] = State.Open;
        }
    }

    private static int[][] RequiredBy(IReadOnlyList<SelectionItem> items)
    {
        var found = Enumerable.Range(0, items.Count).SelectMany(i => items[i].Requires.Select(required => (required, i))).ToLookup(pair => pair.required, pair => pair.i);
        return [.. Enumerable.Range(0, items.Count).Select(i => found[i].ToArray())];
    }
}
