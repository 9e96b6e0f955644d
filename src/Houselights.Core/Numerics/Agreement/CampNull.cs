using System.Collections.Concurrent;

namespace Houselights.Core.Numerics.Agreement;

/// <summary>How much parting a team in two gains where everybody ranks at random: even then it always gains something.</summary>
internal static class CampNull
{
    private const int DrawsPerBlock = 125;

    private static readonly ConcurrentDictionary<(int Rankers, int Items, int Draws), double[]> Untied = new();

    /// <summary>Gains in ascending order; kept where nobody ties, because they depend on m and n alone there.</summary>
    public static double[] Of(Rankings rankings, int draws) =>
        rankings.AreUntied ? Untied.GetOrAdd((rankings.Rankers, rankings.Items, draws), _ => Simulate(rankings, draws)) : Simulate(rankings, draws);

    private static double[] Simulate(Rankings rankings, int draws)
    {
        var (m, n) = (rankings.Rankers, rankings.Items);
        int[] patterns = [.. rankings.Patterns().SelectMany(pattern => pattern)];
        var (seed, shuffle, gains) = (Seed.Continue(Seed.Of(m, n), patterns), new Shuffle(n), new double[draws]);
        Parallel.For(0, (draws + DrawsPerBlock - 1) / DrawsPerBlock, block =>
        {
            var (random, rows, gain) = (new Xoshiro256(seed, block), (int[])patterns.Clone(), Camps.GainOf(m, n));
            for (var draw = block * DrawsPerBlock; draw < Math.Min(draws, (block + 1) * DrawsPerBlock); draw++)
            {
                for (var ranker = 0; ranker < m; ranker++) shuffle.Apply(rows.AsSpan(ranker * n, n), ref random);
                gains[draw] = gain(rows);
            }
        });
        Array.Sort(gains);
        return gains;
    }
}
