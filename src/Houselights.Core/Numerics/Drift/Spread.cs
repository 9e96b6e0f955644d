namespace Houselights.Core.Numerics.Drift;

/// <summary>The scatter of a process from point to point, which a shift of its mean hardly moves.</summary>
/// <param name="Sigma">The mean moving range / 1.128, above 0.</param>
public sealed record Spread(double Mean, double Sigma, int Points)
{
    /// <summary>From fewer points a standard deviation is a guess, and the limits made of it false alarms.</summary>
    public const int FewestPoints = 8;

    /// <summary>The mean of the range of two normal values, in standard deviations.</summary>
    private const double RangeOfTwo = 1.1283791670955126;

    public static Outcome<Spread> Of(IReadOnlyList<double> values)
    {
        if (values.Count < FewestPoints) return new Undefined(Reason.TooFewPoints, values.Count, FewestPoints);
        var range = Enumerable.Range(1, values.Count - 1).Average(i => Math.Abs(values[i] - values[i - 1]));
        return range > 0 ? new Spread(values.Average(), range / RangeOfTwo, values.Count) : new Undefined(Reason.NoVariation);
    }
}
