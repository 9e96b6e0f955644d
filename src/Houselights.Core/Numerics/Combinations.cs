namespace Houselights.Core.Numerics;

/// <summary>In how many ways some can be chosen.</summary>
internal static class Combinations
{
    /// <summary>The binomial coefficient, as a number that may be too large to count: exact up to 2⁵³.</summary>
    /// <param name="of">At least 0.</param>
    /// <param name="take">0 to <paramref name="of"/>.</param>
    public static double Of(int of, int take)
    {
        var ways = 1.0;
        for (var i = 0; i < take; i++) ways *= (of - i) / (i + 1.0);
        return ways;
    }
}
