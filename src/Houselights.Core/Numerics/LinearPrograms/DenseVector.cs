using System.Runtime.Intrinsics;

namespace Houselights.Core.Numerics.LinearPrograms;

/// <summary>The two sums that dense linear algebra consists of, four numbers at a time; in the same order, so with the same digits, on every machine.</summary>
internal static class DenseVector
{
    private static readonly int Width = Vector256<double>.Count;

    /// <summary>Adds a multiple of a vector to one of the same length.</summary>
    public static void Add(ReadOnlySpan<double> vector, double factor, Span<double> to)
    {
        var (factors, i) = (Vector256.Create(factor), 0);
        for (; i <= to.Length - Width; i += Width) (Vector256.Create(to[i..]) + (factors * Vector256.Create(vector[i..]))).CopyTo(to[i..]);
        for (; i < to.Length; i++) to[i] += factor * vector[i];
    }

    /// <summary>The scalar product of two vectors of the same length.</summary>
    public static double Dot(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        var (sums, i) = (Vector256<double>.Zero, 0);
        for (; i <= one.Length - Width; i += Width) sums += Vector256.Create(one[i..]) * Vector256.Create(other[i..]);
        var sum = sums[0] + sums[1] + (sums[2] + sums[3]);
        for (; i < one.Length; i++) sum += one[i] * other[i];
        return sum;
    }
}
