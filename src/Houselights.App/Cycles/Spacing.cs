namespace Houselights.App.Cycles;

/// <summary>Gives the items of a section their positions, moving as few as can be.</summary>
internal static class Spacing
{
    /// <summary>Between two items that were added behind each other; sixteen items find room between any two.</summary>
    internal const long Gap = 1 << 16;

    /// <summary>Rising positions in the wanted order.</summary>
    /// <param name="known">The present position of each item in the wanted order; null for a new one.</param>
    public static long[] Arrange(IReadOnlyList<long?> known)
    {
        var kept = LongestRise(known);
        var positions = new long[known.Count];
        for (var at = 0; at < known.Count;)
        {
            if (kept[at]) { positions[at] = known[at]!.Value; at++; continue; }
            var end = at;
            while (end < known.Count && !kept[end]) end++;
            var low = at == 0 ? 0 : positions[at - 1];
            var step = end == known.Count ? Gap : (known[end]!.Value - low) / (end - at + 1);
            if (step == 0) return Afresh(known.Count);
            for (var i = at; i < end; i++) positions[i] = low + (step * (i - at + 1));
            at = end;
        }

        return positions;
    }

    private static long[] Afresh(int count)
    {
        var positions = new long[count];
        for (var i = 0; i < count; i++) positions[i] = Gap * (i + 1);
        return positions;
    }

    // The longest rising subsequence stays where it is: patience sorting, O(n log n).
    private static bool[] LongestRise(IReadOnlyList<long?> known)
    {
        var tails = new List<int>();
        var before = new int[known.Count];
        for (var at = 0; at < known.Count; at++)
        {
            if (known[at] is not { } position) continue;
            var (low, high) = (0, tails.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (known[tails[middle]] < position) low = middle + 1;
                else high = middle;
            }

            before[at] = low == 0 ? -1 : tails[low - 1];
            if (low == tails.Count) tails.Add(at);
            else tails[low] = at;
        }

        var kept = new bool[known.Count];
        for (var at = tails.Count == 0 ? -1 : tails[^1]; at >= 0; at = before[at]) kept[at] = true;
        return kept;
    }
}
