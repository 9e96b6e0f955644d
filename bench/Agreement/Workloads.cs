using System.Diagnostics;
using System.Globalization;
using Houselights.Core.Numerics.Agreement;
using Houselights.Core.Numerics.Forecast;

namespace Houselights.Bench.Agreement;

/// <summary>What is measured: the five, and what a page asks for.</summary>
/// <param name="Name">One word, the same for the peers.</param>
/// <param name="What">Its size.</param>
/// <param name="Compute">Computes once; the data are made outside the time.</param>
internal sealed record Workload(string Name, string What, Func<Func<double[]>> Compute)
{
    /// <summary>Seconds and answers, tab-separated, as the peers print them.</summary>
    public string Run()
    {
        var compute = Compute();
        var started = Stopwatch.GetTimestamp();
        var answers = compute();
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return string.Join('\t', answers.Prepend(seconds).Select(each => each.ToString("0.000000", CultureInfo.InvariantCulture)));
    }
}

internal static class Workloads
{
    public static readonly Workload[] All =
    [
        new("alpha-ordinal", "200 raters × 10,000 units, 10 % missing, 10,000 unit bootstraps", () => Alpha(Metric.Ordinal)),
        new("alpha-interval", "the same as interval data", () => Alpha(Metric.Interval)),
        new("kendall-w", "10,000 rankers × 20 items, 1,000 permutations", Concordance),
        new("camps", "12 leaders × 7 priorities, null of 10,000 permutations", () => Parting(Data.Fresh(10_000))),
        new("camps-kept", "the same from the cached null", Kept),
        new("map", "12 leaders × 7 priorities, 10,000 permutations", Map),
        new("forecast", "5,000 activities with 10,000 needs, 10,000 draws", Network),
    ];

    // Reading the answers into counts is part of the work, as it is for the peers. A hundred units first: compiling isn't, as starting Python isn't.
    private static Func<double[]> Alpha(Metric metric)
    {
        KrippendorffAlpha.Of(Ratings.OfUnits(Data.Ratings(200, 100, 0.1), 200), metric).Known.Interval(1000);
        var values = Data.Ratings(200, 10_000, 0.1);
        return () =>
        {
            var alpha = KrippendorffAlpha.Of(Ratings.OfUnits(values, 200), metric).Known;
            var interval = alpha.Interval().Known;
            return [alpha.Alpha, interval.Low, interval.High];
        };
    }

    private static Func<double[]> Concordance()
    {
        KendallW.Of(Data.Rankings(100, 20), 100);
        var rankings = Data.Rankings(10_000, 20);
        return () =>
        {
            var w = KendallW.Of(rankings, Data.Fresh(1000)).Known;
            return [w.W, w.P, w.P];
        };
    }

    private static Func<double[]> Parting(int permutations)
    {
        var rankings = Data.Rankings(12, 7);
        return () =>
        {
            var camps = Camps.Of(rankings, permutations).Known;
            return [camps.Gain, camps.P, camps.P];
        };
    }

    private static Func<double[]> Kept()
    {
        Parting(10_000)();
        return Parting(10_000);
    }

    private static Func<double[]> Map()
    {
        var rankings = Data.Rankings(12, 7);
        return () =>
        {
            var map = ConsensusMap.Of(rankings).Known;
            var p = map.P();
            return [map.Degree, p, p];
        };
    }

    private static Func<double[]> Network()
    {
        var needs = Data.Needs(5000, 2);
        DurationCurve[] durations = [.. needs.Select((_, i) => DurationCurve.Pert(1 + (i % 5), 5 + (i % 7), 12 + (i % 11)))];
        return () =>
        {
            var forecast = NetworkForecast.Of(durations, needs, 0, 1).Known;
            return [forecast.Mean, forecast.DoneBy(0.8), forecast.DoneBy(0.8)];
        };
    }
}
