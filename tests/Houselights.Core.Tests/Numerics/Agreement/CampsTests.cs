using FsCheck;
using FsCheck.Fluent;
using Houselights.Core.Numerics;
using Houselights.Core.Numerics.Agreement;

namespace Houselights.Core.Tests.Numerics.Agreement;

/// <summary>One view, two camps or none: the cases that W can't tell apart, and how often the reading is wrong.</summary>
public class CampsTests
{
    [Fact]
    public void V22_theatre_is_two_camps()
    {
        var reading = CommonView.Of(RankingData.Theatre).Known;
        Assert.Equal(View.TwoCamps, reading.View);
        var camps = reading.Camps.Known;
        Assert.Equal((30, 4), (camps.OneCost, camps.TwoCost));
        Assert.Equal(0.867, camps.Gain, 3);
        Assert.InRange(camps.ChanceGain, 0.55, 0.61);
        Assert.Equal([0, 1, 2], Assert.Single(camps.Partings).One);
        Assert.True(camps.IsExact);
    }

    [Fact]
    public void V22_the_healthy_team_is_one_view()
    {
        var reading = CommonView.Of(RankingData.Healthy).Known;
        Assert.Equal(View.One, reading.View);
        Assert.Equal((6, 4), (reading.Camps.Known.OneCost, reading.Camps.Known.TwoCost));
        Assert.Equal(0.333, reading.Camps.Known.Gain, 3);
    }

    [Fact]
    public void V22_noise_is_neither()
    {
        var reading = CommonView.Of(RankingData.Noise).Known;
        Assert.Equal(View.NotEnoughToTell, reading.View);
        Assert.True(reading.Concordance.PowerAtHalf < ConcordancePower.Enough);
        Assert.Equal(0.48, reading.Camps.Known.Gain, 2);
    }

    [Fact]
    public void One_swap_of_neighbours_by_two_of_six_is_no_camp()
    {
        var reading = CommonView.Of(Rankings.Of([1, 2, 3, 4, 5], [1, 2, 3, 4, 5], [1, 2, 3, 4, 5], [1, 2, 3, 4, 5], [1, 2, 3, 5, 4], [1, 2, 3, 5, 4])).Known;
        Assert.Equal(1, reading.Camps.Known.Gain);
        Assert.Equal(View.One, reading.View);
    }

    [Fact]
    public void Unanimity_is_one_view_without_camps()
    {
        var reading = CommonView.Of(Rankings.Of([.. Enumerable.Repeat(new double[] { 1, 2, 3, 4 }, 5)])).Known;
        Assert.Equal(View.One, reading.View);
        Assert.Empty(reading.Camps.Known.Partings);
    }

    [Fact]
    public void Three_leaders_with_three_priorities_are_not_enough_to_tell_and_hear_how_many_would_be()
    {
        var reading = CommonView.Of(Rankings.Of([1, 2, 3], [2, 3, 1], [3, 1, 2])).Known;
        Assert.Equal(View.NotEnoughToTell, reading.View);
        Assert.InRange(reading.RankersNeeded!.Value, 15, 30);
        Assert.Equal(new Undefined(Reason.TooFewRaters, 3, 4), reading.Camps.Undefined);
    }

    [Fact]
    public void Noise_in_a_team_that_is_large_enough_is_no_common_view()
    {
        double[][] noise = [[1, 4, 2, 5, 3], [5, 1, 3, 2, 4], [3, 5, 1, 4, 2], [2, 3, 5, 1, 4], [4, 2, 5, 3, 1], [3, 1, 4, 5, 2]];
        Assert.Equal(View.None, CommonView.Of(Rankings.Of([.. noise, .. noise])).Known.View);
    }

    private static Gen<double?[][]> Teams { get; } =
        from people in Gen.Choose(4, 6)
        from items in Gen.Choose(3, 4)
        from rows in Gen.Choose(1, 4).Select(place => (double?)place).ArrayOf(items).ArrayOf(people)
        select rows;

