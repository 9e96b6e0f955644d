namespace Houselights.Core.Model;

/// <summary>Which items point at which, as two flat arrays: the targets of item i stand from <c>starts[i]</c> to <c>starts[i + 1]</c>.</summary>
public sealed class Links
{
    private readonly int[] starts;
    private readonly int[] targets;

    private Links(int[] starts, int[] targets) => (this.starts, this.targets) = (starts, targets);

    /// <summary>How many items point.</summary>
    public int Count => starts.Length - 1;

    /// <summary>The positions that an item points at, in the order in which it names them.</summary>
    public ReadOnlySpan<int> Of(int index) => targets.AsSpan(starts[index], starts[index + 1] - starts[index]);

    /// <summary>Resolves each item's ids; those that lead nowhere on this day are left out.</summary>
    internal static Links From<TSource, TTarget>(Section<TSource> sources, Func<TSource, Ids> ids, Section<TTarget> into)
        where TSource : Item where TTarget : Item
    {
        var ends = new int[sources.Count + 1];
        var found = new List<int>(sources.Count);
        for (var i = 0; i < sources.Count; i++)
        {
            foreach (var id in ids(sources[i]))
                if (into.IndexOf(id) is >= 0 and var at) found.Add(at);
            ends[i + 1] = found.Count;
        }

        return new Links(ends, [.. found]);
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
