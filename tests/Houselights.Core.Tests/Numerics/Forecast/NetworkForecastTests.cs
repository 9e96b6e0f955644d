using Houselights.Core.Numerics;
using Houselights.Core.Numerics.Distributions;
using Houselights.Core.Numerics.Forecast;

namespace Houselights.Core.Tests.Numerics.Forecast;

/// <summary>PERT by the book, and what it leaves out.</summary>
public class NetworkForecastTests
{
    /// <summary>Each “needs: shortest likely longest”, named A, B, C …</summary>
    private const string Wikipedia = ":2 4 6|:3 5 9|A:4 5 7|A:4 6 10|BC:4 5 7|D:3 4 8|E:3 5 8";

    private const string Hillier = ":1 2 3|A:2 3.5 8|B:6 9 18|C:4 5.5 10|C:1 4.5 5|E:4 4 10|D:5 6.5 11|EG:5 8 17|C:3 7.5 9|FI:3 9 9|J:4 4 4|J:1 5.5 7|H:1 2 3|KL:5 5.5 9";

    [Fact]
    public void V36_PERT_of_Wikipedia()
    {
        var (curves, needs) = Read(Wikipedia);
        double[] expected = [4, 5.3333, 5.1667, 6.3333, 5.1667, 4.5, 5.1667];
        for (var i = 0; i < 7; i++) Assert.Equal(expected[i], curves[i].Mean, 4);
        Assert.Equal(19.5, NetworkForecast.Of(curves, needs, 0, 1, 100).Known.Planned, 10);
    }

    [Fact]
    public void V37_reliable_construction_takes_44_on_paper_and_longer_in_truth()
    {
        var (curves, needs) = Read(Hillier);
        var forecast = NetworkForecast.Of(curves, needs, 0, 1).Known;
        Assert.Equal(44, forecast.Planned, 10);
        Assert.Equal(0.841344746, Normal.Below((47 - 44) / Math.Sqrt(9)), 9);
        Assert.True(forecast.Mean > 44.2);
        Assert.True(forecast.Later(47).Share > 1 - 0.841344746);
        foreach (var critical in "ABC") Assert.Equal(1, forecast.Criticality[critical - 'A']);
        Assert.InRange(forecast.Criticality['M' - 'A'] + forecast.Criticality['N' - 'A'], 0.9999, 1.0001);
        Assert.True(forecast.Criticality['N' - 'A'] > 0.5);
    }

    [Theory]
    [InlineData(2, 10.564189584)]
    [InlineData(3, 10.846284375)]
    public void V38_merge_bias(int paths, double mean)
    {
        var forecast = NetworkForecast.Of([.. Enumerable.Repeat(DurationCurve.NormalOf(10, 1), paths)], [.. Enumerable.Repeat(Array.Empty<int>(), paths)], 0, 5, 200_000).Known;
        Assert.Equal(10, forecast.Planned);
        Assert.InRange(forecast.Mean, mean - 0.008, mean + 0.008);
        Assert.All(forecast.Criticality, share => Assert.InRange(share, (1.0 / paths) - 0.01, (1.0 / paths) + 0.01));
    }

    [Fact]
    public void A_common_cause_makes_a_chain_less_certain_and_parallel_paths_less_biased()
    {
        var chain = Enumerable.Range(0, 10).Select(i => i == 0 ? Array.Empty<int>() : [i - 1]).ToArray();
        var curves = Enumerable.Repeat(DurationCurve.Pert(4, 5, 9), 10).ToArray();
        var (alone, together) = (NetworkForecast.Of(curves, chain, 0, 2).Known, NetworkForecast.Of(curves, chain, 0.5, 2).Known);
        Assert.True(together.DoneBy(0.9) - together.DoneBy(0.1) > 1.8 * (alone.DoneBy(0.9) - alone.DoneBy(0.1)));
        Assert.InRange(together.Mean, alone.Mean - 0.3, alone.Mean + 0.3);
        var parallel = Enumerable.Repeat(Array.Empty<int>(), 10).ToArray();
        Assert.True(NetworkForecast.Of(curves, parallel, 0.9, 2).Known.Mean < NetworkForecast.Of(curves, parallel, 0, 2).Known.Mean);
    }

