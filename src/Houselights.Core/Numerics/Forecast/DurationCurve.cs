using Houselights.Core.Numerics.Distributions;

namespace Houselights.Core.Numerics.Forecast;

/// <summary>How long something may take, as the duration at each point of a standard normal: what a common cause shifts.</summary>
public sealed class DurationCurve
{
    /// <summary>From −5 to 5 in steps of a tenth; between them a straight line.</summary>
    private const int Points = 101;
    private const double Reach = 5, Step = 0.1;
    private const int Cells = 512;

    private static readonly double[] Below = [.. Enumerable.Range(0, Points).Select(i => Normal.Below((i * Step) - Reach))];

    private readonly double[] durations;

    private DurationCurve(double[] durations, double mean) => (this.durations, Mean) = (durations, mean);

    /// <summary>The expected duration.</summary>
    public double Mean { get; }

    /// <summary>The beta distribution of PERT: mean (o + 4m + p)/6, within o … p.</summary>
    /// <remarks>Shapes 1 + 4(m − o)/(p − o) and 1 + 4(p − m)/(p − o). Source: Malcolm, Roseboom, Clark and Fazar 1959; Vose, Risk Analysis (2008).</remarks>
    /// <exception cref="ArgumentException">Not 0 ≤ o ≤ m ≤ p.</exception>
    public static DurationCurve Pert(double optimistic, double likely, double pessimistic)
    {
        if (!(optimistic >= 0 && optimistic <= likely && likely <= pessimistic)) throw new ArgumentException($"Durations of {optimistic}, {likely} and {pessimistic} are not in order: write the shortest, the likely and the longest.", nameof(likely));
        var span = pessimistic - optimistic;
        if (span == 0) return new(Enumerable.Repeat(likely, Points).ToArray(), likely);
        return new(Quantiles(4 * (likely - optimistic) / span, optimistic, span), (optimistic + (4 * likely) + pessimistic) / 6);
    }

    /// <summary>A normal duration: for theory, as it may be negative.</summary>
    public static DurationCurve NormalOf(double mean, double deviation) => new([.. Enumerable.Range(0, Points).Select(i => mean + (deviation * ((i * Step) - Reach)))], mean);

    /// <summary>The duration where a standard normal is <paramref name="z"/>.</summary>
    public double At(double z)
    {
        var place = Math.Clamp((z + Reach) / Step, 0, Points - 1.000001);
        var i = (int)place;
        return durations[i] + ((place - i) * (durations[i + 1] - durations[i]));
    }

    /// <summary>What is left of it, knowing that a time has passed and it isn't over: 0 where it should be over by now at the latest.</summary>
    public DurationCurve Remaining(double elapsed)
    {
        if (elapsed <= 0) return this;
        var past = SharePast(elapsed);
        var left = new double[Points];
        for (var (point, at) = (0, 0); point < Points; point++)
        {
            var share = past + ((1 - past) * Below[point]);
            while (at < Points - 2 && Below[at + 1] < share) at++;
            var part = Math.Clamp((share - Below[at]) / (Below[at + 1] - Below[at]), 0, 1);
            left[point] = Math.Max(0, durations[at] + (part * (durations[at + 1] - durations[at])) - elapsed);
        }

        return new(left, MeanOf(left));
    }

    /// <summary>The probability that it is over after a time.</summary>
    private double SharePast(double elapsed)
    {
        if (elapsed >= durations[^1]) return 1;
        var at = Array.FindLastIndex(durations, duration => duration <= elapsed);
        return at < 0 ? 0 : Normal.Below((at * Step) - Reach + (Step * (elapsed - durations[at]) / (durations[at + 1] - durations[at])));
    }

    private static double MeanOf(double[] durations)
    {
        var mean = 0.0;
        for (var i = 0; i < Points - 1; i++) mean += (Below[i + 1] - Below[i]) * (durations[i] + durations[i + 1]) / 2;
        return mean;
    }

    /// <summary>The beta density x^lean·(1 − x)^(4 − lean), summed up and inverted.</summary>
    private static double[] Quantiles(double lean, double optimistic, double span)
    {
        Span<double> sums = stackalloc double[Cells + 1];
        sums[0] = 0;
        for (var cell = 0; cell < Cells; cell++)
        {
            var x = (cell + 0.5) / Cells;
            sums[cell + 1] = sums[cell] + (Math.Pow(x, lean) * Math.Pow(1 - x, 4 - lean));
        }

        var (durations, at) = (new double[Points], 0);
        for (var point = 0; point < Points; point++)
        {
            var sum = Below[point] * sums[Cells];
            while (at < Cells - 1 && sums[at + 1] < sum) at++;
            durations[point] = optimistic + (span * (at + Math.Clamp((sum - sums[at]) / (sums[at + 1] - sums[at]), 0, 1)) / Cells);
        }

        return durations;
    }
}
