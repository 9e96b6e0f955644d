using FsCheck;
using FsCheck.Fluent;
using Houselights.Core.Incentives.Measures;

namespace Houselights.Core.Tests.Incentives.Measures;

/// <summary>Where a scorecard points, beside where the company does: published numbers and laws.</summary>
public class CongruityTests
{
    /// <summary>Values and scores of two to six moves.</summary>
    private static readonly Gen<(double[] Value, double[] Score)> Pairs =
        from moves in Gen.Choose(2, 6)
        from value in Gen.Choose(-20, 20).ArrayOf(moves)
        from score in Gen.Choose(-20, 20).ArrayOf(moves)
        select (Array.ConvertAll(value, each => each / 2.0), Array.ConvertAll(score, each => each / 2.0));

    [Theory]
    [InlineData(new[] { 3.0, 4 }, new[] { 4.0, 3 }, 0.96, 0.96, 11.52, 12.5)]
    [InlineData(new[] { 1.0, 1 }, new[] { 1.0, 0 }, 0.707106781, 1, 0.5, 1)]
    [InlineData(new[] { 2.0, 1, 0 }, new[] { 1.0, 2, 2 }, 0.596284794, 0.444444444, 0.888888889, 2.5)]
    [InlineData(new[] { 1.0, 1 }, new[] { 1.0, -1 }, 0, 0, 0, 1)]
    public void V25_the_best_strength_and_the_surplus_that_it_keeps(double[] value, double[] score, double cosine, double strength, double surplus, double full)
    {
        var congruity = Congruity.Of(value, score)!;
        Assert.Equal(cosine, congruity.Cosine, 9);
        Assert.Equal(strength, congruity.BestStrength, 9);
        Assert.Equal(surplus, congruity.Surplus, 9);
        Assert.Equal(full, congruity.FullSurplus, 9);
        Assert.Equal(full - surplus, congruity.Loss, 9);
    }

    [Fact]
    public void V25_the_angle_and_the_share_of_three_and_four()
    {
        var congruity = Congruity.Of([3, 4], [4, 3])!;
        Assert.Equal(16.2602, congruity.Degrees, 4);
        Assert.Equal(0.9216, congruity.ShareKept, 9);
        Assert.Equal(0.98, congruity.Loss, 9);
    }

    [Fact]
    public void A_card_that_points_away_is_best_not_paid_at_all()
    {
        var congruity = Congruity.Of([1, 2], [-2, -3])!;
        Assert.True(congruity.Cosine < -0.9);
        Assert.Equal((0, 0, 0, 2.5), (congruity.BestStrength, congruity.ShareKept, congruity.Surplus, congruity.Loss));
    }

    [Fact]
    public void Where_nothing_matters_to_one_of_them_there_is_nothing_to_tell()
    {
        Assert.Null(Congruity.Of([0, 0], [1, 2]));
        Assert.Null(Congruity.Of([1, 2], [0, 0]));
        Assert.Null(Congruity.Of([], []));
    }

    [Fact]
    public void What_cannot_be_compared_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Congruity.Of([1], [1, 2]));
        Assert.Throws<ArgumentException>(() => Congruity.Of([double.NaN, 1], [1, 2]));
        Assert.Throws<ArgumentException>(() => Congruity.Of([1, 2], [double.PositiveInfinity, 2]));
    }

    [Fact]
    public void Points_of_any_size_are_compared() =>
        Assert.Equal(0.96, Congruity.Of([3e-200, 4e-200], [4e200, 3e200])!.Cosine, 9);

    [Fact]
    public void It_is_the_same_from_either_side() => Laws.Hold(Pairs, pair =>
        Assert.Equal(Congruity.Of(pair.Value, pair.Score)?.Cosine ?? 9, Congruity.Of(pair.Score, pair.Value)?.Cosine ?? 9, 12));

    [Fact]
    public void The_unit_of_the_points_is_of_no_account() => Laws.Hold(Pairs.Zip(Gen.Choose(1, 1000)), drawn =>
    {
        var ((value, score), factor) = drawn;
        if (Congruity.Of(value, score) is not { } congruity) return;
        var scaled = Congruity.Of(value, Array.ConvertAll(score, each => each * factor))!;
        Assert.Equal(congruity.Cosine, scaled.Cosine, 12);
        Assert.Equal(congruity.ShareKept, scaled.ShareKept, 12);
        Assert.Equal(congruity.BestStrength, scaled.BestStrength * factor, 9);
    });

    [Fact]
    public void No_other_strength_leaves_more() => Laws.Hold(Pairs.Zip(Gen.Choose(0, 400)), drawn =>
    {
        var ((value, score), tried) = drawn;
        if (Congruity.Of(value, score) is not { } congruity) return;
        Assert.Equal(congruity.Surplus, Surplus(value, score, congruity.BestStrength), 9);
        Assert.True(congruity.Surplus >= Surplus(value, score, tried / 100.0) - 1e-9);
    });

    [Fact]
    public void With_two_moves_the_loss_is_the_published_one() => Laws.Hold(Pairs.Where(pair => pair.Value.Length == 2), pair =>
    {
        if (Congruity.Of(pair.Value, pair.Score) is not { Cosine: > 0 } congruity) return;
        var cross = (pair.Value[0] * pair.Score[1]) - (pair.Value[1] * pair.Score[0]);
        Assert.Equal(cross * cross / (2 * pair.Score.Sum(each => each * each)), congruity.Loss, 9);
    });

    /// <summary>What is gained where efforts are b·g and cost half their squares.</summary>
    private static double Surplus(double[] value, double[] score, double strength) =>
        value.Zip(score, (f, g) => (f * strength * g) - (strength * g * strength * g / 2)).Sum();
}
