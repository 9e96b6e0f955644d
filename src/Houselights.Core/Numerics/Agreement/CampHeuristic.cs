namespace Houselights.Core.Numerics.Agreement;

/// <summary>Two camps in teams too large to try every bipartition: from several pairs of people, everybody joins the nearer camp until nobody moves.</summary>
/// <remarks>
/// A camp's consensus is its order by mean rank (Borda), so costs are upper bounds. The null is searched in the same way, which keeps the
/// p-value honest; the camps named may not be the best there are.
/// </remarks>
internal static class CampHeuristic
{
    private const int Starts = 12;
    private const int MostRounds = 20;

    /// <summary>The gain and who is in the first camp; none where every start ends with a camp of one.</summary>
    public static (double Gain, bool[] InOne) Run(ReadOnlySpan<int> doubled, int rankers, int items)
    {
        var everybody = new bool[rankers];
        var one = Cost(doubled, Consensus(doubled, everybody, false, items), everybody, false, items);
        var (best, camps) = (one, everybody);
        for (var start = 0; start < Starts; start++)
        {
            var (first, second) = (start * 5 % rankers, ((start * 7) + 1 + (start / 2)) % rankers);
            if (first == second) continue;
            var inOne = Settle(doubled, rankers, items, doubled.Slice(first * items, items).ToArray(), doubled.Slice(second * items, items).ToArray());
            var size = inOne.Count(each => each);
            if (size < 2 || size > rankers - 2) continue;
            var cost = Cost(doubled, Consensus(doubled, inOne, true, items), inOne, true, items) + Cost(doubled, Consensus(doubled, inOne, false, items), inOne, false, items);
            if (cost < best) (best, camps) = (cost, inOne);
        }

        return (one == 0 ? 0 : 1 - (best / (double)one), camps);
    }

    private static bool[] Settle(ReadOnlySpan<int> doubled, int rankers, int items, int[] one, int[] other)
    {
        var inOne = new bool[rankers];
        for (var round = 0; round < MostRounds; round++)
        {
            var moved = false;
            for (var ranker = 0; ranker < rankers; ranker++)
            {
                var row = doubled.Slice(ranker * items, items);
                var nearer = Distance(row, one) <= Distance(row, other);
                moved |= nearer != inOne[ranker];
                inOne[ranker] = nearer;
            }

            if (!moved && round > 0) break;
            if (!inOne.Contains(true) || !inOne.Contains(false)) break;
            (one, other) = (Consensus(doubled, inOne, true, items), Consensus(doubled, inOne, false, items));
        }

        return inOne;
    }

    /// <summary>The sums of ranks of a camp: their order is its consensus.</summary>
    private static int[] Consensus(ReadOnlySpan<int> doubled, bool[] inOne, bool which, int items)
    {
        var sums = new int[items];
        for (var i = 0; i < doubled.Length; i++)
            if (inOne[i / items] == which) sums[i % items] += doubled[i];
        return sums;
    }

    private static long Cost(ReadOnlySpan<int> doubled, int[] consensus, bool[] inOne, bool which, int items)
    {
        var cost = 0L;
        for (var ranker = 0; ranker < inOne.Length; ranker++)
            if (inOne[ranker] == which) cost += Distance(doubled.Slice(ranker * items, items), consensus);
        return cost;
    }

    /// <summary>Twice the pairs that are seen the other way round; a pair that one of them ties counts once.</summary>
    private static int Distance(ReadOnlySpan<int> one, ReadOnlySpan<int> other)
    {
        var distance = 0;
        for (var i = 1; i < one.Length; i++)
            for (var j = 0; j < i; j++) distance += Math.Abs(Math.Sign(one[i] - one[j]) - Math.Sign(other[i] - other[j]));
        return distance;
    }
}
