using FsCheck;
using FsCheck.Fluent;
using Houselights.Core.Numerics;
using Houselights.Core.Numerics.Distributions;

namespace Houselights.Core.Tests.Numerics.Distributions;

/// <summary>Against published figures, a slow reference, and how often it is wrong.</summary>
public class FisherPitmanTests
{
    private static readonly double[] Maize = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48];

    private static Gen<double[]> Numbers(int fewest, int most) => from count in Gen.Choose(fewest, most) from values in Gen.Choose(-6, 6).Select(half => half / 2.0).ArrayOf(count) select values;

    /// <summary>Fisher, The Design of Experiments (1935), section 21: 863 of 32,768 arrangements, or 1,726 on both sides.</summary>
    [Fact]
    public void Fisher_1935_on_Darwins_maize()
    {
        var test = FisherPitman.Paired(Maize).Known;

        Assert.Equal(863 / 32768.0, test.P, 12);
        Assert.Equal((314 / 15.0, 32768, true), (test.Difference, test.Arrangements, test.IsExact));
    }

    [Fact]
    public void Of_pairs_every_choice_of_signs_is_counted() =>
        Laws.Hold(Numbers(2, 7), differences =>
        {
            var sums = differences.Aggregate(new List<double> { 0 }, (sums, difference) => [.. sums.SelectMany(sum => new[] { sum + difference, sum - difference })]);
            var test = FisherPitman.Paired(differences).Known;
            Assert.Equal(sums.Count(sum => sum >= differences.Sum() - 1e-9) / (double)sums.Count, test.P, 12);
            Assert.Equal(differences.Average(), test.Difference, 12);
        });

    [Fact]
    public void Of_groups_every_choice_of_who_is_in_the_first_is_counted() =>
        Laws.Hold(from first in Numbers(2, 4) from second in Numbers(2, 4) select (first, second), each =>
        {
            double[] all = [.. each.first, .. each.second];
            var sums = Enumerable.Range(0, 1 << all.Length).Select(set => all.Where((_, at) => (set >> at & 1) == 1).ToList()).Where(taken => taken.Count == each.first.Length).Select(taken => taken.Sum()).ToList();
            var test = FisherPitman.Independent(each.first, each.second).Known;
            Assert.Equal(sums.Count(sum => sum >= each.first.Sum() - 1e-9) / (double)sums.Count, test.P, 12);
            Assert.Equal(sums.Count, test.Arrangements);
            Assert.Equal(each.first.Average() - each.second.Average(), test.Difference, 12);
        });

    [Fact]
    public void The_order_of_people_changes_nothing() =>
        Laws.Hold(Numbers(2, 12), differences => FisherPitman.Paired(differences).Known == FisherPitman.Paired([.. differences.Reverse()]).Known);

    [Fact]
    public void The_two_sides_overlap_in_what_was_seen() =>
        Laws.Hold(Numbers(2, 8), differences => FisherPitman.Paired(differences).Known.P + FisherPitman.Paired([.. differences.Select(each => -each)]).Known.P >= 1);

    [Theory]
    [InlineData(4, 1 / 16.0)]
    [InlineData(5, 1 / 32.0)]
    [InlineData(16, 1 / 65536.0)]
    public void People_who_all_mean_it_less_are_one_arrangement_of_all(int people, double p) =>
        Assert.Equal(p, FisherPitman.Paired([.. Enumerable.Repeat(1.5, people)]).Known.P, 12);

    [Fact]
    public void No_difference_at_all_is_no_evidence() => Assert.Equal(1, FisherPitman.Paired([0, 0, 0, 0, 0]).Known.P);

    /// <summary>Beyond sixteen pairs, and beyond 65,536 groupings, draws take the place of counting, and say nearly the same.</summary>
    [Fact]
    public void Draws_come_close_to_the_count_and_are_the_same_each_time()
    {
        double[] seventeen = [.. Maize, 10, -12];
        var sums = seventeen.Aggregate(new List<double> { 0 }, (sums, difference) => [.. sums.SelectMany(sum => new[] { sum + difference, sum - difference })]);
        var paired = FisherPitman.Paired(seventeen).Known;
        Assert.False(paired.IsExact);
        Assert.Equal(sums.Count(sum => sum >= seventeen.Sum() - 1e-9) / (double)sums.Count, paired.P, 0.006);
        Assert.Equal(paired, FisherPitman.Paired(seventeen).Known);

        double[] one = [5, 5, 4, 5, 4, 5, 5, 4, 5, 4], two = [4, 3, 5, 4, 4, 3, 5, 4, 3, 5];
        var groups = FisherPitman.Independent(one, two).Known;
        Assert.False(groups.IsExact);
        Assert.Equal(OfGroups(one, two), groups.P, 0.006);
    }

    [Fact]
    public void One_person_is_no_test()
    {
        Assert.Equal(new Undefined(Reason.TooFewPoints, 1, 2), FisherPitman.Paired([2]).Undefined);
        Assert.Equal(new Undefined(Reason.TooFewPoints, 1, 2), FisherPitman.Independent([1, 2, 3], [2]).Undefined);
        Assert.Equal(new Undefined(Reason.TooFewPoints, 0, 2), FisherPitman.Independent([], [2, 3]).Undefined);
    }

    /// <summary>Where hand and pencil mean the same, chance gives p ≤ .05 in at most one of twenty teams; ties make it fewer.</summary>
    [Theory]
    [InlineData(5)]
    [InlineData(9)]
    public void It_is_wrong_in_at_most_one_of_twenty(int people)
    {
        var random = new Xoshiro256(1935);
        var (paired, grouped) = (0, 0);
        for (var team = 0; team < 1500; team++)
        {
            double[] one = new double[people], two = new double[people];
            for (var person = 0; person < people; person++) (one[person], two[person]) = (random.NextNormal(), random.NextNormal());
            if (FisherPitman.Paired([.. one.Zip(two, (x, y) => x - y)]).Known.P <= 0.05) paired++;
            if (people == 5 && FisherPitman.Independent(one, two).Known.P <= 0.05) grouped++;
        }

        Assert.InRange(paired / 1500.0, 0.015, 0.065);
        if (people == 5) Assert.InRange(grouped / 1500.0, 0.03, 0.065);
    }

    /// <summary>By counting how many sums of so many of them there are.</summary>
    private static double OfGroups(double[] one, double[] two)
    {
        var ways = new Dictionary<(int Taken, double Sum), double> { [(0, 0)] = 1 };
        foreach (var value in one.Concat(two))
            ways = ways.SelectMany(way => new[] { way, new((way.Key.Taken + 1, way.Key.Sum + value), way.Value) }).GroupBy(way => way.Key).ToDictionary(group => group.Key, group => group.Sum(way => way.Value));
        var all = ways.Where(way => way.Key.Taken == one.Length).ToList();
        return all.Where(way => way.Key.Sum >= one.Sum() - 1e-9).Sum(way => way.Value) / all.Sum(way => way.Value);
    }
}
