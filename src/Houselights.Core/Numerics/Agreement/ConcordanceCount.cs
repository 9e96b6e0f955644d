using System.Runtime.InteropServices;

namespace Houselights.Core.Numerics.Agreement;

/// <summary>Counts in how many ways random rankings give each value of S, one person after the other.</summary>
/// <remarks>
/// The state is the sorted list of rank sums so far: which item has which sum doesn't matter, because the next person's ranking is
/// equally likely to fall on the items in any order. Counts are exact below 2⁵³ and good to 16 digits above.
/// </remarks>
internal static class ConcordanceCount
{
    /// <summary>Rankings that may be added before permutations are the better way: about half a second.</summary>
    private const long Budget = 6_000_000;

    /// <summary>4·S and in how many ways it comes about; null where counting would take too long.</summary>
    /// <param name="patterns">Each person's doubled midranks in order.</param>
    public static Dictionary<long, double>? Of(int[][] patterns)
    {
        var (m, n) = (patterns.Length, patterns[0].Length);
        if (n > 8 || 2L * m * n >= 1L << (64 / n)) return null;
        var steps = patterns.Skip(1).Select(Arrangements).ToList();
        if (steps.Exists(step => step is null)) return null;

        var states = new Dictionary<ulong, double> { [Pack(patterns[0])] = 1 };
        var spent = 0L;
        for (var person = 0; person < steps.Count - 1; person++)
        {
            if ((spent += states.Count * (long)steps[person]!.Count) > Budget) return null;
            states = After(states, steps[person]!, n);
        }

        return spent + (states.Count * (long)steps[^1]!.Count) > Budget ? null : Last(states, steps[^1]!, m, n);
    }

    private static Dictionary<ulong, double> After(Dictionary<ulong, double> states, List<int[]> rankings, int items)
    {
        var after = new Dictionary<ulong, double>();
        Span<int> before = stackalloc int[items], sums = stackalloc int[items];
        foreach (var (state, ways) in states)
        {
            Unpack(state, before);
            foreach (var ranking in rankings)
            {
                for (var i = 0; i < items; i++) sums[i] = before[i] + ranking[i];
                Sort(sums);
                CollectionsMarshal.GetValueRefOrAddDefault(after, Pack(sums), out _) += ways;
            }
        }

        return after;
    }

    private static Dictionary<long, double> Last(Dictionary<ulong, double> states, List<int[]> rankings, int rankers, int items)
    {
        var counts = new Dictionary<long, double>();
        Span<int> before = stackalloc int[items], sums = stackalloc int[items];
        foreach (var (state, ways) in states)
        {
            Unpack(state, before);
            foreach (var ranking in rankings)
            {
                for (var i = 0; i < items; i++) sums[i] = before[i] + ranking[i];
                CollectionsMarshal.GetValueRefOrAddDefault(counts, KendallW.FourS(sums, rankers), out _) += ways;
            }
        }

        return counts;
    }

    /// <summary>The distinct orders of a pattern; null where there are too many.</summary>
    private static List<int[]>? Arrangements(int[] pattern)
    {
        var found = new List<int[]>();
        var row = (int[])pattern.Clone();
        do
        {
            if (found.Count == 5040) return null;
            found.Add((int[])row.Clone());
        }
        while (Permutation.Next(row));
        return found;
    }

    private static ulong Pack(ReadOnlySpan<int> sums)
    {
        var packed = 0UL;
        foreach (var sum in sums) packed = (packed << (64 / sums.Length)) | (uint)sum;
        return packed;
    }

    private static void Unpack(ulong packed, Span<int> sums)
    {
        var bits = 64 / sums.Length;
        for (var i = sums.Length - 1; i >= 0; i--, packed >>= bits) sums[i] = (int)(packed & ((1UL << bits) - 1));
    }

    private static void Sort(Span<int> sums)
    {
        for (var i = 1; i < sums.Length; i++)
            for (var j = i; j > 0 && sums[j - 1] > sums[j]; j--) (sums[j - 1], sums[j]) = (sums[j], sums[j - 1]);
    }
}
