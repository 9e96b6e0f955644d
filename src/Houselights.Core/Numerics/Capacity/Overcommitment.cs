using Houselights.Core.Numerics.Distributions;

namespace Houselights.Core.Numerics.Capacity;

/// <summary>How likely it is that a sum of uncertain loads exceeds a capacity, where loads rise together.</summary>
/// <remarks>
/// <para>Every two loads have the same correlation ρ by a common cause. With their deviations σᵢ and D = Σσᵢ, the sum has variance
/// (1 − ρ)Σσᵢ² + ρD². The chance is that of the beta distribution with this variance, the sum's mean and the sum's bounds; of the normal
/// distribution where nothing bounds it.</para>
/// <para><b>Error.</b> None where everything is exact, where one load is uncertain, and where loads are normal. For PERT loads at most
/// .02, whatever they lean to (a test measures it).</para>
/// </remarks>
public static class Overcommitment
{
    /// <summary>The probability that the load exceeds the capacity.</summary>
    /// <param name="load">What is asked.</param>
    /// <param name="capacity">What there is; where it is uncertain, it doesn't move with the loads.</param>
    /// <param name="correlation">0 … 1, of any two loads.</param>
    public static double Chance(LoadSum load, LoadSum capacity, double correlation)
    {
        if (load.Highest <= capacity.Lowest) return 0;
        if (load.Lowest > capacity.Highest) return 1;
        var excess = Excess.Of(load, capacity, correlation);
        return excess.Deviation > 0 ? excess.AboveZero() : load.Mean > capacity.Mean ? 1 : 0;
    }

    /// <summary>True where it isn't sure enough that the load fits.</summary>
    /// <param name="confidence">How sure it has to be, .5 … .99.</param>
    public static bool Exceeds(LoadSum load, LoadSum capacity, double correlation, double confidence) =>
        load.IsExact && capacity.IsExact ? load.Mean > capacity.Mean : Chance(load, capacity, correlation) > 1 - confidence;

    /// <summary>What the load exceeds the capacity by, at most, with a confidence; in whole billionths. Negative where there is room.</summary>
    internal static Int128 By(LoadSum load, LoadSum capacity, double correlation, double confidence)
    {
        if (load.IsExact && capacity.IsExact) return load.Mean - capacity.Mean;
        var excess = Excess.Of(load, capacity, correlation);
        return excess.Deviation > 0 ? LoadSum.Whole(excess.Quantile(confidence)) : load.Mean - capacity.Mean;
    }

    /// <summary>Load less capacity, as a distribution.</summary>
    private readonly record struct Excess(double Low, double High, double Mean, double Deviation)
    {
        /// <summary>Bounds further away than this many deviations bound nothing.</summary>
        private const double Unbounded = 1e4;

        public static Excess Of(LoadSum load, LoadSum capacity, double correlation)
        {
            var together = load.Deviations;
            var variance = ((1 - correlation) * load.Variance) + (correlation * together * together) + capacity.Variance;
            return new(LoadSum.Units(load.Lowest - capacity.Highest), LoadSum.Units(load.Highest - capacity.Lowest), LoadSum.Units(load.Mean - capacity.Mean), Math.Sqrt(Math.Max(0, variance)));
        }

        public double AboveZero() => Shapes is var (a, b) ? SpecialFunctions.IncompleteBeta(1 - (-Low / (High - Low)), b, a) : Normal.Below(Mean / Deviation);

        public double Quantile(double share) => Shapes is var (a, b) ? Low + ((High - Low) * Binomial.BetaQuantile(share, a, b)) : Mean + (Deviation * Normal.Quantile(share));

        /// <summary>Shapes above this are those of a normal distribution.</summary>
        private const double Normally = 1e4;

        /// <summary>Of the beta distribution between the bounds; null where it is a normal one.</summary>
        private (double Up, double Down)? Shapes
        {
            get
            {
                var span = High - Low;
                if (span > Unbounded * Deviation) return null;
                var (place, spread) = ((Mean - Low) / span, Deviation / span);
                var both = (place * (1 - place) / (spread * spread)) - 1;
                return Math.Min(place, 1 - place) * both > Normally ? null : (Math.Max(place * both, Least), Math.Max((1 - place) * both, Least));
            }
        }

        /// <summary>Rounding can leave nothing of a shape that is all but flat.</summary>
        private const double Least = 1e-3;
    }
}
