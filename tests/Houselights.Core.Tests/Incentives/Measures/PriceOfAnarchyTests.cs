using FsCheck;
using FsCheck.Fluent;
using Houselights.Core.Incentives.Measures;

namespace Houselights.Core.Tests.Incentives.Measures;

/// <summary>What it costs that everybody follows their own scorecard: two games whose algebra is known, and what a ratio can't say.</summary>
public class PriceOfAnarchyTests
{
    /// <summary>Four values of either sign, not rising.</summary>
    private static readonly Gen<double[]> Falling = Gen.Choose(-50, 50).ArrayOf(4).Select(values => values.Select(value => value / 4.0).OrderDescending().ToArray());

    /// <summary>A road that takes as long as the share of drivers on it, beside one that takes an hour: the mean time is x·x + (1 − x).</summary>
    [Fact]
    public void V29_pigou_costs_four_thirds()
    {
        static double Time(double share) => (share * share) + (1 - share);
        const double Everybody = 1, Half = 0.5, Nobody = 0;
        var price = PriceOfAnarchy.Of(-Time(Half), -Time(Everybody), -Time(Everybody), -Math.Max(Time(Everybody), Time(Nobody)));
        Assert.Equal(4.0 / 3, price.AtWorst.Ratio!.Value, 12);
        Assert.Equal((0.25, 1), (price.AtWorst.Amount, price.AtWorst.Regret));
        Assert.Equal(price.AtWorst, price.AtBest);
    }

    /// <summary>Price a − Q and no cost: each of two makes a/3; welfare is a·Q − Q²/2, largest where Q = a.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    public void V29_a_linear_duopoly_keeps_eight_ninths(double a)
    {
        double Welfare(double quantity) => (a * quantity) - (quantity * quantity / 2);
        var price = PriceOfAnarchy.Of(Welfare(a), Welfare(2 * a / 3), Welfare(2 * a / 3), Welfare(0));
        Assert.Equal(8.0 / 9, price.AtWorst.Ratio!.Value, 12);
        Assert.Equal(1.0 / 9, price.AtWorst.Regret!.Value, 12);
        Assert.Equal(a * a / 18, price.AtWorst.Amount, 12);
    }

    [Fact]
    public void Where_the_objective_changes_its_sign_there_is_no_ratio()
    {
        var price = PriceOfAnarchy.Of(7, -7.4, -7.4, -7.4);
        Assert.Equal((14.4, 1.0, null), (price.AtWorst.Amount, price.AtWorst.Regret, price.AtWorst.Ratio));
        Assert.Null(PriceOfAnarchy.Of(0, -1, -2, -3).AtWorst.Ratio);
        Assert.Null(PriceOfAnarchy.Of(3, 2, 1, -1).AtWorst.Ratio);
    }

    [Fact]
    public void The_worst_and_the_best_equilibrium_are_told_apart()
    {
        var price = PriceOfAnarchy.Of(10, 8, 5, 0);
        Assert.Equal(new Shortfall(5, 0.5, 0.5), price.AtWorst);
        Assert.Equal(new Shortfall(2, 0.2, 0.8), price.AtBest);
    }

    [Fact]
    public void Where_every_choice_is_worth_the_same_there_is_no_regret()
    {
        Assert.Equal(new Shortfall(0, null, 1), PriceOfAnarchy.Of(4, 4, 4, 4).AtWorst);
        Assert.Equal(new Shortfall(0, null, null), PriceOfAnarchy.Of(0, 0, 0, 0).AtWorst);
    }

    [Fact]
    public void Where_the_worst_is_not_known_there_are_amounts_and_no_shares()
    {
        var price = PriceOfAnarchy.Of(10, 8, 5, null);
        Assert.Equal((new Shortfall(5, null, null), new Shortfall(2, null, null)), (price.AtWorst, price.AtBest));
        Assert.Throws<ArgumentException>(() => PriceOfAnarchy.Of(1, 2, 0, null));
        Assert.Throws<ArgumentException>(() => PriceOfAnarchy.Of(1, 0, double.NegativeInfinity, null));
    }

    [Fact]
    public void Values_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentException>(() => PriceOfAnarchy.Of(1, 2, 0, 0));
        Assert.Throws<ArgumentException>(() => PriceOfAnarchy.Of(3, 1, 2, 0));
        Assert.Throws<ArgumentException>(() => PriceOfAnarchy.Of(3, 2, 1, 2));
        Assert.Throws<ArgumentException>(() => PriceOfAnarchy.Of(3, double.NaN, 1, 0));
        Assert.Throws<ArgumentException>(() => PriceOfAnarchy.Of(double.PositiveInfinity, 2, 1, 0));
    }

    [Fact]
    public void Regret_is_a_share_and_a_ratio_is_on_its_side_of_one() => Laws.Hold(Falling, values =>
    {
        var price = PriceOfAnarchy.Of(values[0], values[1], values[2], values[3]);
        foreach (var shortfall in new[] { price.AtWorst, price.AtBest })
        {
            Assert.True(shortfall.Amount >= 0);
            if (shortfall.Regret is { } regret) Assert.InRange(regret, 0, 1);
            if (shortfall.Ratio is { } ratio) Assert.True(values[0] > 0 ? ratio is >= 0 and <= 1 : ratio >= 1);
        }

        Assert.True(price.AtWorst.Amount >= price.AtBest.Amount);
    });

    [Fact]
    public void Regret_is_the_same_in_any_unit_and_from_any_start() => Laws.Hold(Falling.Zip(Gen.Choose(1, 16).Zip(Gen.Choose(-30, 30))), drawn =>
    {
        var (values, (unit, start)) = drawn;
        double[] moved = [.. values.Select(value => (unit * value) + start)];
        var price = PriceOfAnarchy.Of(moved[0], moved[1], moved[2], moved[3]);
        Assert.Equal(PriceOfAnarchy.Of(values[0], values[1], values[2], values[3]).AtWorst.Regret ?? 9, price.AtWorst.Regret ?? 9, 12);
    });
}
