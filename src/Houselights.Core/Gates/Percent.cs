namespace Houselights.Core.Gates;

/// <summary>How a measure’s share is shown.</summary>
internal static class Percent
{
    /// <summary>To the nearest whole number; 0 and 100 only where nothing or everything is.</summary>
    /// <param name="share">0 … 1.</param>
    public static int Of(double share) => share is > 0 and < 1 ? Math.Clamp((int)Math.Round(100 * share, MidpointRounding.AwayFromZero), 1, 99) : (int)(100 * share);
}
