using FsCheck;
using FsCheck.Fluent;
using Houselights.Core.Numerics;
using Houselights.Core.Numerics.Agreement;

namespace Houselights.Core.Tests.Numerics.Agreement;

/// <summary>Functions of one mind each: a slow reference, how often it is wrong, and what it finds.</summary>
public class GroupedConsensusTests
{
    private static readonly int[] FourOfTwo = [0, 0, 1, 1, 2, 2, 3, 3];

    private static Rankings Apart { get; } = Rankings.Of([1, 2, 3, 4, 5], [1, 2, 3, 5, 4], [5, 4, 3, 2, 1], [4, 5, 3, 2, 1], [3, 1, 4, 2, 5], [3, 1, 5, 2, 4], [2, 5, 1, 4, 3], [2, 4, 1, 5, 3]);

    [Fact]
    public void Means_are_those_of_all_pairs() =>
        Laws.Hold(Teams, team =>
        {
            if (GroupedConsensus.Of(team.Rankings, team.Groups, 1).Value is not { } found) return;
            var pairs = (from one in Enumerable.Range(0, 6) from other in Enumerable.Range(0, one) select (Same: team.Groups[one] == team.Groups[other], R: Correlation(team.Rankings, one, other))).ToList();
            Assert.Equal(pairs.Where(pair => pair.Same).Average(pair => pair.R), found.Within, 9);
            Assert.Equal(pairs.Where(pair => !pair.Same).Average(pair => pair.R), found.Between, 9);
            var farthest = from one in Enumerable.Range(0, 3) from other in Enumerable.Range(one + 1, 2 - one) select Across(team, one, other);
            Assert.Equal(farthest.Min(), found.FarthestCorrelation, 9);
            Assert.Equal(found.FarthestCorrelation, Across(team, found.Farthest.One, found.Farthest.Other), 9);
        });

    /// <summary>All 720 ways to put six people into three pairs of seats.</summary>
    [Fact]
    public void P_comes_close_to_counting_every_grouping()
    {
        var rankings = Rankings.Of([1, 2, 3, 4], [1, 2, 4, 3], [4, 3, 2, 1], [3, 4, 2, 1], [2, 4, 1, 3], [1, 3, 2, 4]);
        int[] groups = [0, 0, 1, 1, 2, 2];
        double D(int[] order) => Gap(rankings, [.. Enumerable.Range(0, 6).Select(at => groups[order[at]])]);
        var all = KemenyConsensusTests.AllOrders(6).Select(order => D([.. order])).ToList();

        Assert.Equal(all.Count(each => each >= D([0, 1, 2, 3, 4, 5]) - 1e-9) / (double)all.Count, GroupedConsensus.Of(rankings, groups).Known.P, 0.015);
    }

    [Fact]
    public void Four_functions_of_two_that_are_apart_are_found()
    {
        var found = GroupedConsensus.Of(Apart, FourOfTwo).Known;

        Assert.InRange(found.P, 0, 0.02);
        Assert.Equal(((0, 1), 0.9, 10_000), (found.Farthest, Math.Round(found.Within, 12), found.Permutations));
        Assert.Equal(found, GroupedConsensus.Of(Apart, FourOfTwo).Known);
    }

    [Fact]
    public void Names_of_groups_are_told_back_and_change_nothing()
    {
        var (plain, renamed) = (GroupedConsensus.Of(Apart, FourOfTwo).Known, GroupedConsensus.Of(Apart, [.. FourOfTwo.Select(group => group + 5)]).Known);

        Assert.Equal(plain with { Farthest = (5, 6) }, renamed);
    }

    [Fact]
    public void Whoever_belongs_to_none_or_alone_to_one_or_ties_everything_is_left_out()
    {
        var more = Rankings.Of([.. Rows(Apart), [1, 2, 3, 4, 5], [5, 4, 3, 2, 1], [3, 3, 3, 3, 3]]);

        Assert.Equal(GroupedConsensus.Of(Apart, FourOfTwo).Known, GroupedConsensus.Of(more, [.. FourOfTwo, -1, 9, 0]).Known);
    }