    /// <summary>The slow way: every bipartition, each side with every order.</summary>
    [Fact]
    public void The_search_agrees_with_trying_every_bipartition_and_every_order() =>
        Laws.Hold(Teams, rows =>
        {
            var rankings = Rankings.Of(rows);
            if (KendallW.Of(rankings, 1).Value is null) return;
            var found = Camps.Of(rankings, 1).Known;
            var orders = KemenyConsensusTests.AllOrders(rankings.Items).ToList();
            double Cost(IEnumerable<int> side) => orders.Min(order => KemenyConsensusTests.Cost(rankings.Only(side), order));
            var people = Enumerable.Range(0, rankings.Rankers).ToList();
            var two = Enumerable.Range(1, (1 << (people.Count - 1)) - 1).Select(bits => people.ToLookup(person => (bits >> person & 1) == 1))
                .Where(sides => sides[true].Count() > 1 && sides[false].Count() > 1).Select(sides => Cost(sides[true]) + Cost(sides[false])).ToList();
            var one = Cost(people);
            Assert.Equal(one, found.OneCost);
            Assert.Equal(one == 0 ? 0 : 1 - (two.Min() / one), found.Gain, 12);
            if (found.Gain > 0) Assert.Equal(two.Count(cost => cost == two.Min()), found.Partings.Length);
        });

    [Fact]
    public void A_large_team_of_two_camps_is_found_by_the_heuristic_which_says_so()
    {
        var rows = Enumerable.Range(0, 18).Select(person => new[] { 1.0, 2, 3, 4, 5, 6, 7, 8 }.Select((rank, item) => (person % 2 == 0 ? rank : 9 - rank) + ((item + person) % 3 * 0.7)).ToArray()).ToArray();
        var camps = Camps.Of(Rankings.Of(rows), 500).Known;
        Assert.False(camps.IsExact);
        Assert.InRange(camps.P, 0, 0.01);
        Assert.Equal(Enumerable.Range(0, 9).Select(i => 2 * i), camps.Partings[0].One);
    }

    /// <summary>Of teams that rank at random, one in twenty may be called one view, and one in fifty two camps.</summary>
    [Theory]
    [InlineData(5, 4)]
    [InlineData(8, 5)]
    public void Random_teams_are_seldom_called_anything(int leaders, int priorities)
    {
        var views = Read(new(21), leaders, priorities, 0, 3000);
        Assert.InRange(Share(views, View.TwoCamps), 0, 0.03);
        Assert.InRange(Share(views, View.One), 0, 0.065);
    }

    /// <summary>Healthy teams (a mean correlation of .5 is expected) are called two camps in fewer than one in fifty.</summary>
    [Theory]
    [InlineData(6, 4)]
    [InlineData(8, 5)]
    [InlineData(10, 5)]
    public void Healthy_teams_are_not_called_two_camps(int leaders, int priorities) =>
        Assert.InRange(Share(Read(new(22), leaders, priorities, 0.5, 500), View.TwoCamps), 0, 0.02);

    /// <summary>Two camps of four that oppose each other, each of one mind but for one swap, are found nearly always.</summary>
    [Fact]
    public void Two_opposed_camps_of_four_are_found()
    {
        var random = new Xoshiro256(23);
        var found = Enumerable.Range(0, 200).Count(_ => CommonView.Of(Rankings.Of([.. Enumerable.Range(0, 8).Select(leader =>
        {
            var row = leader < 4 ? new double[] { 1, 2, 3, 4, 5 } : [5, 4, 3, 2, 1];
            var at = (int)random.NextBelow(4);
            (row[at], row[at + 1]) = (row[at + 1], row[at]);
            return row;
        })])).Known.View == View.TwoCamps);
        Assert.InRange(found / 200.0, 0.95, 1);
    }

    private static double Share(List<View> views, View view) => views.Count(each => each == view) / (double)views.Count;

    private static List<View> Read(Xoshiro256 random, int leaders, int priorities, double correlation, int teams)
    {
        var team = new ThurstoneTeam(leaders, priorities, correlation);
        return [.. Enumerable.Range(0, teams).Select(_ => CommonView.Of(team.Draw(ref random)).Known.View)];
    }
}
