using System.Collections.Immutable;
using System.Globalization;

namespace Houselights.Core.Numerics.Agreement;

/// <summary>Whether a team is two camps: how much of the disagreement disappears when it is parted in two, against teams that rank at random.</summary>
/// <remarks>
/// W can't tell two camps from noise: both have none. Parting always gains, and clustering always “finds” two groups, so the gain is
/// compared with that of random rankings, searched in the same way. A camp has at least two people.
/// </remarks>
public sealed record Camps
{
    /// <summary>Four people are the fewest that can be two camps.</summary>
    public const int FewestRankers = 4;

    /// <summary>Camps are for people who can sit in one room; a search among thousands would take hours and mean little.</summary>
    public const int MostRankers = 100;

    /// <summary>At most so many people with so many items are searched exactly.</summary>
    public const int MostRankersExact = CampSearch.MostRankers, MostItemsExact = CampSearch.MostItems;

    /// <summary>Permutations where a heuristic looks: enough for p to a percent, and seconds instead of a minute.</summary>
    private const int MostPermutationsRoughly = 1000;

    private Camps()
    {
    }

    /// <summary>1 − cost of two consensus rankings / cost of one, 0 … 1.</summary>
    public required double Gain { get; init; }

    /// <summary>How often random rankings gain at least as much.</summary>
    public required double P { get; init; }

    /// <summary>Pairs, over all people, that the one consensus has the other way round.</summary>
    public required double OneCost { get; init; }

    /// <summary>The same with a consensus for each camp.</summary>
    public required double TwoCost { get; init; }

    /// <summary>The gain that one in twenty random teams reaches.</summary>
    public required double ChanceGain { get; init; }

    public required int Permutations { get; init; }

    /// <summary>True where every bipartition was tried; false where a heuristic looked.</summary>
    public required bool IsExact { get; init; }

    /// <summary>The best partings, people by place from 0; several where they tie, none where parting gains nothing.</summary>
    public required ImmutableArray<Parting> Partings { get; init; }

    /// <summary>Kendall's tau of the consensus rankings of the two camps, −1 … 1; the greatest where partings tie, null where there is none.</summary>
    public required double? Between { get; init; }

    public static Outcome<Camps> Of(Rankings rankings, int permutations = 10_000)
    {
        if (rankings.Rankers < FewestRankers) return new Undefined(rankings.Rankers == 0 ? Reason.NoData : Reason.TooFewRaters, rankings.Rankers, FewestRankers);
        if (rankings.Rankers > MostRankers) return new Undefined(Reason.TooManyRaters, rankings.Rankers, MostRankers);
        if (rankings.Items < 3) return new Undefined(Reason.TooFewItems, rankings.Items, 3);
        if (rankings.Items > KemenyConsensus.MostItems) return new Undefined(Reason.TooManyItems, rankings.Items, KemenyConsensus.MostItems);
        if (KendallW.Of(rankings, 1).Undefined is { } undefined) return undefined;
        if (!IsSmall(rankings.Rankers, rankings.Items)) permutations = Math.Min(permutations, MostPermutationsRoughly);
        var partings = IsSmall(rankings.Rankers, rankings.Items) ? Exactly(rankings, out var gain) : Roughly(rankings, out gain);
        var chance = CampNull.Of(rankings, permutations);
        var costs = (One: KemenyConsensus.Of(rankings).Known.Disagreements, Two: partings.IsEmpty ? 0 : partings[0].Sides.Sum(side => KemenyConsensus.Of(rankings.Only(side)).Known.Disagreements));
        return new Camps
        {
            Gain = gain,
            P = (1.0 + chance.Count(each => each >= gain)) / (1 + permutations),
            ChanceGain = chance[(int)Math.Ceiling(0.95 * permutations) - 1],
            OneCost = costs.One,
            TwoCost = costs.Two,
            Permutations = permutations,
            IsExact = IsSmall(rankings.Rankers, rankings.Items),
            Partings = partings,
            Between = partings.IsEmpty ? null : partings.Max(parting => Nearest(rankings, parting)),
        };
    }

    public Arithmetic Arithmetic() => new(
        ["{gain} = 1 − {two} / {one}", "p = {p}"],
        [new("gain", Gain), new("one", OneCost), new("two", TwoCost), new("p", P)],
        [.. Partings.SelectMany(parting => parting.Sides.Select((side, i) => new TableRow((i + 1).ToString(CultureInfo.InvariantCulture), [.. side.Select(person => person + 1.0)])))]);

    /// <summary>The gain of a table of doubled midranks, person by person; what it returns serves one thread.</summary>
    internal static Func<int[], double> GainOf(int rankers, int items)
    {
        if (!IsSmall(rankers, items)) return rows => CampHeuristic.Run(rows, rankers, items).Gain;
        var search = new CampSearch(rankers, items);
        return rows =>
        {
            search.Run(rows);
            return search.Gain;
        };
    }

    private static bool IsSmall(int rankers, int items) => rankers <= MostRankersExact && items <= MostItemsExact;

    private static ImmutableArray<Parting> Exactly(Rankings rankings, out double gain)
    {
        var search = new CampSearch(rankings.Rankers, rankings.Items);
        search.Run(All(rankings));
        gain = search.Gain;
        return gain == 0 ? [] : [.. search.Best.Select(bits => Parting.Of(rankings.Rankers, person => (bits >> person & 1) == 1))];
    }

    private static ImmutableArray<Parting> Roughly(Rankings rankings, out double gain)
    {
        (gain, var inOne) = CampHeuristic.Run(All(rankings), rankings.Rankers, rankings.Items);
        return gain == 0 ? [] : [Parting.Of(rankings.Rankers, person => inOne[person])];
    }

    private static int[] All(Rankings rankings) => [.. Enumerable.Range(0, rankings.Rankers).SelectMany(ranker => rankings.Doubled(ranker).ToArray())];

    private static double Nearest(Rankings rankings, Parting parting)
    {
        var orders = parting.Sides.Select(side => KemenyConsensus.Of(rankings.Only(side)).Known.Orders).ToArray();
        return (from one in orders[0] from other in orders[1] select KendallTau.Between(Ranks(one), Ranks(other)).Known.Tau).Max();
    }

    private static int[] Ranks(ImmutableArray<int> order)
    {
        var ranks = new int[order.Length];
        for (var place = 0; place < order.Length; place++) ranks[order[place]] = place;
        return ranks;
    }
}

/// <summary>A team in two camps; the first is the one with the first person.</summary>
public sealed record Parting(ImmutableArray<int> One, ImmutableArray<int> Other)
{
    public ImmutableArray<ImmutableArray<int>> Sides => [One, Other];

    internal static Parting Of(int people, Func<int, bool> inOne)
    {
        var everybody = Enumerable.Range(0, people).ToLookup(person => inOne(person) == inOne(0));
        return new([.. everybody[true]], [.. everybody[false]]);
    }
}
