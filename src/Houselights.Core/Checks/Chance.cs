namespace Houselights.Core.Checks;

/// <summary>How a probability is told: in how many of a hundred cases.</summary>
internal static class Chance
{
    /// <summary>What two decimals can show: never 0, since nothing that chance does is impossible.</summary>
    private const double Least = 0.01;

    /// <param name="probability">0 … 1.</param>
    public static double OfHundred(double probability) => Math.Max(Least, 100 * probability);
}