    /// <summary>Quantiles of the curve against the beta distribution itself.</summary>
    [Theory]
    [InlineData(2, 4, 6)]
    [InlineData(3, 9, 9)]
    [InlineData(4, 4, 10)]
    [InlineData(0, 1, 20)]
    public void The_curve_is_that_of_the_beta_distribution(double shortest, double likely, double longest)
    {
        var (curve, span) = (DurationCurve.Pert(shortest, likely, longest), longest - shortest);
        var (a, b) = (1 + (4 * (likely - shortest) / span), 1 + (4 * (longest - likely) / span));
        foreach (var share in new[] { 0.01, 0.1, 0.37, 0.5, 0.9, 0.99 })
            Assert.InRange(curve.At(Normal.Quantile(share)), shortest + (span * (Binomial.BetaQuantile(share, a, b) - 0.002)), shortest + (span * (Binomial.BetaQuantile(share, a, b) + 0.002)));
    }

    [Fact]
    public void A_circle_is_undefined_and_durations_out_of_order_are_refused()
    {
        var curve = DurationCurve.Pert(1, 2, 3);
        Assert.Equal(Reason.Circle, NetworkForecast.Of([curve, curve], [[1], [0]], 0, 1).Undefined!.Reason);
        Assert.Equal(Reason.NoData, NetworkForecast.Of([], [], 0, 1).Undefined!.Reason);
        Assert.Throws<ArgumentException>(() => DurationCurve.Pert(3, 2, 4));
    }

    [Fact]
    public void The_same_plan_has_the_same_forecast()
    {
        var (curves, needs) = Read(Hillier);
        Assert.Equal(NetworkForecast.Of(curves, needs, 0.3, 9).Known.Mean, NetworkForecast.Of(curves, needs, 0.3, 9).Known.Mean);
    }

    [Fact]
    public void A_key_result_on_its_way_is_missed_seldom_one_behind_nearly_always_and_seven_weeks_say_nothing()
    {
        double[] weeks = [1, 2, 1.5, 1, 2, 1.8, 1.2, 1.5];
        Assert.InRange(KeyResultForecast.Of(weeks, 10, 10).Known.ProbabilityOfMissing, 0, 0.03);
        Assert.InRange(KeyResultForecast.Of(weeks, 22, 10).Known.ProbabilityOfMissing, 0.97, 1);
        var even = KeyResultForecast.Of(weeks, 15, 10).Known;
        Assert.Equal(0.5, even.ProbabilityOfMissing, 9);
        Assert.True(even.Range.Low < 0.2 && even.Range.High > 0.8);
        Assert.Equal(new Undefined(Reason.TooFewPoints, 7, 8), KeyResultForecast.Of(weeks[..7], 10, 10).Undefined);
    }

    /// <summary>Over many histories: what comes lies below the point that is missed with a probability of .1 in one of ten, and so on.</summary>
    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void Stated_probabilities_come_true(double probability)
    {
        var random = new Xoshiro256(12);
        var below = Enumerable.Range(0, 1500).Count(_ =>
        {
            var history = Enumerable.Range(0, 10).Select(_ => 1 + random.NextNormal()).ToArray();
            var comes = 6 + (Math.Sqrt(6) * random.NextNormal());
            return KeyResultForecast.Of(history, comes, 6).Known.ProbabilityOfMissing <= probability;
        });
        Assert.InRange(below / 1500.0, probability - 0.035, probability + 0.035);
    }

    /// <summary>Steps over one, two or three weeks: what comes lies below the point that is missed with a probability of .1 in one of ten.</summary>
    [Theory]
    [InlineData(0.1)]
    [InlineData(0.9)]
    public void Steps_of_unequal_length_are_weighed_by_it(double probability)
    {
        var random = new Xoshiro256(13);
        var below = Enumerable.Range(0, 1500).Count(_ =>
        {
            var spans = Enumerable.Range(0, 10).Select(i => 1.0 + (i % 3)).ToArray();
            var history = spans.Select(span => span + (Math.Sqrt(span) * random.NextNormal())).ToArray();
            var comes = 6 + (Math.Sqrt(6) * random.NextNormal());
            return KeyResultForecast.Of(history, spans, comes, 6).Known.ProbabilityOfMissing <= probability;
        });
        Assert.InRange(below / 1500.0, probability - 0.03, probability + 0.03);
    }

    private static (DurationCurve[] Curves, int[][] Needs) Read(string activities)
    {
        var parts = activities.Split('|').Select(each => each.Split(':')).ToArray();
        return ([.. parts.Select(part => part[1].Split(' ').Select(number => double.Parse(number, System.Globalization.CultureInfo.InvariantCulture)).ToArray()).Select(d => DurationCurve.Pert(d[0], d[1], d[2]))],
            [.. parts.Select(part => part[0].Select(name => name - 'A').ToArray())]);
    }
}
