using System.Globalization;

namespace Houselights.Core.Model;

/// <summary>Work or capacity in the cycle's <c>capacity-unit</c>: a number, or a low, likely and high estimate.</summary>
/// <param name="Low">At least this much; not negative, finite.</param>
/// <param name="Likely">The most likely amount; between low and high.</param>
/// <param name="High">At most this much.</param>
public readonly record struct Load(double Low, double Likely, double High)
{
    public static readonly Load Zero;

    public static implicit operator Load(double exact) => new(exact, exact, exact);

    /// <summary>True where no uncertainty is stated.</summary>
    public bool IsExact => Low.Equals(High);

    /// <summary>Mean of the beta-PERT distribution over the three numbers: (low + 4 likely + high) / 6.</summary>
    public double Expected => IsExact ? Likely : (Low + (4 * Likely) + High) / 6;

    public static Load operator +(Load left, Load right) =>
        new(left.Low + right.Low, left.Likely + right.Likely, left.High + right.High);

    public override string ToString() => IsExact
        ? Likely.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"[{Low}, {Likely}, {High}]");
}
