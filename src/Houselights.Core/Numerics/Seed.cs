namespace Houselights.Core.Numerics;

/// <summary>Seeds come from the content: the same answers are judged by the same random numbers, today and in ten years.</summary>
internal static class Seed
{
    /// <summary>A seed from whole numbers, in their order.</summary>
    public static ulong Of(params ReadOnlySpan<int> numbers) => Continue(0x486F757365UL, numbers);

    public static ulong Continue(ulong seed, params ReadOnlySpan<int> numbers)
    {
        foreach (var number in numbers) seed = Scramble(seed ^ (uint)number);
        return seed;
    }

    /// <summary>A seed from numbers, in their order, bit by bit.</summary>
    public static ulong Of(ReadOnlySpan<double> numbers)
    {
        var seed = 0x6C69676874UL;
        foreach (var number in numbers) seed = Scramble(seed ^ BitConverter.DoubleToUInt64Bits(number));
        return seed;
    }

    /// <summary>splitmix64 (Steele, Lea and Flood 2014).</summary>
    public static ulong Next(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    public static ulong Scramble(ulong value) => Next(ref value);
}
