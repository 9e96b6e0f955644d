using FsCheck.Fluent;
using Houselights.Core.Numerics;
using Houselights.Core.Numerics.Distributions;

namespace Houselights.Core.Tests.Numerics;

/// <summary>Tests from summary statistics, several at once, and what so many people could show.</summary>
public class TestsOfMeansTests
{
    [Fact]
    public void V49_power()
    {
        Assert.Equal(0.795366, DetectableEffect.PowerPaired(33, 0.5), 6);
        Assert.Equal(0.807778, DetectableEffect.PowerPaired(34, 0.5), 6);
        Assert.Equal(0.795168, DetectableEffect.PowerOfGroups(63, 0.5), 6);
        Assert.Equal(0.801460, DetectableEffect.PowerOfGroups(64, 0.5), 6);
    }

    [Theory]
    [InlineData(6, 1.434545)]
    [InlineData(8, 1.156035)]
    [InlineData(10, 0.996001)]
    [InlineData(12, 0.888654)]
    [InlineData(20, 0.660442)]
    [InlineData(30, 0.529236)]
    public void V49_smallest_detectable_effect(int people, double effect) =>
        Assert.Equal(effect, DetectableEffect.SmallestPaired(people).Known.Size, 6);

    [Fact]
    public void Student_1908_on_the_sleep_of_ten_people()
    {
        double[] one = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0], two = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
        var welch = TTest.Welch(Summary.Of(one), Summary.Of(two)).Known;
        Assert.Equal(1.8608, welch.T, 4);
        Assert.Equal(17.776, welch.Degrees, 3);
        Assert.Equal(0.07939, welch.P, 5);
        var paired = TTest.Paired(Summary.Of([.. two.Zip(one, (x, y) => x - y)])).Known;
        Assert.Equal(4.0621, paired.T, 4);
        Assert.Equal(0.002833, paired.P, 6);
        Assert.Equal(0.7001, paired.Range.Low, 4);
        Assert.Equal(2.4599, paired.Range.High, 4);
    }

    [Fact]
    public void One_answer_or_none_that_differs_is_no_test()
    {
        Assert.Equal(new Undefined(Reason.TooFewPoints, 1, 2), TTest.Welch(new(1, 1, 5), new(2, 0, 1)).Undefined);
        Assert.Equal(Reason.NoVariation, TTest.Paired(new(0, 0, 5)).Undefined!.Reason);
        Assert.Equal(Reason.TooFewPoints, DetectableEffect.SmallestPaired(1).Undefined!.Reason);
    }

    /// <summary>Two groups of equal mean and unequal scatter differ at .05 in one of twenty.</summary>
    [Fact]
    public void Welch_is_wrong_in_one_of_twenty()
    {
        var random = new Xoshiro256(41);
        var wrong = Enumerable.Range(0, 4000).Count(_ =>
            TTest.Welch(Summary.Of([.. Enumerable.Range(0, 6).Select(_ => random.NextNormal())]), Summary.Of([.. Enumerable.Range(0, 12).Select(_ => 3 * random.NextNormal())])).Known.P <= 0.05);
        Assert.InRange(wrong / 4000.0, 0.035, 0.062);
    }

    [Fact]
    public void Holm_steps_down()
    {
        Assert.Equal([0.03, 0.06, 0.06, 0.02], Holm.Adjust([0.01, 0.04, 0.03, 0.005]).Select(p => Math.Round(p, 12)));
        Assert.Empty(Holm.Adjust([]));
    }

    [Fact]
    public void Holm_lies_between_the_value_and_Bonferroni_and_keeps_the_order() =>
        Laws.Hold(Gen.Choose(0, 1000).Select(p => p / 1000.0).ArrayOf().Where(values => values.Length > 0), values =>
        {
            var adjusted = Holm.Adjust(values);
            for (var i = 0; i < values.Length; i++)
            {
                Assert.InRange(adjusted[i], values[i], Math.Min(1, values[i] * values.Length) + 1e-12);
                for (var j = 0; j < i; j++)
                    if (values[i] < values[j]) Assert.True(adjusted[i] <= adjusted[j]);
            }
        });
}
