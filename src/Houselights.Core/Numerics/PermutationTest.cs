namespace Houselights.Core.Numerics;

/// <summary>p-values from seeded draws of a statistic under its null, the same whatever the number of threads.</summary>
internal static class PermutationTest
{
    private const int DrawsPerBlock = 50;

    /// <summary>Two values of a statistic that rounding alone tells apart count as equal.</summary>
    private const double Rounding = 1e-9;

    /// <summary>A draw of the statistic.</summary>
    public delegate double Draw(ref Xoshiro256 random);

    /// <summary>(1 + c) / (1 + B), with c draws at least as large as what was observed.</summary>
    /// <param name="draw">Makes a source of draws for one block: what a draw leaves behind may reach the next of the block, and no further.</param>
    public static double Tail(ulong seed, int draws, double observed, Func<Draw> draw)
    {
        var larger = 0;
        Parallel.For(0, (draws + DrawsPerBlock - 1) / DrawsPerBlock, block =>
        {
            var (random, next, seen) = (new Xoshiro256(seed, block), draw(), 0);
            for (var i = block * DrawsPerBlock; i < Math.Min(draws, (block + 1) * DrawsPerBlock); i++)
                if (next(ref random) >= observed - Rounding) seen++;
            Interlocked.Add(ref larger, seen);
        });
        return (1.0 + larger) / (1 + draws);
    }
}
