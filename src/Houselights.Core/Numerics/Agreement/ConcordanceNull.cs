using System.Collections.Concurrent;

namespace Houselights.Core.Numerics.Agreement;

/// <summary>How S of Kendall's W is distributed where everybody ranks at random, with the ties that they have.</summary>
/// <remarks>
/// It depends on how each person ties and on nothing else, so names and order of people and items can't change a p-value. Where
/// nobody ties it depends on m and n alone, and is kept.
/// </remarks>
internal sealed class ConcordanceNull
{
    /// <summary>People per block: enough to be worth a thread, few enough to share evenly.</summary>
    private const int DrawsPerBlock = 50;

    private static readonly ConcurrentDictionary<(int Rankers, int Items, int Draws), ConcordanceNull> Untied = new();

    private readonly long[] values;
    private readonly double[]? tails;

    /// <param name="values">Ascending.</param>
    /// <param name="tails">The probability of at least each value; null where the values are draws.</param>
    private ConcordanceNull(long[] values, double[]? tails) => (this.values, this.tails) = (values, tails);

    public bool IsExact => tails is not null;

    public int Draws => IsExact ? 0 : values.Length;

    public static ConcordanceNull Of(Rankings rankings, int draws) =>
        rankings.AreUntied
            ? Untied.GetOrAdd((rankings.Rankers, rankings.Items, draws), key => Of(rankings.Patterns(), key.Draws))
            : Of(rankings.Patterns(), draws);

    /// <summary>Where nobody ties.</summary>
    public static ConcordanceNull Of(int rankers, int items, int draws) =>
        Untied.GetOrAdd((rankers, items, draws), key => Of(UntiedPatterns(key.Rankers, key.Items), key.Draws));

    /// <summary>The probability of S at least as large: exact, or (1 + c) / (1 + B).</summary>
    public double Tail(long fourS)
    {
        var from = LowerBound(fourS);
        if (tails is null) return (1.0 + values.Length - from) / (1 + values.Length);
        return from == values.Length ? 0 : tails[from];
    }

    private int LowerBound(long value)
    {
        var (low, high) = (0, values.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (values[middle] < value) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static ConcordanceNull Of(int[][] patterns, int draws)
    {
        if (ConcordanceCount.Of(patterns) is not { } counts) return Simulated(patterns, draws);
        var values = counts.Keys.Order().ToArray();
        var tails = new double[values.Length];
        var (total, tail) = (counts.Values.Sum(), 0.0);
        for (var i = values.Length - 1; i >= 0; i--) tails[i] = (tail += counts[values[i]]) / total;
        return new(values, tails);
    }

    private static ConcordanceNull Simulated(int[][] patterns, int draws)
    {
        var seed = patterns.Aggregate(Seed.Of(patterns.Length), (current, pattern) => Seed.Continue(current, pattern));
        var alike = patterns.GroupBy(pattern => string.Join(' ', pattern)).Select(group => (Pattern: group.First(), Count: group.Count())).ToArray();
        var shuffle = new Shuffle(patterns[0].Length);
        var drawn = new long[draws];
        Parallel.For(0, (draws + DrawsPerBlock - 1) / DrawsPerBlock, block =>
        {
            var random = new Xoshiro256(seed, block);
            var rows = Array.ConvertAll(alike, each => (Ranks: (int[])each.Pattern.Clone(), each.Count));
            Span<int> sums = new int[patterns[0].Length];
            for (var draw = block * DrawsPerBlock; draw < Math.Min(draws, (block + 1) * DrawsPerBlock); draw++)
            {
                sums.Clear();
                foreach (var (ranks, count) in rows)
                    for (var person = 0; person < count; person++) shuffle.ApplyAndAdd(ranks, sums, ref random);
                drawn[draw] = KendallW.FourS(sums, patterns.Length);
            }
        });
        Array.Sort(drawn);
        return new(drawn, null);
    }

    private static int[][] UntiedPatterns(int rankers, int items) =>
        [.. Enumerable.Repeat(Enumerable.Range(1, items).Select(rank => 2 * rank).ToArray(), rankers)];
}