    [Fact]
    public void One_function_or_two_things_are_no_test()
    {
        Assert.Equal(new Undefined(Reason.TooFewRaters, 1, 2), GroupedConsensus.Of(Apart, [0, 0, 1, -1, -1, -1, -1, -1]).Undefined);
        Assert.Equal(new Undefined(Reason.TooFewItems, 2, 3), GroupedConsensus.Of(Rankings.Of([1, 2], [2, 1], [1, 2], [2, 1]), [0, 0, 1, 1]).Undefined);
    }

    /// <summary>Functions that don't matter, in a team at random and in one that agrees, are said to differ in at most one of twenty.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    public void Functions_that_do_not_matter_are_seldom_said_to_differ(double correlation)
    {
        var (random, team) = (new Xoshiro256(311), new ThurstoneTeam(8, 5, correlation));
        var wrong = Enumerable.Range(0, 800).Count(_ => GroupedConsensus.Of(team.Draw(ref random), FourOfTwo, 300).Known.P < 0.05);

        Assert.InRange(wrong / 800.0, 0.02, 0.07);
    }

    /// <summary>Four functions of two, each with an order of its own at random and one swap of neighbours between its two people.</summary>
    [Fact]
    public void Planted_functions_are_found_in_most_teams()
    {
        var random = new Xoshiro256(312);
        var shuffle = new Shuffle(6);
        var found = 0;
        for (var team = 0; team < 300; team++)
        {
            var rows = new List<double[]>();
            for (var function = 0; function < 4; function++)
            {
                double[] order = [1, 2, 3, 4, 5, 6];
                shuffle.Apply<double>(order, ref random);
                var (other, at) = ((double[])order.Clone(), (int)random.NextBelow(5));
                var (low, high) = (Array.IndexOf(other, at + 1.0), Array.IndexOf(other, at + 2.0));
                (other[low], other[high]) = (other[high], other[low]);
                rows.AddRange([order, other]);
            }

            if (GroupedConsensus.Of(Rankings.Of([.. rows]), FourOfTwo, 300).Known.P < 0.05) found++;
        }

        Assert.InRange(found / 300.0, 0.9, 1);
    }

    private static Gen<(Rankings Rankings, int[] Groups)> Teams { get; } =
        from rows in Gen.Shuffle(new double[] { 1, 2, 3, 4 }).ArrayOf(6)
        from groups in Gen.Shuffle(new[] { 0, 0, 1, 1, 2, 2 })
        select (Rankings.Of(rows), groups);

    private static IEnumerable<double[]> Rows(Rankings rankings) => Enumerable.Range(0, rankings.Rankers).Select(leader => Row(rankings, leader));

    private static double[] Row(Rankings rankings, int leader) => [.. Enumerable.Range(0, rankings.Items).Select(item => rankings.Rank(leader, item))];

    /// <summary>Spearman's ρ of untied ranks.</summary>
    private static double Correlation(Rankings rankings, int one, int other)
    {
        var n = rankings.Items;
        return 1 - (6 * Row(rankings, one).Zip(Row(rankings, other), (x, y) => (x - y) * (x - y)).Sum() / ((n * n * n) - n));
    }

    private static double Across((Rankings Rankings, int[] Groups) team, int one, int other) =>
        (from mine in Enumerable.Range(0, 6) where team.Groups[mine] == one from its in Enumerable.Range(0, 6) where team.Groups[its] == other select Correlation(team.Rankings, mine, its)).Average();

    private static double Gap(Rankings rankings, int[] groups)
    {
        var pairs = (from one in Enumerable.Range(0, groups.Length) from other in Enumerable.Range(0, one) select (Same: groups[one] == groups[other], R: Correlation(rankings, one, other))).ToLookup(pair => pair.Same, pair => pair.R);
        return pairs[true].Average() - pairs[false].Average();
    }
}
