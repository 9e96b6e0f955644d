using Houselights.Core.Numerics;
using Houselights.Core.Numerics.Drift;

namespace Houselights.Core.Tests.Numerics.Drift;

/// <summary>Control charts against published series, and how soon they alarm without a cause.</summary>
public class DriftTests
{
    private static double[] Row(string numbers) => [.. numbers.Split(' ').Select(number => double.Parse(number, System.Globalization.CultureInfo.InvariantCulture))];

    [Fact]
    public void V39_Montgomery_and_Runger()
    {
        var chart = Cusum.Of(Row("102.0 94.8 98.3 98.4 102.0 98.5 99.0 97.7 100.0 98.1 101.3 98.7 101.1 98.4 97.0 96.7 100.3 101.4 97.2 101.0"), 99, 1, 10).Known;
        AssertClose(Row("2.0 0 0 0 2.0 .5 0 0 0 0 1.3 0 1.1 0 0 0 .3 1.7 0 1.0"), chart.Upper, 9);
        AssertClose(Row("0 3.2 2.9 2.5 0 0 0 .3 0 0 0 0 0 0 1.0 2.3 0 0 .8 0"), chart.Lower, 9);
        Assert.Null(chart.Signal);
    }

    [Fact]
    public void V40_fast_initial_response_of_Lucas_and_Crosier()
    {
        var values = Row(".8 1.9 1.4 2.0 1.1 .7 2.6");
        var (slow, fast) = (Cusum.Of(values, 0, 0.5, 5).Known, Cusum.Of(values, 0, 0.5, 5, 2.5).Known);
        AssertClose(Row(".3 1.7 2.6 4.1 4.7 4.9 7.0"), slow.Upper, 9);
        AssertClose(Row("2.8 4.2 5.1 6.6 7.2 7.4 9.5"), fast.Upper, 9);
        Assert.Equal((6, 2), (slow.Signal, fast.Signal));
    }

    [Fact]
    public void V41_EWMA_of_NIST()
    {
        var chart = Ewma.Of(Row("52.0 47.0 53.0 49.3 50.1 47.0 51.0 50.1 51.2 50.5 49.6 47.6 49.9 51.3 47.8 51.2 52.6 52.4 53.6 52.1"), 50, 2.0539, 0.3).Known;
        AssertClose(Row("50.60 49.52 50.56 50.18 50.16 49.21 49.75 49.85 50.26 50.33 50.11 49.36 49.52 50.05 49.38 49.92 50.73 51.23 51.94 51.99"), chart.Averages, 2, 0.0051);
        Assert.Equal(52.5884, 50 + chart.LongReach, 4);
        Assert.Equal(51.84851, 50 + chart.Reach(0), 5);
        Assert.Null(chart.Signal);
    }

    [Fact]
    public void No_sigma_from_fewer_than_eight_points() =>
        Assert.Equal(new Undefined(Reason.TooFewPoints, 7, 8), Spread.Of(Row("1 2 1 2 1 2 1")).Undefined);

    [Fact]
    public void Points_that_never_move_have_no_sigma_and_a_chart_without_points_is_undefined()
    {
        Assert.Equal(Reason.NoVariation, Spread.Of(Row("3 3 3 3 3 3 3 3")).Undefined!.Reason);
        Assert.Equal(Reason.NoVariation, Ewma.Of([1], 1, 0).Undefined!.Reason);
        Assert.Equal(Reason.NoData, Cusum.Of([], 0, 1, 5).Undefined!.Reason);
    }

    [Fact]
    public void A_shift_of_the_mean_hardly_moves_sigma()
    {
        var random = new Xoshiro256(6);
        var values = Enumerable.Range(0, 40_000).Select(i => random.NextNormal() + (i < 20_000 ? 0 : 5)).ToArray();
        Assert.InRange(Spread.Of(values).Known.Sigma, 0.97, 1.03);
    }

    /// <summary>With K = ½ and H = 5 a process that is on target runs for about 465 points before it alarms (Lucas and Crosier 1982), both sides together.</summary>
    [Fact]
    public void Without_a_cause_a_cusum_alarms_about_every_465_points()
    {
        var random = new Xoshiro256(7);
        var runs = Enumerable.Range(0, 3000).Select(_ =>
        {
            var values = Enumerable.Range(0, 6000).Select(_ => random.NextNormal()).ToArray();
            return Cusum.Of(values, 0, 0.5, 5).Known.Signal ?? 6000;
        });
        Assert.InRange(runs.Average() + 1, 440, 490);
    }

    private static void AssertClose(IEnumerable<double> expected, IEnumerable<double> actual, int digits, double tolerance = 0) =>
        Assert.All(expected.Zip(actual), pair => Assert.InRange(pair.Second, pair.First - Math.Max(tolerance, Math.Pow(10, -digits) / 2), pair.First + Math.Max(tolerance, Math.Pow(10, -digits) / 2)));
}
