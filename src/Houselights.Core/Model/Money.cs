using System.Globalization;

namespace Houselights.Core.Model;

/// <summary>An amount in the cycle's <c>currency</c>.</summary>
public readonly record struct Money(decimal Amount) : IComparable<Money>
{
    public int CompareTo(Money other) => Amount.CompareTo(other.Amount);

    public override string ToString() => Amount.ToString(CultureInfo.InvariantCulture);
}
