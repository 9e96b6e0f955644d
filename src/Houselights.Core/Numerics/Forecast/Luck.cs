using Houselights.Core.Numerics.Distributions;

namespace Houselights.Core.Numerics.Forecast;

/// <summary>Standard normal numbers by name and draw, in any order: no sequence has to be walked through to get to one of them.</summary>
/// <remarks>
/// The value at the middle of one of 4 096 equally likely parts of the distribution, chosen by splitmix64 of name and draw. Mean 0,
/// standard deviation 0.9997, ends at ±3.67; ten thousand draws tell it from a normal distribution by nothing.
/// </remarks>
internal static class Luck
{
    private const int Bits = 12, Half = 1 << (Bits - 1);

    private static readonly double[] Values = FindValues();

    public static ulong OfDraw(ulong seed, int draw) => Seed.Scramble(seed + (ulong)draw);

    public static double Of(ulong name, ulong draw) => Values[Seed.Scramble(name ^ draw) >> (64 - Bits)];

    /// <summary>By a walk along the distribution in small steps, a straight line between them; one half mirrors the other.</summary>
    private static double[] FindValues()
    {
        const double Step = 0.002;
        var values = new double[2 * Half];
        var (z, below, next) = (0.0, 0.5, Normal.Below(Step));
        for (var i = 0; i < Half; i++)
        {
            var share = 0.5 + ((i + 0.5) / (2 * Half));
            while (next < share) (z, below, next) = (z + Step, next, Normal.Below(z + (2 * Step)));
            values[Half + i] = z + (Step * (share - below) / (next - below));
            values[Half - 1 - i] = -values[Half + i];
        }

        return values;
    }
}
