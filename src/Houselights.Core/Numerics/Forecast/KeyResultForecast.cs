using System.Collections.Immutable;
using System.Globalization;
using Houselights.Core.Numerics.Distributions;
using Houselights.Core.Numerics.Drift;

namespace Houselights.Core.Numerics.Forecast;

/// <summary>How probable it is that a key result is missed, if what moved it so far goes on.</summary>
/// <remarks>
/// Increments per period are taken as independent and normal with a mean and a scatter that are not known: the probability is that of a t
/// distribution for their sum, and its range comes from what mean and scatter could be (2 000 seeded draws). No claim from fewer than eight increments.
/// </remarks>
public sealed record KeyResultForecast
{
    private const int Draws = 2000;
    private readonly ImmutableArray<double> increments;

    private KeyResultForecast(ImmutableArray<double> increments) => this.increments = increments;

    /// <summary>What is still missing, in the unit of the result.</summary>
    public required double Missing { get; init; }

    public required int PeriodsLeft { get; init; }

    /// <summary>0 … 1.</summary>
    public required double ProbabilityOfMissing { get; init; }

    public required Interval Range { get; init; }

    public double MeanIncrement => increments.Average();

    /// <param name="increments">What each period added, towards the target above 0.</param>
    /// <param name="missing">Target less current value, towards the target above 0.</param>
    public static Outcome<KeyResultForecast> Of(IReadOnlyList<double> increments, double missing, int periodsLeft)
    {
        if (increments.Count < Spread.FewestPoints) return new Undefined(Reason.TooFewPoints, increments.Count, Spread.FewestPoints);
        if (periodsLeft < 1) return new Undefined(Reason.NoData, periodsLeft, 1);
        var (mean, deviation, n) = Summary.Of(increments);
        if (deviation == 0) return new Undefined(Reason.NoVariation);
        var error = deviation * Math.Sqrt(periodsLeft + (periodsLeft * (double)periodsLeft / n));
        return new KeyResultForecast([.. increments])
        {
            Missing = missing,
            PeriodsLeft = periodsLeft,
            ProbabilityOfMissing = StudentT.Below((missing - (periodsLeft * mean)) / error, n - 1),
            Range = RangeOf(increments, missing, periodsLeft),
        };
    }

    public Arithmetic Arithmetic() => new(
        ["{missing} > {k}·{mean}", "P = {P}"],
        [new("missing", Missing), new("k", PeriodsLeft), new("mean", MeanIncrement), new("P", ProbabilityOfMissing)],
        [.. increments.Select((each, i) => new TableRow((i + 1).ToString(CultureInfo.InvariantCulture), [each]))]);

    private static Interval RangeOf(IReadOnlyList<double> increments, double missing, int periodsLeft)
    {
        var (mean, deviation, n) = Summary.Of(increments);
        var random = new Xoshiro256(Seed.Of([.. increments, missing, periodsLeft]));
        var drawn = new double[Draws];
        for (var i = 0; i < Draws; i++)
        {
            var sigma = deviation * Math.Sqrt((n - 1) / (2 * random.NextGamma((n - 1) / 2.0)));
            var mu = mean + (sigma / Math.Sqrt(n) * random.NextNormal());
            drawn[i] = Normal.Below((missing - (periodsLeft * mu)) / (sigma * Math.Sqrt(periodsLeft)));
        }

        Array.Sort(drawn);
        return new(drawn[(int)(0.025 * Draws)], drawn[(int)(0.975 * Draws)], 0.95);
    }
}
