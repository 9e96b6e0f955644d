using System.Collections.Immutable;
using Houselights.Core.Numerics;
using Houselights.Core.Numerics.Agreement;

namespace Houselights.Core.Tests.Numerics.Agreement;

/// <summary>The least contradicted ranking, against every order there is.</summary>
public class KemenyConsensusTests
{
    [Fact]
    public void V20_Tennessee()
    {
        // Memphis, Nashville, Chattanooga, Knoxville.
        var votes = new (int Voters, double[] Ranks)[] { (42, [1, 2, 3, 4]), (26, [4, 1, 2, 3]), (15, [4, 3, 1, 2]), (17, [4, 3, 2, 1]) };
        var rankings = Rankings.Of([.. votes.SelectMany(vote => Enumerable.Repeat(vote.Ranks, vote.Voters))]);
        var kemeny = KemenyConsensus.Of(rankings).Known;
        Assert.Equal([1, 2, 3, 0], Assert.Single(kemeny.Orders));
        Assert.Equal((207, 393), (kemeny.Disagreements, kemeny.Score));
        Assert.True(kemeny.IsUnique);
        var scores = AllOrders(4).Select(order => 600 - Cost(rankings, order)).OrderDescending().ToList();
        Assert.Equal((393, 377, 207), (scores[0], scores[1], scores[^1]));
    }

    [Fact]
    public void V22_the_theatre_team_has_many_tied_optima_at_cost_30()
    {
        var kemeny = KemenyConsensus.Of(RankingData.Theatre).Known;
        Assert.Equal(30, kemeny.Disagreements);
        Assert.True(kemeny.Optima > 10);
    }

    [Fact]
    public void The_optimum_and_all_that_tie_with_it_agree_with_trying_every_order() =>
        Laws.Hold(RankingData.Places, rows =>
        {
            var rankings = Rankings.Of(rows);
            if (rankings.Rankers == 0) return;
            var kemeny = KemenyConsensus.Of(rankings).Known;
            var costs = AllOrders(rankings.Items).ToLookup(order => Cost(rankings, order));
            var least = costs.Min(each => each.Key);
            Assert.Equal(least, kemeny.Disagreements);
            Assert.Equal(costs[least].Count(), (int)kemeny.Optima);
            Assert.Equal(costs[least].Select(order => string.Join(' ', order)), kemeny.Orders.Select(order => string.Join(' ', order)));
        });

    [Fact]
    public void All_orders_of_people_who_tie_everything_are_optimal_and_not_all_are_listed()
    {
        var kemeny = KemenyConsensus.Of(Rankings.Of([1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1])).Known;
        Assert.Equal(720, kemeny.Optima);
        Assert.Equal(KemenyConsensus.MostListed, kemeny.Orders.Length);
    }

    [Fact]
    public void Too_many_items_are_refused_with_the_limit() =>
        Assert.Equal(new Undefined(Reason.TooManyItems, 17, 16), KemenyConsensus.Of(Rankings.Of([.. Enumerable.Repeat(Enumerable.Range(1, 17).Select(i => (double)i).ToArray(), 2)])).Undefined);

    internal static IEnumerable<ImmutableArray<int>> AllOrders(int items)
    {
        var row = Enumerable.Range(0, items).ToArray();
        do yield return [.. row];
        while (Permutation.Next(row));
    }

    internal static double Cost(Rankings rankings, ImmutableArray<int> order) =>
        Enumerable.Range(0, rankings.Rankers).Sum(ranker => Enumerable.Range(0, order.Length).Sum(high => Enumerable.Range(high + 1, order.Length - high - 1).Sum(low =>
            rankings.Rank(ranker, order[high]).CompareTo(rankings.Rank(ranker, order[low])) switch { > 0 => 1, 0 => 0.5, _ => 0 })));
}
