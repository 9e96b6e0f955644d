namespace Houselights.Core.Numerics.Distributions;

/// <summary>Student's t, central and noncentral.</summary>
internal static class StudentT
{
    /// <summary>The probability of less than t with so many degrees of freedom.</summary>
    public static double Below(double t, double degrees)
    {
        var tail = SpecialFunctions.IncompleteBeta(degrees / (degrees + (t * t)), degrees / 2, 0.5) / 2;
        return t < 0 ? tail : 1 - tail;
    }

    /// <summary>The probability of being at least so far from 0 on either side.</summary>
    public static double TwoSided(double t, double degrees) => SpecialFunctions.IncompleteBeta(degrees / (degrees + (t * t)), degrees / 2, 0.5);

    public static double Quantile(double share, double degrees) => SpecialFunctions.Root(t => Below(t, degrees) - share, -1e6, 1e6);

    /// <summary>The probability of less than t where the mean is shifted by δ standard errors.</summary>
    /// <remarks>∫ Φ(t·s − δ) over the distribution of s = √(χ²/ν), by Simpson's rule: about ten digits.</remarks>
    public static double Below(double t, double degrees, double shift)
    {
        const int Steps = 400;
        var spread = 10 / Math.Sqrt(2 * degrees);
        var (from, to) = (Math.Max(0, 1 - spread), 1 + spread);
        var scale = (Math.Log(2) * (1 - (degrees / 2))) + (degrees / 2 * Math.Log(degrees)) - SpecialFunctions.LogGamma(degrees / 2);
        var sum = 0.0;
        for (var i = 0; i <= Steps; i++)
        {
            var s = from + ((to - from) * i / Steps);
            var weight = i is 0 or Steps ? 1 : i % 2 == 1 ? 4 : 2;
            if (s > 0) sum += weight * Normal.Below((t * s) - shift) * Math.Exp(scale + ((degrees - 1) * Math.Log(s)) - (degrees * s * s / 2));
        }

        return sum * (to - from) / (3 * Steps);
    }
}
