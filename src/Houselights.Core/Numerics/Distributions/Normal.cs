namespace Houselights.Core.Numerics.Distributions;

/// <summary>The standard normal distribution.</summary>
internal static class Normal
{
    /// <summary>The probability of less than z.</summary>
    public static double Below(double z) =>
        z < 0 ? SpecialFunctions.IncompleteGammaTail(0.5, z * z / 2) / 2 : (1 + SpecialFunctions.IncompleteGamma(0.5, z * z / 2)) / 2;

    /// <summary>The z below which a share of 0 … 1 lies.</summary>
    public static double Quantile(double share) => SpecialFunctions.Root(z => Below(z) - share, -38, 38);
}
