namespace Houselights.Core.Numerics.Distributions;

/// <summary>Whether two means differ, from nothing but mean, standard deviation and count of each.</summary>
/// <param name="Difference">The second mean less the first.</param>
/// <param name="Error">The difference's standard error.</param>
/// <param name="Degrees">Degrees of freedom, not always whole.</param>
/// <param name="P">Two-sided.</param>
/// <param name="Range">Where the difference lies.</param>
public sealed record TTest(double Difference, double Error, double T, double Degrees, double P, Interval Range)
{
    /// <summary>Two groups that needn't scatter alike (Welch 1947).</summary>
    public static Outcome<TTest> Welch(Summary first, Summary second, double level = 0.95)
    {
        var fewest = Math.Min(first.Count, second.Count);
        if (fewest < 2) return new Undefined(Reason.TooFewPoints, fewest, 2);
        var (one, two) = (first.Deviation * first.Deviation / first.Count, second.Deviation * second.Deviation / second.Count);
        if (one + two == 0) return new Undefined(Reason.NoVariation);
        return Of(second.Mean - first.Mean, Math.Sqrt(one + two), (one + two) * (one + two) / ((one * one / (first.Count - 1)) + (two * two / (second.Count - 1))), level);
    }

    /// <summary>The same people twice.</summary>
    /// <param name="differences">Of the differences, second less first.</param>
    public static Outcome<TTest> Paired(Summary differences, double level = 0.95)
    {
        if (differences.Count < 2) return new Undefined(Reason.TooFewPoints, differences.Count, 2);
        return differences.Deviation == 0 ? new Undefined(Reason.NoVariation) : Of(differences.Mean, differences.Deviation / Math.Sqrt(differences.Count), differences.Count - 1, level);
    }

    public Arithmetic Arithmetic() => new(
        ["{t} = {d} / {SE}", "{p} = P(|T({ν})| ≥ |{t}|)"], [new("t", T), new("d", Difference), new("SE", Error), new("ν", Degrees), new("p", P)], []);

    private static TTest Of(double difference, double error, double degrees, double level)
    {
        var half = StudentT.Quantile((1 + level) / 2, degrees) * error;
        return new(difference, error, difference / error, degrees, StudentT.TwoSided(difference / error, degrees), new(difference - half, difference + half, level));
    }
}

/// <summary>What is released of a group's answers.</summary>
/// <param name="Deviation">Standard deviation, with n − 1.</param>
public readonly record struct Summary(double Mean, double Deviation, int Count)
{
    public static Summary Of(IReadOnlyList<double> values)
    {
        var mean = values.Count == 0 ? 0 : values.Average();
        return new(mean, values.Count < 2 ? 0 : Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1)), values.Count);
    }
}
