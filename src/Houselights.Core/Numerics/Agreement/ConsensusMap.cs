using System.Collections.Immutable;
using System.Globalization;

namespace Houselights.Core.Numerics.Agreement;

/// <summary>A strategic consensus map: leaders as directions and items as points in one plane, and how far the leaders point the same way.</summary>
/// <remarks>
/// Source: Tarakci, Ates, Porck, van Knippenberg, Groenen and de Haas, Strategic Consensus Mapping (2014). The plane is turned so that the
/// mean leader points to the right, and mirrored so that the item farthest from that axis lies above it: the same judgements give
/// the same picture whoever is listed first. The squared degree over all directions is Kendall's W for complete untied rankings, so
/// this measure has its floor of chance too.
/// </remarks>
public sealed record ConsensusMap
{
    private const double Rounding = 1e-9;

    private readonly double[] judgements;

    private ConsensusMap(double[] judgements) => this.judgements = judgements;

    /// <summary>One point per item. To the right is where the mean leader gives high values: with ranks, what matters less.</summary>
    public required ImmutableArray<MapPoint> Items { get; init; }

    /// <summary>One arrow per leader who tells items apart; its length (0 … 1) is how much of them the plane shows.</summary>
    public required ImmutableArray<MapPoint> Leaders { get; init; }

    /// <summary>Leaders, by place from 0, who gave everything the same value and have no direction.</summary>
    public required ImmutableArray<int> Excluded { get; init; }

    /// <summary>Length of the mean vector in the plane, 0 … 1; about .2 to .5 by chance, see <see cref="P"/>.</summary>
    public required double Degree { get; init; }

    /// <summary>The same over all directions: √W for complete untied rankings.</summary>
    public required double FullDegree { get; init; }

    /// <summary>The share of what leaders say that the two directions carry, 0 … 1.</summary>
    public required ImmutableArray<double> Explained { get; init; }

    /// <summary>False where the leaders cancel out exactly: then there is no mean direction, and the plane isn't turned.</summary>
    public bool HasDirection => Degree > 0;

    /// <summary>True where a third direction carries as much as the second: another plane would be as good.</summary>
    public bool IsArbitrary => Explained.Length > 2 && Explained[1] - Explained[2] < Rounding;

    /// <summary>What the mean leader thinks of each item: mean 0, variance 1. Undefined in a perfect split.</summary>
    public Outcome<Prototype> Prototype => HasDirection ? new Prototype([.. Items.Select(item => item.X)]) : new Undefined(Reason.PerfectSplit);

    public static Outcome<ConsensusMap> Of(Rankings rankings) =>
        Of([.. Enumerable.Range(0, rankings.Rankers).Select(leader => Enumerable.Range(0, rankings.Items).Select(item => rankings.Rank(leader, item)).ToArray())]);

    /// <param name="leaders">What each leader gave each item: ranks, points or ratings, complete.</param>
    public static Outcome<ConsensusMap> Of(IReadOnlyList<double[]> leaders)
    {
        if (leaders.Count == 0) return new Undefined(Reason.NoData);
        if (leaders[0].Length < 3) return new Undefined(Reason.TooFewItems, leaders[0].Length, 3);
        var kept = Enumerable.Range(0, leaders.Count).Where(leader => leaders[leader].Distinct().Count() > 1).ToArray();
        if (kept.Length < 2) return kept.Length == 0 ? new Undefined(Reason.NoVariation) : new Undefined(Reason.TooFewRaters, kept.Length, 2);
        return Draw([.. kept.SelectMany(leader => Standardised(leaders[leader]))], kept.Length, [.. Enumerable.Range(0, leaders.Count).Except(kept)]);
    }

    /// <summary>How often leaders who judge at random point the same way at least as much: each leader's values permuted among the items.</summary>
    public double P(int permutations = 10_000)
    {
        var (items, leaders) = (Items.Length, Leaders.Length);
        var columns = judgements.Chunk(items).ToArray();
        foreach (var column in columns) Array.Sort(column);
        Array.Sort(columns, (x, y) => x.AsSpan().SequenceCompareTo(y));
        double[] sorted = [.. columns.SelectMany(column => column)];
        return PermutationTest.Tail(Seed.Of(sorted), permutations, Degree, () =>
        {
            var (plane, shuffle, drawn) = (new PrincipalPlane(leaders, items), new Shuffle(items), (double[])sorted.Clone());
            return (ref Xoshiro256 random) =>
            {
                for (var leader = 0; leader < leaders; leader++) shuffle.Apply(drawn.AsSpan(leader * items, items), ref random);
                return plane.Degree(drawn);
            };
        });
    }

