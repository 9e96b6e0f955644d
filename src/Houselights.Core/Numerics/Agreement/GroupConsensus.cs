namespace Houselights.Core.Numerics.Agreement;

/// <summary>How far two groups of leaders agree with each other, whatever each agrees on within itself.</summary>
/// <param name="Correlation">Pearson's r of the groups' prototypical scores, −1 … 1.</param>
/// <param name="MeanCorrelation">The mean correlation of a leader of one group with a leader of the other, −1 … 1.</param>
/// <param name="P">How often groups of these sizes made at random from the same leaders correlate as little.</param>
/// <param name="Splits">Groupings behind P.</param>
/// <param name="IsExact">True where those are all there are.</param>
/// <remarks>
/// Source: Tarakci et al. (2014). P compares mean correlations and not prototypes: the prototypes of two mixed groups may oppose each
/// other as sharply as those of two real camps (three of one camp and one of the other, against the rest), with nothing behind them.
/// </remarks>
public sealed record GroupConsensus(double Correlation, double MeanCorrelation, double P, int Splits, bool IsExact)
{
    private const int MostSplits = 20_000;
    private const double Rounding = 1e-9;

    public static Outcome<GroupConsensus> Between(IReadOnlyList<double[]> one, IReadOnlyList<double[]> other, int permutations = 10_000)
    {
        if (Prototype(one) is not { } mine || Prototype(other) is not { } theirs)
            return ConsensusMap.Of(one).Undefined ?? ConsensusMap.Of(other).Undefined ?? new Undefined(Reason.PerfectSplit);
        List<(double[] Values, bool InOne)> known = [.. one.Select(leader => (leader, true)), .. other.Select(leader => (leader, false))];
        known.RemoveAll(leader => IsConstant(leader.Values));
        known.Sort((x, y) => x.Values.AsSpan().SequenceCompareTo(y.Values));
        var all = known.ConvertAll(leader => leader.Values);
        var take = known.Count(leader => leader.InOne);
        var correlations = Correlations(all);
        var observed = Across(correlations, [.. known.Select(leader => leader.InOne)]);
        var exact = Combinations.Of(all.Count, take) <= MostSplits;
        var (asLittle, count) = (0, 0);
        foreach (var split in exact ? EverySplit(all.Count, take) : Drawn(all, take, permutations))
        {
            count++;
            if (Across(correlations, split) <= observed + Rounding) asLittle++;
        }

        return new GroupConsensus(mine.CorrelationWith(theirs), observed, exact ? asLittle / (double)count : (1.0 + asLittle) / (1 + count), count, exact);
    }

    /// <summary>A group of one speaks for itself.</summary>
    private static Prototype? Prototype(IReadOnlyList<double[]> group) =>
        group.Count == 1 && !IsConstant(group[0]) ? new([.. group[0]]) : ConsensusMap.Of(group).Value?.Prototype.Value;

    private static bool IsConstant(double[] leader) => Array.TrueForAll(leader, value => value == leader[0]);

    private static double[,] Correlations(List<double[]> leaders)
    {
        var prototypes = leaders.ConvertAll(leader => new Prototype([.. leader]));
        var correlations = new double[leaders.Count, leaders.Count];
        for (var i = 0; i < leaders.Count; i++)
            for (var j = 0; j < i; j++) correlations[i, j] = prototypes[i].CorrelationWith(prototypes[j]);
        return correlations;
    }

    private static double Across(double[,] correlations, bool[] inOne)
    {
        var (sum, pairs) = (0.0, 0);
        for (var i = 0; i < inOne.Length; i++)
            for (var j = 0; j < i; j++)
                if (inOne[i] != inOne[j]) (sum, pairs) = (sum + correlations[i, j], pairs + 1);
        return sum / pairs;
    }

    private static IEnumerable<bool[]> EverySplit(int of, int take)
    {
        var row = Enumerable.Range(0, of).Select(i => i < of - take ? 0 : 1).ToArray();
        do yield return Array.ConvertAll(row, each => each == 1);
        while (Permutation.Next(row));
    }

    private static IEnumerable<bool[]> Drawn(List<double[]> all, int take, int permutations)
    {
        var random = new Xoshiro256(Seed.Of([.. all.SelectMany(each => each)]));
        var (shuffle, row) = (new Shuffle(all.Count), Enumerable.Range(0, all.Count).Select(i => i < take).ToArray());
        for (var i = 0; i < permutations; i++)
        {
            shuffle.Apply<bool>(row, ref random);
            yield return row;
        }
    }
}
