namespace Houselights.Core.Numerics;

/// <summary>Probabilities as people read them.</summary>
public static class Percent
{
    /// <summary>To the nearest whole number; 0 and 100 only where nothing or everything is.</summary>
    public static int Of(double share) => share is > 0 and < 1
        ? Math.Clamp((int)Math.Round(100 * share, MidpointRounding.AwayFromZero), 1, 99)
        : (int)(100 * share);
}
