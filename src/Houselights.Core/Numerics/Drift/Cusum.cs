using System.Collections.Immutable;
using System.Globalization;

namespace Houselights.Core.Numerics.Drift;

/// <summary>A two-sided cumulative sum: small shifts that last add up until they cross a limit.</summary>
/// <remarks>
/// Chart increments or residuals against the plan, not cumulative levels: those are correlated with their own past and signal without a
/// cause. A head start of half the limit finds a process that is off from the start (fast initial response). Sources: Page 1954;
/// Lucas and Crosier, Fast Initial Response for CUSUM Quality-Control Schemes (1982).
/// </remarks>
public sealed record Cusum
{
    private readonly ImmutableArray<double> values;

    private Cusum(ImmutableArray<double> values) => this.values = values;

    public required double Target { get; init; }

    /// <summary>K: the deviation per point that is let pass, half the shift to be found.</summary>
    public required double Slack { get; init; }

    /// <summary>H: a sum above it signals.</summary>
    public required double Limit { get; init; }

    /// <summary>C⁺ after each point: how far above target it ran.</summary>
    public required ImmutableArray<double> Upper { get; init; }

    /// <summary>C⁻ after each point: how far below.</summary>
    public required ImmutableArray<double> Lower { get; init; }

    /// <summary>The first point, from 0, at which either sum is above the limit; null where none is.</summary>
    public int? Signal => Enumerable.Range(0, values.Length).Cast<int?>().FirstOrDefault(point => Upper[point!.Value] > Limit || Lower[point.Value] > Limit);

    /// <param name="slack">K, in the unit of the values; half a standard deviation is usual.</param>
    /// <param name="limit">H, in the unit of the values; four or five standard deviations are usual.</param>
    /// <param name="headStart">What both sums begin with: 0, or H/2 for a fast initial response.</param>
    public static Outcome<Cusum> Of(IReadOnlyList<double> values, double target, double slack, double limit, double headStart = 0)
    {
        if (values.Count == 0) return new Undefined(Reason.NoData);
        var (upper, lower) = (new double[values.Count], new double[values.Count]);
        for (var i = 0; i < values.Count; i++)
        {
            upper[i] = Math.Max(0, values[i] - (target + slack) + (i == 0 ? headStart : upper[i - 1]));
            lower[i] = Math.Max(0, target - slack - values[i] + (i == 0 ? headStart : lower[i - 1]));
        }

        return new Cusum([.. values]) { Target = target, Slack = slack, Limit = limit, Upper = [.. upper], Lower = [.. lower] };
    }

    /// <summary>Each point with both sums.</summary>
    public Arithmetic Arithmetic() => new(
        ["C⁺ = max(0, x − ({μ} + {K}) + C⁺)", "C⁻ = max(0, {μ} − {K} − x + C⁻)", "C > {H}"],
        [new("μ", Target), new("K", Slack), new("H", Limit)],
        [.. Enumerable.Range(0, values.Length).Select(i => new TableRow((i + 1).ToString(CultureInfo.InvariantCulture), [values[i], Upper[i], Lower[i]]))]);
}
