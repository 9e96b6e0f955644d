using FsCheck.Fluent;
using Houselights.Core.Numerics;
using Houselights.Core.Numerics.Agreement;

namespace Houselights.Core.Tests.Numerics.Agreement;

/// <summary>The strategic consensus map against the published team, its identity with W, and what must not flip it.</summary>
public class ConsensusMapTests
{
    [Fact]
    public void V19_degree_prototype_and_vector_lengths()
    {
        var map = ConsensusMap.Of(RankingData.Tarakci).Known;
        Assert.Equal(0.549859960, map.Degree, 9);
        Assert.Equal(0.564999103, map.FullDegree, 9);
        Assert.Equal(0.450855, map.Explained[0], 6);
        Assert.Equal(0.344587, map.Explained[1], 6);
        double[] singular = [5.329528191, 4.659290959, 2.787737605, 1.758172013, 1.335428258, 0.491038291, 0];
        for (var i = 0; i < 7; i++) Assert.Equal(singular[i], Math.Sqrt(map.Explained[i] * 9 * 7), i == 6 ? 6 : 9);
        AssertClose([0.984795, 0.920876, 0.956952, 0.961284, 0.824394, 0.869124, 0.914468, 0.724334, 0.839885], map.Leaders.Select(leader => leader.Length), 6);
        AssertClose([-0.286620, 0.613542, 1.646116, -0.178029, 0.630607, -0.732935, -1.692680], map.Prototype.Known.Scores, 6);
        Assert.InRange(map.P(), 0.0025, 0.0065);
    }

    [Fact]
    public void V19_W_of_the_same_team()
    {
        var w = KendallW.Of(RankingData.Tarakci).Known;
        Assert.Equal(724, w.S);
        Assert.Equal(0.319223986, w.W, 9);
        Assert.Equal(17.24, 9 * 6 * w.W, 2);
        Assert.Equal(3.751295, 8 * w.W / (1 - w.W), 6);
    }

    [Fact]
    public void V22_degree_of_the_healthy_team() => Assert.Equal(0.909822938, ConsensusMap.Of(RankingData.Healthy).Known.FullDegree, 6);

    [Fact]
    public void V19_full_degree_is_the_root_of_W_and_the_plane_never_shows_more() =>
        Laws.Hold(RankingData.Untied.Where(rankings => rankings.Items > 2), rankings =>
        {
            var map = ConsensusMap.Of(rankings).Known;
            Assert.Equal(Math.Sqrt(KendallW.Of(rankings).Known.W), map.FullDegree, 9);
            Assert.True(map.Degree <= map.FullDegree + 1e-9);
            Assert.Equal(1, map.Explained.Sum(), 9);
            Assert.All(map.Leaders, leader => Assert.InRange(leader.Length, 0, 1 + 1e-9));
        });

    [Fact]
    public void The_mean_arrow_points_to_the_right_and_is_as_long_as_the_degree() =>
        Laws.Hold(RankingData.Untied.Where(rankings => rankings.Items > 2), rankings =>
        {
            var map = ConsensusMap.Of(rankings).Known;
            if (!map.HasDirection) return;
            Assert.Equal(map.Degree, map.Leaders.Average(leader => leader.X), 8);
            Assert.Equal(0, map.Leaders.Average(leader => leader.Y), 8);
        });

    [Fact]
    public void Listing_leaders_in_another_order_does_not_flip_the_picture()
    {
        var (map, turned) = (ConsensusMap.Of(RankingData.Tarakci).Known, ConsensusMap.Of(RankingData.Tarakci.Only([3, 8, 1, 0, 7, 2, 6, 5, 4])).Known);
        AssertClose(map.Items.Select(item => item.X), turned.Items.Select(item => item.X), 9);
        AssertClose(map.Items.Select(item => item.Y), turned.Items.Select(item => item.Y), 9);
        Assert.Equal(map.P(1000), turned.P(1000));
    }

    [Fact]
    public void The_item_farthest_from_the_axis_lies_above_it() =>
        Laws.Hold(RankingData.Untied.Where(rankings => rankings.Items > 2), rankings =>
        {
            var heights = ConsensusMap.Of(rankings).Known.Items.Select(item => item.Y).ToList();
            Assert.True(heights.First(y => Math.Abs(y) > heights.Max(Math.Abs) - 1e-9) >= 0);
        });

    [Fact]
    public void Fewer_leaders_than_items_and_more_give_the_same_picture_by_either_matrix()
    {
        var rankings = RankingData.Tarakci.Only([0, 1, 2, 3]);
        var (four, eight) = (ConsensusMap.Of(rankings).Known, ConsensusMap.Of(rankings.Only([0, 1, 2, 3, 0, 1, 2, 3])).Known);
        Assert.Equal(four.Degree, eight.Degree, 9);
        AssertClose(four.Items.Select(item => item.Y), eight.Items.Select(item => item.Y), 8);
    }

    [Fact]
    public void A_perfect_split_has_no_direction_and_a_leader_who_ties_everything_is_named()
    {
        var split = ConsensusMap.Of(Rankings.Of([1, 2, 3, 4], [4, 3, 2, 1])).Known;
        Assert.Equal(Reason.PerfectSplit, split.Prototype.Undefined!.Reason);
        Assert.Equal([1], ConsensusMap.Of(Rankings.Of([1, 2, 3], [2, 2, 2], [1, 3, 2])).Known.Excluded);
        Assert.Equal(Reason.NoVariation, ConsensusMap.Of(Rankings.Of([1, 1, 1], [1, 1, 1])).Undefined!.Reason);
    }

    [Fact]
    public void Random_leaders_point_the_same_way_as_often_as_p_says()
    {
        var (random, shuffle, row) = (new Xoshiro256(8), new Shuffle(5), new[] { 1.0, 2, 3, 4, 5 });
        var told = Enumerable.Range(0, 300).Count(_ => ConsensusMap.Of([.. Enumerable.Range(0, 6).Select(_ =>
        {
            shuffle.Apply<double>(row, ref random);
            return (double[])row.Clone();
        })]).Known.P(199) <= 0.05);
        Assert.InRange(told / 300.0, 0.01, 0.08);
    }

    [Fact]
    public void Groups_that_oppose_each_other_are_told_apart_and_groups_of_one_mind_are_not()
    {
        double[][] up = [[1, 2, 3, 4, 5], [1, 2, 3, 5, 4], [2, 1, 3, 4, 5], [1, 3, 2, 4, 5]], down = [[5, 4, 3, 2, 1], [5, 4, 3, 1, 2], [4, 5, 3, 2, 1], [5, 4, 2, 3, 1]];
        var opposed = GroupConsensus.Between(up, down).Known;
        Assert.True(opposed.IsExact);
        Assert.Equal(70, opposed.Splits);
        Assert.InRange(opposed.Correlation, -1, -0.9);
        Assert.Equal(2 / 70.0, opposed.P, 12);
        Assert.True(GroupConsensus.Between(up[..2], up[2..]).Known is { Correlation: > 0.8, P: > 0.05 });
    }

    private static void AssertClose(IEnumerable<double> expected, IEnumerable<double> actual, int digits) =>
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, digits));
}
