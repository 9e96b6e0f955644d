namespace Houselights.Core.Numerics.Agreement;

/// <summary>Whether groups of leaders rank alike within and apart from each other: mean rank correlations, against the same leaders in groups made at random.</summary>
/// <remarks>
/// One test for all groups: with functions of two, no two of them alone could show anything (four people fall into two pairs in three
/// ways). The idea of comparing within with between: Tarakci et al., Strategic Consensus Mapping (2014).
/// </remarks>
/// <param name="Within">The mean correlation of two leaders of one group, −1 … 1.</param>
/// <param name="Between">The mean correlation of two leaders of different groups, −1 … 1.</param>
/// <param name="P">How often random groups of these sizes are at least as far apart.</param>
/// <param name="Farthest">The two groups, by place from 0, that agree least with each other.</param>
/// <param name="FarthestCorrelation">Their mean correlation, −1 … 1.</param>
/// <param name="Permutations">Behind <paramref name="P"/>.</param>
public sealed record GroupedConsensus(double Within, double Between, double P, (int One, int Other) Farthest, double FarthestCorrelation, int Permutations)
{
    /// <param name="rankings">Who ties everything has no correlation and is left out.</param>
    /// <param name="groups">The group of each leader, from 0; below 0 for whoever belongs to none.</param>
    /// <param name="permutations">Seeded draws.</param>
    public static Outcome<GroupedConsensus> Of(Rankings rankings, IReadOnlyList<int> groups, int permutations = 10_000)
    {
        if (rankings.Items < 3) return new Undefined(Reason.TooFewItems, rankings.Items, 3);
        var known = Enumerable.Range(0, rankings.Rankers).Where(leader => groups[leader] >= 0 && IsTold(rankings, leader))
            .GroupBy(leader => groups[leader]).Where(group => group.Count() > 1).OrderBy(group => group.Key).ToList();
        if (known.Count < 2) return new Undefined(Reason.TooFewRaters, known.Count, 2);

        var leaders = known.SelectMany(group => group).ToArray();
        var labels = known.SelectMany((group, at) => group.Select(_ => at)).ToArray();
        var correlations = Correlations(rankings, leaders);
        var (within, between) = Means(correlations, labels);
        var seed = Seed.Continue(Seed.Of([.. leaders.SelectMany(leader => rankings.Doubled(leader).ToArray())]), labels);
        var p = PermutationTest.Tail(seed, permutations, within - between, () => Drawn(correlations, labels));
        var pairs = from one in Enumerable.Range(0, known.Count) from other in Enumerable.Range(one + 1, known.Count - one - 1) select (One: one, Other: other);
        var farthest = pairs.MinBy(pair => Across(correlations, labels, pair));
        return new GroupedConsensus(within, between, p, (known[farthest.One].Key, known[farthest.Other].Key), Across(correlations, labels, farthest), permutations);
    }

    public Arithmetic Arithmetic() => new(
        ["{d} = {r̄ᵢₙ} − {r̄ₒᵤₜ}", "p = {p}"], [new("d", Within - Between), new("r̄ᵢₙ", Within), new("r̄ₒᵤₜ", Between), new("p", P)], []);

    private static bool IsTold(Rankings rankings, int leader)
    {
        var row = rankings.Doubled(leader);
        return row.ContainsAnyExcept(row[0]);
    }

    private static double[,] Correlations(Rankings rankings, int[] leaders)
    {
        var prototypes = Array.ConvertAll(leaders, leader => new Prototype([.. Enumerable.Range(0, rankings.Items).Select(item => rankings.Rank(leader, item))]));
        var correlations = new double[leaders.Length, leaders.Length];
        for (var i = 0; i < leaders.Length; i++)
            for (var j = 0; j < i; j++) correlations[i, j] = correlations[j, i] = prototypes[i].CorrelationWith(prototypes[j]);
        return correlations;
    }

    private static (double Within, double Between) Means(double[,] correlations, int[] labels)
    {
        var (within, between, inside, across) = (0.0, 0.0, 0, 0);
        for (var i = 0; i < labels.Length; i++)
            for (var j = 0; j < i; j++)
                if (labels[i] == labels[j]) (within, inside) = (within + correlations[i, j], inside + 1);
                else (between, across) = (between + correlations[i, j], across + 1);
        return (within / inside, between / across);
    }

    private static double Across(double[,] correlations, int[] labels, (int One, int Other) pair)
    {
        var (sum, count) = (0.0, 0);
        for (var i = 0; i < labels.Length; i++)
            for (var j = 0; j < labels.Length; j++)
                if (labels[i] == pair.One && labels[j] == pair.Other) (sum, count) = (sum + correlations[i, j], count + 1);
        return sum / count;
    }

    private static PermutationTest.Draw Drawn(double[,] correlations, int[] labels)
    {
        var (row, shuffle) = ((int[])labels.Clone(), new Shuffle(labels.Length));
        return (ref random) =>
        {
            shuffle.Apply<int>(row, ref random);
            var (within, between) = Means(correlations, row);
            return within - between;
        };
    }
}
