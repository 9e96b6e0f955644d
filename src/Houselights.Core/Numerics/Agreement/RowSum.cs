using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Houselights.Core.Numerics.Agreement;

/// <summary>Adds up rows of numbers, drawn at random with replacement: the inner loop of every bootstrap over units.</summary>
/// <remarks>
/// Every sum is added in the order of the draws, so that the width of a machine's registers can't change a digit. Two draws come from
/// one random number: a 64-bit number times the count, and what is left of it times the count again (Lemire 2019), without bias.
/// </remarks>
internal static class RowSum
{
    /// <summary>Sums kept in registers at once.</summary>
    public const int Lanes = 16;

    public static void Add(ReadOnlySpan<double> rows, int units, int width, int lane, Span<double> sums, ref Xoshiro256 random)
    {
        var take = Math.Min(Lanes, width - lane);
        Span<Vector256<double>> held = [default, default, default, default];
        var (a, b, c, d) = (held[0], held[1], held[2], held[3]);
        ref var first = ref Unsafe.Add(ref MemoryMarshal.GetReference(rows), lane);
        for (var i = 0; i < units; i += 2)
        {
            var (one, other) = random.NextTwoBelow((uint)units);
            AddRow(ref Unsafe.Add(ref first, (nint)one * width), take, ref a, ref b, ref c, ref d);
            if (i + 1 < units) AddRow(ref Unsafe.Add(ref first, (nint)other * width), take, ref a, ref b, ref c, ref d);
        }

        (held[0], held[1], held[2], held[3]) = (a, b, c, d);
        MemoryMarshal.Cast<Vector256<double>, double>(held)[..take].CopyTo(sums[lane..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddRow(ref double row, int take, ref Vector256<double> a, ref Vector256<double> b, ref Vector256<double> c, ref Vector256<double> d)
    {
        a += Vector256.LoadUnsafe(ref row);
        if (take > 4) b += Vector256.LoadUnsafe(ref row, 4);
        if (take > 8) c += Vector256.LoadUnsafe(ref row, 8);
        if (take > 12) d += Vector256.LoadUnsafe(ref row, 12);
    }
}