    /// <summary>Where items and leaders lie, and how long the mean arrow is.</summary>
    public Arithmetic Arithmetic() => new(
        ["{α} = |{ā}|", "{α*} = √(Σ r / {m}²)"],
        [new("α", Degree), new("ā", Degree), new("α*", FullDegree), new("m", Leaders.Length)],
        [
            .. Items.Select((item, i) => new TableRow((i + 1).ToString(CultureInfo.InvariantCulture), [item.X, item.Y])),
            .. Leaders.Select((leader, i) => new TableRow("→" + (i + 1).ToString(CultureInfo.InvariantCulture), [leader.X, leader.Y, leader.Length])),
        ]);

    private static ConsensusMap Draw(double[] judgements, int leaders, ImmutableArray<int> excluded)
    {
        var items = judgements.Length / leaders;
        var plane = new PrincipalPlane(leaders, items);
        var mean = plane.MeanVector(judgements);
        var degree = Math.Sqrt((mean.X * mean.X) + (mean.Y * mean.Y));
        if (degree < Rounding) degree = 0;
        var (cos, sin) = degree > 0 ? (mean.X / degree, mean.Y / degree) : (1, 0);
        var (first, second) = (plane.Items(judgements, 0), plane.Items(judgements, 1));
        double[] x = [.. first.Zip(second, (one, two) => (one * cos) + (two * sin))], y = [.. first.Zip(second, (one, two) => (two * cos) - (one * sin))];
        var (mirrorX, mirrorY) = (degree > 0 ? 1 : Mirror(x), Mirror(y));
        MapPoint[] points = [.. x.Zip(y, (right, up) => new MapPoint(right * mirrorX, up * mirrorY))];
        return new(judgements)
        {
            Items = [.. points],
            Leaders = [.. judgements.Chunk(items).Select(leader => new MapPoint(leader.Zip(points, (z, item) => z * item.X).Sum() / items, leader.Zip(points, (z, item) => z * item.Y).Sum() / items))],
            Excluded = excluded,
            Degree = degree,
            FullDegree = Math.Sqrt(Enumerable.Range(0, items).Sum(item => Math.Pow(judgements.Where((_, i) => i % items == item).Sum() / leaders, 2)) / items),
            Explained = [.. plane.Eigenvalues.Select(value => Math.Max(0, value) / leaders)],
        };
    }

    /// <summary>−1 where the item farthest from an axis lies on its lower side; the first of those equally far decides.</summary>
    private static int Mirror(double[] places)
    {
        var far = places.Max(Math.Abs);
        return Array.Find(places, place => Math.Abs(place) > far - Rounding) < 0 ? -1 : 1;
    }

    private static IEnumerable<double> Standardised(double[] values)
    {
        var mean = values.Average();
        var deviation = Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
        return values.Select(value => (value - mean) / deviation);
    }
}

/// <summary>A place in a consensus map.</summary>
public readonly record struct MapPoint(double X, double Y)
{
    /// <summary>The distance from the middle.</summary>
    public double Length => Math.Sqrt((X * X) + (Y * Y));
}

/// <summary>The scores of a group's mean leader, one per item.</summary>
public sealed record Prototype(ImmutableArray<double> Scores)
{
    /// <summary>Pearson's r of two groups' scores, −1 … 1: how far the groups agree with each other.</summary>
    public double CorrelationWith(Prototype other)
    {
        var (mine, theirs) = (Scores.Average(), other.Scores.Average());
        double both = 0, one = 0, two = 0;
        for (var i = 0; i < Scores.Length; i++)
        {
            var (x, y) = (Scores[i] - mine, other.Scores[i] - theirs);
            (both, one, two) = (both + (x * y), one + (x * x), two + (y * y));
        }

        return both / Math.Sqrt(one * two);
    }
}
