using System.Diagnostics;
using System.Globalization;
using Houselights.Bench.Agreement;
using Houselights.Core.Numerics.Agreement;
using Houselights.Core.Numerics.Forecast;

// Times each workload three times in this process, the first with everything still to be compiled; `agreement WORD` runs those that match.
var workloads = new (string Name, Func<string> Run)[]
{
    ("alpha-ordinal 200 raters x 10,000 units, 10 % missing, 10,000 bootstraps", () => Alpha(Metric.Ordinal)),
    ("alpha-interval, the same data", () => Alpha(Metric.Interval)),
    ("kendall-w 10,000 rankers x 20 items, 1,000 permutations", Concordance),
    ("camps 12 leaders x 7 priorities, null of 10,000 permutations", () => Parting(Data.Fresh(10_000))),
    ("camps, the null kept", () => Parting(10_000)),
    ("map 12 leaders x 7 priorities, 10,000 permutations", () => ConsensusMap.Of(Data.Rankings(12, 7)).Known.P().ToString("0.0000", CultureInfo.InvariantCulture)),
    ("forecast 5,000 activities with 10,000 needs, 10,000 draws", Forecast),
};

foreach (var (name, run) in workloads)
{
    if (args is [not "report", ..] && !name.Contains(args[0], StringComparison.OrdinalIgnoreCase)) continue;
    for (var repetition = 0; repetition < 3; repetition++)
    {
        var started = Stopwatch.GetTimestamp();
        var answer = run();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{Stopwatch.GetElapsedTime(started).TotalSeconds:0.000} s\t{answer}"));
    }
}

return 0;

static string Alpha(Metric metric)
{
    var ratings = Ratings.OfUnits(Data.Ratings(200, 10_000, 0.1), 200);
    var started = Stopwatch.GetTimestamp();
    var alpha = KrippendorffAlpha.Of(ratings, metric).Known;
    var interval = alpha.Interval().Known;
    return string.Create(CultureInfo.InvariantCulture, $"{alpha.Alpha:0.000000} {interval.Low:0.000000} {interval.High:0.000000}, of it {Stopwatch.GetElapsedTime(started).TotalSeconds:0.000} s after reading");
}

static string Concordance()
{
    var w = KendallW.Of(Data.Rankings(10_000, 20), Data.Fresh(1000)).Known;
    return string.Create(CultureInfo.InvariantCulture, $"{w.W:0.000000} {w.P:0.000}");
}

static string Parting(int permutations)
{
    var camps = Camps.Of(Data.Rankings(12, 7), permutations).Known;
    return string.Create(CultureInfo.InvariantCulture, $"{camps.Gain:0.000000} {camps.P:0.0000}");
}

static string Forecast()
{
    var needs = Data.Needs(5000, 2);
    var forecast = NetworkForecast.Of([.. needs.Select((_, i) => DurationCurve.Pert(1 + (i % 5), 5 + (i % 7), 12 + (i % 11)))], needs, 0.2, 1).Known;
    return string.Create(CultureInfo.InvariantCulture, $"{forecast.Planned:0.00} {forecast.Mean:0.00} {forecast.DoneBy(0.8):0.00}");
}
