namespace Houselights.Core.Model;

/// <summary>Walks the tree of objectives upwards.</summary>
internal static class Ancestry
{
    /// <summary>
    /// For each objective the priorities above it, as ascending positions. A circle adds nothing and does no harm; the walk keeps
    /// its own stack, because a hostile plan may be thirty thousand objectives deep.
    /// </summary>
    public static int[][] PrioritiesAbove(Links parents, Links priorities)
    {
        var found = new int[parents.Count][];
        var entered = new bool[parents.Count];
        var path = new Stack<int>();
        for (var i = 0; i < found.Length; i++)
        {
            path.Push(i);
            while (path.TryPeek(out var at))
            {
                if (found[at] is null && !entered[at])
                {
                    entered[at] = true;
                    foreach (var parent in parents.Of(at))
                        if (found[parent] is null && !entered[parent]) path.Push(parent);
                    continue;
                }

                path.Pop();
                found[at] ??= Union(at, parents, priorities, found);
            }
        }

        return found;
    }

    private static int[] Union(int at, Links parents, Links priorities, int[][] found)
    {
        var direct = priorities.Of(at);
        var above = parents.Of(at);
        if (above.IsEmpty && direct.Length <= 1) return direct.ToArray();
        if (direct.IsEmpty && above.Length == 1) return found[above[0]] ?? [];
        var all = new SortedSet<int>(direct.ToArray());
        foreach (var parent in above) all.UnionWith(found[parent] ?? []);
        return [.. all];
    }
}
