namespace Houselights.Core.Numerics.Distributions;

/// <summary>The functions below the distributions, to about 13 digits.</summary>
internal static class SpecialFunctions
{
    private const double Tiny = 1e-300;
    private const int MostSteps = 10_000;

    private static readonly double[] Lanczos =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
        -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    /// <summary>ln Γ(x), x above 0 (Lanczos, g = 7).</summary>
    public static double LogGamma(double x)
    {
        if (x < 0.5) return Math.Log(Math.PI / Math.Sin(Math.PI * x)) - LogGamma(1 - x);
        var sum = Lanczos[0];
        for (var i = 1; i < Lanczos.Length; i++) sum += Lanczos[i] / (x - 1 + i);
        var t = x + 6.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((x - 0.5) * Math.Log(t)) - t + Math.Log(sum);
    }

    /// <summary>I_x(a, b), the regularised incomplete beta function (continued fraction by Lentz).</summary>
    public static double IncompleteBeta(double x, double a, double b)
    {
        if (x <= 0) return 0;
        if (x >= 1) return 1;
        if (x > (a + 1) / (a + b + 2)) return 1 - IncompleteBeta(1 - x, b, a);
        var front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + (a * Math.Log(x)) + (b * Math.Log(1 - x))) / a;
        var (c, d, f) = (1.0, 0.0, 1.0);
        for (var i = 0; i < MostSteps; i++)
        {
            var m = i / 2;
            var numerator = i == 0 ? 1
                : i % 2 == 0 ? m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)))
                : -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / NotZero(1 + (numerator * d));
            c = NotZero(1 + (numerator / c));
            f *= c * d;
            if (Math.Abs(1 - (c * d)) < 1e-15) break;
        }

        return front * (f - 1);
    }

    /// <summary>P(a, x), the regularised lower incomplete gamma function.</summary>
    public static double IncompleteGamma(double a, double x)
    {
        if (x <= 0) return 0;
        var front = Math.Exp((a * Math.Log(x)) - x - LogGamma(a));
        return x < a + 1 ? front * GammaSeries(a, x) : 1 - (front * GammaFraction(a, x));
    }

    /// <summary>1 − P(a, x), without loss in the far tail.</summary>
    public static double IncompleteGammaTail(double a, double x)
    {
        if (x <= 0) return 1;
        var front = Math.Exp((a * Math.Log(x)) - x - LogGamma(a));
        return x < a + 1 ? 1 - (front * GammaSeries(a, x)) : front * GammaFraction(a, x);
    }

    /// <summary>Where a function that rises from below 0 to above 0 crosses it, to the last digit.</summary>
    public static double Root(Func<double, double> rising, double low, double high)
    {
        for (var i = 0; i < 200; i++)
        {
            var middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high) break;
            if (rising(middle) < 0) low = middle;
            else high = middle;
        }

        return low + ((high - low) / 2);
    }

    private static double GammaSeries(double a, double x)
    {
        var (sum, term) = (1 / a, 1 / a);
        for (var i = 1; i < MostSteps && term > sum * 1e-17; i++) sum += term *= x / (a + i);
        return sum;
    }

    private static double GammaFraction(double a, double x)
    {
        var b = x + 1 - a;
        var (c, d) = (1 / Tiny, 1 / NotZero(b));
        var f = d;
        for (var i = 1; i < MostSteps; i++)
        {
            var numerator = -i * (i - a);
            b += 2;
            d = 1 / NotZero((numerator * d) + b);
            c = NotZero(b + (numerator / c));
            f *= c * d;
            if (Math.Abs(1 - (c * d)) < 1e-15) break;
        }

        return f;
    }

    private static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
