namespace Houselights.Core.Numerics.Distributions;

/// <summary>Several tests at once: p-values that keep the chance of any false claim among them at the level.</summary>
/// <remarks>Source: Holm, A Simple Sequentially Rejective Multiple Test Procedure (1979). Holds whatever the tests have to do with each other.</remarks>
public static class Holm
{
    /// <summary>The adjusted p-values, in the order given.</summary>
    public static double[] Adjust(IReadOnlyList<double> values)
    {
        var order = Enumerable.Range(0, values.Count).OrderBy(i => values[i]).ToArray();
        var adjusted = new double[values.Count];
        var largest = 0.0;
        for (var i = 0; i < order.Length; i++) adjusted[order[i]] = largest = Math.Max(largest, Math.Min(1, values[order[i]] * (order.Length - i)));
        return adjusted;
    }
}
