namespace Houselights.Bench;

/// <summary>Quantiles of measured times.</summary>
internal static class Quantile
{
    /// <summary>The value that a share of the sorted values doesn't exceed.</summary>
    /// <param name="sorted">Rising; at least one.</param>
    /// <param name="share">Over 0, at most 1.</param>
    public static double Of(IReadOnlyList<double> sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
}
