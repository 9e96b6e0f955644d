namespace Houselights.Core.Model;

/// <summary>Which items point at which, as two flat arrays: the targets of item i stand from <c>starts[i]</c> to <c>starts[i + 1]</c>.</summary>
public sealed class Links
{
    private readonly int[] starts;
    private readonly int[] targets;

    private Links(int[] starts, int[] targets, bool isWhole = true) => (this.starts, this.targets, IsWhole) = (starts, targets, isWhole);

    /// <summary>How many items point.</summary>
    public int Count => starts.Length - 1;

    /// <summary>False where some id leads nowhere on this day, and may lead somewhere once an item is added.</summary>
    internal bool IsWhole { get; }

    /// <summary>The positions that an item points at, in the order in which it names them.</summary>
    public ReadOnlySpan<int> Of(int index) => targets.AsSpan(starts[index], starts[index + 1] - starts[index]);

    /// <summary>Resolves each item's ids; those that lead nowhere on this day are left out.</summary>
    internal static Links From<TSource, TTarget>(Section<TSource> sources, Func<TSource, Ids> ids, Section<TTarget> into)
        where TSource : Item where TTarget : Item
    {
        var ends = new int[sources.Count + 1];
        var found = new List<int>(sources.Count);
        var isWhole = true;
        for (var i = 0; i < sources.Count; i++)
        {
            isWhole &= Resolve(ids(sources[i]), into, found);
            ends[i + 1] = found.Count;
        }

        return new Links(ends, [.. found], isWhole);
    }

    /// <summary>The same links, with what one item points at replaced; an item behind the last is added.</summary>
    internal Links With<TTarget>(int index, Ids ids, Section<TTarget> into) where TTarget : Item
    {
        var now = new List<int>();
        var isWhole = Resolve(ids, into, now) && IsWhole;
        var (first, last) = index < Count ? (starts[index], starts[index + 1]) : (targets.Length, targets.Length);
        int[] moved = [.. targets.AsSpan(0, first), .. now, .. targets.AsSpan(last)];
        var ends = new int[Math.Max(starts.Length, index + 2)];
        starts.CopyTo(ends, 0);
        ends[^1] = moved.Length;
        for (var i = index + 1; i < starts.Length; i++) ends[i] = starts[i] + moved.Length - targets.Length;
        return new Links(ends, moved, isWhole);
    }

    /// <summary>Adds the positions that ids lead to; false where one leads nowhere.</summary>
    private static bool Resolve<TTarget>(Ids ids, Section<TTarget> into, List<int> found) where TTarget : Item
    {
        var isWhole = true;
        foreach (var id in ids)
        {
            if (into.IndexOf(id) is >= 0 and var at) found.Add(at);
            else isWhole = false;
        }

        return isWhole;
    }

    /// <summary>The same links from the other end.</summary>
    internal Links Reversed(int count)
    {
        var back = new int[count + 1];
        foreach (var target in targets) back[target + 1]++;
        for (var i = 0; i < count; i++) back[i + 1] += back[i];
        var next = back.AsSpan(0, count).ToArray();
        var sources = new int[targets.Length];
        for (var i = 0; i < Count; i++)
            foreach (var target in Of(i)) sources[next[target]++] = i;
        return new Links(back, sources);
    }
}
