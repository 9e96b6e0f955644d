namespace Houselights.Core.Model;

/// <summary>A number, or the range in which it lies.</summary>
/// <param name="Low">At least this; not above <paramref name="High"/>.</param>
/// <param name="High">At most this.</param>
public readonly record struct EffectRange(double Low, double High)
{
    public bool IsExact => Low.Equals(High);

    public double Middle => Low + ((High - Low) / 2);
}
