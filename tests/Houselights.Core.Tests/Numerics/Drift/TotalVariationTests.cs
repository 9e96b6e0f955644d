using Houselights.Core.Numerics;
using Houselights.Core.Numerics.Drift;

namespace Houselights.Core.Tests.Numerics.Drift;

/// <summary>Said against done, with what chance alone would show.</summary>
public class TotalVariationTests
{
    [Theory]
    [InlineData("40 30 20 10", "10 20 20 50", 0.4)]
    [InlineData("40 30 20 10", "36 33 19 12", 0.05)]
    [InlineData("50 30 20", "30 50 20", 0.2)]
    [InlineData("70 30 0", "70 0 30", 0.3)]
    [InlineData("1 1 98", "2 1 97", 0.01)]
    public void V44_distances(string said, string did, double distance) =>
        Assert.Equal(distance, TotalVariation.Of(Parts(said), Parts(did), 40, 100).Known.Distance, 12);

    [Fact]
    public void V45_theatre_would_have_to_move_a_third_of_its_time_at_least()
    {
        var found = TotalVariation.Of(Parts("40 30 20 10"), Parts("10 20 20 50"), 160).Known;
        Assert.InRange(found.Range.Low, 0.336, 0.346);
        Assert.InRange(found.Range.High, 0.473, 0.483);
        Assert.InRange(found.ChanceDistance, 0.089, 0.099);
        Assert.Equal(1 / 10_001.0, found.P, 12);
    }

    [Fact]
    public void V45_a_healthy_team_is_not_flagged()
    {
        var found = TotalVariation.Of(Parts("40 30 20 10"), Parts("36 33 19 12"), 40).Known;
        Assert.InRange(found.Range.Low, 0.027, 0.037);
        Assert.InRange(found.Range.High, 0.215, 0.235);
        Assert.InRange(found.ChanceDistance, 0.165, 0.185);
        Assert.InRange(found.P, 0.91, 0.97);
    }

    /// <summary>Five meetings, all on the one thing that was said: the rest of the time is Beta(½, 5½) all the same.</summary>
    [Fact]
    public void A_part_that_was_never_seen_may_still_exist()
    {
        var found = TotalVariation.Of([1, 0], [1, 0], 5).Known;
        var expected = Houselights.Core.Numerics.Distributions.Binomial.BetaQuantile(0.975, 0.5, 5.5);
        Assert.InRange(found.Range.High, expected - 0.02, expected + 0.02);
    }

    /// <summary>Who does exactly what was said is told off at .05 in at most one of twenty months.</summary>
    [Fact]
    public void Doing_what_was_said_is_seldom_flagged()
    {
        var random = new Xoshiro256(31);
        var flagged = Enumerable.Range(0, 400).Count(_ =>
        {
            var done = new double[3];
            for (var i = 0; i < 30; i++) done[random.NextUnit() is var u && u < 0.5 ? 0 : u < 0.8 ? 1 : 2]++;
            return TotalVariation.Of([50, 30, 20], done, 30, 500).Known.P <= 0.05;
        });
        Assert.InRange(flagged / 400.0, 0.005, 0.075);
    }

    [Fact]
    public void Nothing_done_is_undefined_and_different_lists_are_refused()
    {
        Assert.Equal(Reason.NoData, TotalVariation.Of([1, 1], [0, 0], 10).Undefined!.Reason);
        Assert.Equal(Reason.TooFewItems, TotalVariation.Of([1], [1], 10).Undefined!.Reason);
        Assert.Throws<ArgumentException>(() => TotalVariation.Of([1, 1], [1], 10));
        Assert.Throws<ArgumentException>(() => TotalVariation.Of([1, -1], [1, 1], 10));
    }

    private static double[] Parts(string parts) => [.. parts.Split(' ').Select(double.Parse)];
}
