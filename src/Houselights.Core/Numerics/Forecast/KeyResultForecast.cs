using System.Collections.Immutable;
using System.Globalization;
using Houselights.Core.Numerics.Distributions;
using Houselights.Core.Numerics.Drift;

namespace Houselights.Core.Numerics.Forecast;

/// <summary>How probable it is that a key result is missed, if what moved it so far goes on.</summary>
/// <remarks>
/// Increments are taken as independent and normal, with a mean and a variance that grow with the time they span and are not known: the
/// probability is that of a t distribution for their sum, and its range comes from what mean and scatter could be (2 000 seeded draws). No
/// claim from fewer than eight increments.
/// </remarks>
public sealed record KeyResultForecast
{
    private const int Draws = 2000;

    /// <summary>A scatter of less than this share of the mean is that of sums of decimal fractions.</summary>
    private const double Rounding = 1e-9;

    private readonly ImmutableArray<double> increments;

    private KeyResultForecast(ImmutableArray<double> increments, double mean) => (this.increments, MeanIncrement) = (increments, mean);

    /// <summary>What is still missing, in the unit of the result.</summary>
    public required double Missing { get; init; }

    public required double PeriodsLeft { get; init; }

    /// <summary>0 … 1.</summary>
    public required double ProbabilityOfMissing { get; init; }

    public required Interval Range { get; init; }

    /// <summary>What a period adds on average.</summary>
    public double MeanIncrement { get; }

    /// <param name="increments">What each period added, towards the target above 0.</param>
    /// <param name="missing">Target less current value, towards the target above 0.</param>
    public static Outcome<KeyResultForecast> Of(IReadOnlyList<double> increments, double missing, double periodsLeft) =>
        Of(increments, [.. increments.Select(_ => 1.0)], missing, periodsLeft);

    /// <summary>The same for increments that don’t all span the same time.</summary>
    /// <param name="increments">What each step added, towards the target above 0.</param>
    /// <param name="spans">How long each step took, in periods; above 0.</param>
    /// <param name="missing">Target less current value, towards the target above 0.</param>
    /// <param name="periodsLeft">Above 0.</param>
    public static Outcome<KeyResultForecast> Of(IReadOnlyList<double> increments, IReadOnlyList<double> spans, double missing, double periodsLeft)
    {
        if (increments.Count < Spread.FewestPoints) return new Undefined(Reason.TooFewPoints, increments.Count, Spread.FewestPoints);
        if (!(periodsLeft > 0)) return new Undefined(Reason.NoData, 0, 1);
        var rate = Rate.Of(increments, spans);
        if (rate.Deviation <= Math.Abs(rate.Mean) * Rounding) return new Undefined(Reason.NoVariation);
        var error = rate.Deviation * Math.Sqrt(periodsLeft + (periodsLeft * periodsLeft / rate.Span));
        return new KeyResultForecast([.. increments], rate.Mean)
        {
            Missing = missing,
            PeriodsLeft = periodsLeft,
            ProbabilityOfMissing = StudentT.Below((missing - (periodsLeft * rate.Mean)) / error, increments.Count - 1),
            Range = RangeOf(rate, Seed.Of([.. increments, .. spans, missing, periodsLeft]), missing, periodsLeft),
        };
    }

    public Arithmetic Arithmetic() => new(
        ["{missing} > {k}·{mean}", "P = {P}"],
        [new("missing", Missing), new("k", PeriodsLeft), new("mean", MeanIncrement), new("P", ProbabilityOfMissing)],
        [.. increments.Select((each, i) => new TableRow((i + 1).ToString(CultureInfo.InvariantCulture), [each]))]);

    private static Interval RangeOf(Rate rate, ulong seed, double missing, double periodsLeft)
    {
        var random = new Xoshiro256(seed);
        var drawn = new double[Draws];
        for (var i = 0; i < Draws; i++)
        {
            var sigma = rate.Deviation * Math.Sqrt(rate.Freedom / (2 * random.NextGamma(rate.Freedom / 2)));
            var mu = rate.Mean + (sigma / Math.Sqrt(rate.Span) * random.NextNormal());
            drawn[i] = Normal.Below((missing - (periodsLeft * mu)) / (sigma * Math.Sqrt(periodsLeft)));
        }

        Array.Sort(drawn);
        return new(drawn[(int)(0.025 * Draws)], drawn[(int)(0.975 * Draws)], 0.95);
    }

    /// <summary>Mean and standard deviation of what a period adds, by weighted least squares.</summary>
    private readonly record struct Rate(double Mean, double Deviation, double Span, double Freedom)
    {
        public static Rate Of(IReadOnlyList<double> increments, IReadOnlyList<double> spans)
        {
            var span = spans.Sum();
            var mean = increments.Sum() / span;
            var squares = increments.Zip(spans, (increment, each) => (increment - (mean * each)) * (increment - (mean * each)) / each).Sum();
            return new(mean, Math.Sqrt(squares / (increments.Count - 1)), span, increments.Count - 1);
        }
    }
}
