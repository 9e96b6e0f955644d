namespace Houselights.Core.Numerics.Agreement;

/// <summary>How far apart two values are.</summary>
public enum Metric
{
    /// <summary>Different is different.</summary>
    Nominal,

    /// <summary>By how many of all answers lie between.</summary>
    Ordinal,

    /// <summary>By the difference, squared.</summary>
    Interval,

    /// <summary>By the difference in proportion to the sum, squared; values from 0.</summary>
    Ratio,
}
