using System.Collections.Concurrent;

namespace Houselights.Core.Numerics.Agreement;

/// <summary>How often a team that agrees with a mean rank correlation of .5 is told from chance: the right to say “no common view”.</summary>
/// <remarks>
/// Simulated once per m and n, with a seed of its own. Each leader sees every item's worth with the same normal error, so that the
/// expected rank correlation of two leaders is .5 (Thurstone 1927; Moran 1948 for its expectation at n items).
/// </remarks>
public static class ConcordancePower
{
    /// <summary>What it takes before “no common view” is claimed.</summary>
    public const double Enough = 0.9;

    /// <summary>At which p a common view is claimed.</summary>
    public const double Level = 0.05;

    private const double Correlation = 0.5;
    private const int Teams = 10_000;
    private const int MostRankers = 40;

    private static readonly ConcurrentDictionary<(int Rankers, int Items), double> Known = new();

    /// <summary>0 … 1, good to about ±.01.</summary>
    /// <param name="rankers">m, at least 2.</param>
    /// <param name="items">n, at least 2.</param>
    public static double Of(int rankers, int items) => Known.GetOrAdd((rankers, items), key => Simulate(key.Rankers, key.Items));

    /// <summary>The smallest team that would do for this many items; null where 40 people wouldn't.</summary>
    public static int? RankersNeeded(int items)
    {
        for (var rankers = 3; rankers <= MostRankers; rankers++)
            if (Of(rankers, items) >= Enough) return rankers;
        return null;
    }

    private static double Simulate(int rankers, int items)
    {
        var chance = ConcordanceNull.Of(rankers, items, Teams);
        var random = new Xoshiro256(Seed.Of(rankers, items));
        var team = new ThurstoneTeam(rankers, items, Correlation);
        var seen = 0;
        for (var i = 0; i < Teams; i++)
            if (chance.Tail(KendallW.FourS(team.Draw(ref random))) <= Level) seen++;
        return seen / (double)Teams;
    }
}

/// <summary>Teams whose leaders judge the same items with independent normal errors.</summary>
internal sealed class ThurstoneTeam(int rankers, int items, double rankCorrelation)
{
    private readonly double common = Math.Sqrt(NormalCorrelation(rankCorrelation, items));

    public Rankings Draw(ref Xoshiro256 random)
    {
        Span<double> worth = stackalloc double[items], seen = stackalloc double[items];
        for (var item = 0; item < items; item++) worth[item] = common * random.NextNormal();
        var own = Math.Sqrt(1 - (common * common));
        var ranks = new int[rankers * items];
        for (var ranker = 0; ranker < rankers; ranker++)
        {
            for (var item = 0; item < items; item++) seen[item] = worth[item] + (own * random.NextNormal());
            for (var item = 0; item < items; item++)
            {
                var rank = 2;
                foreach (var other in seen)
                    if (other < seen[item]) rank += 2;
                ranks[(ranker * items) + item] = rank;
            }
        }

        return Rankings.OfDoubled(ranks, items);
    }

    /// <summary>The correlation of two normal judgements whose ranks of n items correlate as asked, on average.</summary>
    private static double NormalCorrelation(double rankCorrelation, int items)
    {
        var (low, high) = (0.0, 1.0);
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            var expected = 6 / (Math.PI * (items + 1)) * (Math.Asin(middle) + ((items - 2) * Math.Asin(middle / 2)));
            if (expected < rankCorrelation) low = middle;
            else high = middle;
        }

        return low;
    }
}
