using System.Collections.Immutable;
using System.Globalization;

namespace Houselights.Core.Numerics.Drift;

/// <summary>An exponentially weighted moving average with its limits.</summary>
/// <remarks>Source: Roberts 1959; NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.4.</remarks>
public sealed record Ewma
{
    private readonly ImmutableArray<double> values;

    private Ewma(ImmutableArray<double> values) => this.values = values;

    public required double Target { get; init; }

    public required double Sigma { get; init; }

    /// <summary>λ, above 0 and at most 1.</summary>
    public required double Weight { get; init; }

    /// <summary>L: limits lie so many standard deviations of the average away.</summary>
    public required double Width { get; init; }

    /// <summary>z after each point; it begins at the target.</summary>
    public required ImmutableArray<double> Averages { get; init; }

    /// <summary>How far from the target the limit lies at a point, from 0: less at first, because little is averaged yet.</summary>
    public double Reach(int point) => Width * Sigma * Math.Sqrt(Weight / (2 - Weight) * (1 - Math.Pow(1 - Weight, 2 * (point + 1))));

    /// <summary>How far the limits lie in the long run.</summary>
    public double LongReach => Width * Sigma * Math.Sqrt(Weight / (2 - Weight));

    /// <summary>The first point, from 0, outside its limits; null where none is.</summary>
    public int? Signal => Enumerable.Range(0, Averages.Length).Cast<int?>().FirstOrDefault(point => Math.Abs(Averages[point!.Value] - Target) > Reach(point.Value));

    public static Outcome<Ewma> Of(IReadOnlyList<double> values, double target, double sigma, double weight = 0.2, double width = 3)
    {
        if (values.Count == 0) return new Undefined(Reason.NoData);
        if (!(sigma > 0)) return new Undefined(Reason.NoVariation);
        var averages = ImmutableArray.CreateBuilder<double>(values.Count);
        var average = target;
        foreach (var value in values) averages.Add(average = (weight * value) + ((1 - weight) * average));
        return new Ewma([.. values]) { Target = target, Sigma = sigma, Weight = weight, Width = width, Averages = averages.ToImmutable() };
    }

    public Arithmetic Arithmetic() => new(
        ["z = {λ}·x + (1 − {λ})·z", "|z − {μ}| > {L}·{σ}·√({λ} / (2 − {λ}))"],
        [new("λ", Weight), new("μ", Target), new("σ", Sigma), new("L", Width)],
        [.. Enumerable.Range(0, values.Length).Select(i => new TableRow((i + 1).ToString(CultureInfo.InvariantCulture), [values[i], Averages[i], Reach(i)]))]);
}
