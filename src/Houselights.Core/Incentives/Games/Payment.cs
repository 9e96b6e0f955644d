using System.Numerics;

namespace Houselights.Core.Incentives.Games;

/// <summary>What a scorecard pays for one metric, in points: nothing below a threshold, a bonus on reaching it, no more above a cap.</summary>
/// <param name="Metric">Which metric, by its place in the game.</param>
/// <param name="Weight">−1 to 1; negative where points lost are paid.</param>
/// <param name="From">Points below which nothing is paid; null for no threshold.</param>
/// <param name="Cap">Points above which nothing more is paid; null for no cap.</param>
/// <param name="Bonus">Points paid once, on reaching <paramref name="From"/>.</param>
public readonly record struct Payment(int Metric, double Weight, double? From = null, double? Cap = null, double Bonus = 0)
{
    /// <summary>A change that reaches its threshold up to rounding has reached it.</summary>
    private const double Rounding = 1e-12;

    /// <summary>True where every point is paid alike.</summary>
    public bool IsLinear => From is null && Cap is null;

    /// <summary>What a change from the status quo adds to the scorecard; 0 for no change.</summary>
    /// <param name="points">The metric's change, in points; more is better.</param>
    public double Gain(double points) => IsLinear ? Weight * points : At(points) - At(0);

    /// <summary>Adds what each change gains to as many sums; as <see cref="Gain"/> says, several at once.</summary>
    internal void AddGains(ReadOnlySpan<double> points, Span<double> gains)
    {
        var (sign, weight, none) = (Weight < 0 ? -1.0 : 1.0, new Vector<double>(Math.Abs(Weight)), new Vector<double>(At(0)));
        var (from, cap, bonus) = (new Vector<double>((From ?? double.NegativeInfinity) - Rounding), new Vector<double>(Cap ?? double.PositiveInfinity), new Vector<double>(From is null ? 0 : Bonus));
        var at = 0;
        for (; at <= gains.Length - Vector<double>.Count; at += Vector<double>.Count)
        {
            var paid = sign * new Vector<double>(points[at..]);
            var reached = Vector.ConditionalSelect(Vector.GreaterThanOrEqual(paid, from), (weight * Vector.Min(paid, cap)) + bonus, Vector<double>.Zero);
            (new Vector<double>(gains[at..]) + (reached - none)).CopyTo(gains[at..]);
        }

        for (; at < gains.Length; at++) gains[at] += Gain(points[at]);
    }

    /// <summary>
    /// The most that changes between two ends can gain. It is found at one of them: nothing is paid up to the threshold, and from there on more is never paid less.
    /// </summary>
    internal double Most(double low, double high) => Math.Max(Gain(low), Gain(high));

    /// <summary>What is paid for each unit of weight: the points that count.</summary>
    internal double Counted(double points)
    {
        var paid = Weight < 0 ? -points : points;
        if (From is { } from && paid < from - Rounding) return 0;
        return Cap is { } cap ? Math.Min(paid, cap) : paid;
    }

    /// <summary>What is paid regardless of the weight.</summary>
    internal double Extra(double points) => From is { } from && (Weight < 0 ? -points : points) >= from - Rounding ? Bonus : 0;

    private double At(double points) => (Math.Abs(Weight) * Counted(points)) + Extra(points);
}
