namespace Houselights.Core.Numerics.Capacity;

/// <summary>
/// Loads added up: their bounds, and what their sum's distribution is made of. Kept in whole billionths, so that adding and taking
/// away gives the same in any order: a sum that was kept up to date is the sum from scratch.
/// </summary>
/// <remarks>
/// A load given as low, likely and high follows the beta distribution of PERT (Malcolm, Roseboom, Clark and Fazar 1959). Bounds, mean,
/// standard deviation and variance are what adds up: from them <see cref="Overcommitment"/> gets the distribution of the sum for any
/// correlation. A load above <see cref="Most"/> counts as that much.
/// </remarks>
public readonly record struct LoadSum
{
    /// <summary>A hundred million: no company has more weeks, and a million such loads can be added.</summary>
    public const double Most = 1e8;

    private const double Scale = 1e9;

    /// <summary>The sum of the two shapes of a PERT distribution.</summary>
    private const double Shapes = 6;

    private readonly Int128 low;
    private readonly Int128 likely;
    private readonly Int128 high;
    private readonly Int128 mean;
    private readonly Int128 deviations;
    private readonly Int128 variance;

    private LoadSum(Int128 low, Int128 likely, Int128 high, Int128 mean, double deviation)
    {
        (this.low, this.likely, this.high, this.mean) = (low, likely, high, mean);
        (deviations, variance) = (Whole(deviation), Whole(deviation * deviation));
    }

    private LoadSum(LoadSum left, LoadSum right, int sign)
    {
        (low, likely, high, mean) = (left.low + (sign * right.low), left.likely + (sign * right.likely), left.high + (sign * right.high), left.mean + (sign * right.mean));
        (deviations, variance) = (left.deviations + (sign * right.deviations), left.variance + (sign * right.variance));
    }

    public double Low => Units(low);

    public double Likely => Units(likely);

    public double High => Units(high);

    /// <summary>The expected sum.</summary>
    public double Expected => Units(mean);

    /// <summary>True where nothing in it is uncertain.</summary>
    public bool IsExact => low == high;

    public bool IsZero => high == 0;

    /// <summary>In whole billionths.</summary>
    internal Int128 Mean => mean;

    internal Int128 Lowest => low;

    internal Int128 Highest => high;

    /// <summary>The sum of standard deviations: the deviation of the sum if all moved together.</summary>
    internal double Deviations => Units(deviations);

    /// <summary>The sum of variances: the variance of the sum if each moved on its own.</summary>
    internal double Variance => Units(variance);

    /// <param name="low">Not negative.</param>
    /// <param name="likely">Between low and high.</param>
    /// <param name="high">Finite.</param>
    /// <exception cref="ArgumentException">Not 0 ≤ low ≤ likely ≤ high.</exception>
    public static LoadSum Of(double low, double likely, double high)
    {
        if (!(low >= 0 && low <= likely && likely <= high)) throw new ArgumentException($"Loads of {low}, {likely} and {high} are not in order: write the least, the likely and the most.", nameof(likely));
        (low, likely, high) = (Math.Min(low, Most), Math.Min(likely, Most), Math.Min(high, Most));
        if (Whole(low) == Whole(high)) return Exact(likely);

        var span = high - low;
        var (up, down) = (1 + (4 * (likely - low) / span), 1 + (4 * (high - likely) / span));
        var deviation = span * Math.Sqrt(up * down / (Shapes * Shapes * (Shapes + 1)));
        return new(Whole(low), Whole(likely), Whole(high), Whole((low + (4 * likely) + high) / 6), deviation);
    }

    public static LoadSum Exact(double amount)
    {
        var whole = Whole(Math.Min(amount, Most));
        return new(whole, whole, whole, whole, 0);
    }

    /// <summary>A normal load: for theory, as it may be negative. Its bounds are as good as none.</summary>
    public static LoadSum Normal(double mean, double deviation) => new(Whole(-1e6 * Most), Whole(mean), Whole(1e6 * Most), Whole(mean), deviation);

    public static LoadSum operator +(LoadSum left, LoadSum right) => new(left, right, 1);

    /// <summary>The sum without something that was added to it.</summary>
    public static LoadSum operator -(LoadSum left, LoadSum right) => new(left, right, -1);

    internal static double Units(Int128 whole) => (double)whole / Scale;

    internal static Int128 Whole(double amount) => (Int128)Math.Round(amount * Scale);
}
