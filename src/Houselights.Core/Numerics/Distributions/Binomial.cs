namespace Houselights.Core.Numerics.Distributions;

/// <summary>How many of n succeed, and what a count says about the rate.</summary>
public static class Binomial
{
    /// <summary>The probability of at most <paramref name="count"/> of <paramref name="of"/> at a rate of 0 … 1.</summary>
    public static double AtMost(int count, int of, double rate) =>
        count < 0 ? 0 : count >= of ? 1 : SpecialFunctions.IncompleteBeta(1 - rate, of - count, count + 1.0);

    /// <summary>Clopper and Pearson 1934: covers the true rate in at least <paramref name="level"/> of cases, at every rate.</summary>
    public static Outcome<Interval> ClopperPearson(int count, int of, double level = 0.95)
    {
        if (of < 1) return new Undefined(Reason.NoData, 0, 1);
        var tail = (1 - level) / 2;
        return new Interval(
            count == 0 ? 0 : BetaQuantile(tail, count, of - count + 1.0),
            count == of ? 1 : BetaQuantile(1 - tail, count + 1.0, of - count),
            level);
    }

    /// <summary>Wilson 1927: closer than the exact interval, and right on average over rates.</summary>
    public static Outcome<Interval> Wilson(int count, int of, double level = 0.95)
    {
        if (of < 1) return new Undefined(Reason.NoData, 0, 1);
        var z = Normal.Quantile((1 + level) / 2);
        var (rate, square) = (count / (double)of, z * z / of);
        var half = z * Math.Sqrt((rate * (1 - rate) / of) + (square / (4 * of))) / (1 + square);
        var centre = (rate + (square / 2)) / (1 + square);
        return new Interval(Math.Max(0, centre - half), Math.Min(1, centre + half), level);
    }

    /// <summary>The middle of a beta distribution after the count: prior 1 is uniform, .5 is Jeffreys'.</summary>
    public static Interval Posterior(int count, int of, double prior = 1, double level = 0.95) =>
        new(BetaQuantile((1 - level) / 2, count + prior, of - count + prior), BetaQuantile((1 + level) / 2, count + prior, of - count + prior), level);

    internal static double BetaQuantile(double share, double a, double b) => SpecialFunctions.Root(x => SpecialFunctions.IncompleteBeta(x, a, b) - share, 0, 1);
}

/// <summary>From where to where, at which level (such as .95).</summary>
public sealed record Interval(double Low, double High, double Level);
