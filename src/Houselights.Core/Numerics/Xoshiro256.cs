using System.Numerics;

namespace Houselights.Core.Numerics;

/// <summary>A small random engine of known quality: the same seed gives the same numbers on every machine.</summary>
/// <remarks>xoshiro256** 1.0, seeded by splitmix64: Blackman and Vigna, Scrambled Linear Pseudorandom Number Generators (2021), public domain.</remarks>
internal struct Xoshiro256
{
    private ulong a, b, c, d;

    /// <param name="seed">From the content that is being judged, see <see cref="Seed"/>.</param>
    /// <param name="stream">Which of many independent sequences: blocks of work that run side by side each take their own.</param>
    public Xoshiro256(ulong seed, int stream = 0)
    {
        var state = seed ^ Seed.Scramble((ulong)stream);
        (a, b, c, d) = (Seed.Next(ref state), Seed.Next(ref state), Seed.Next(ref state), Seed.Next(ref state));
    }

    internal Xoshiro256(ulong a, ulong b, ulong c, ulong d) => (this.a, this.b, this.c, this.d) = (a, b, c, d);

    public ulong Next()
    {
        var result = BitOperations.RotateLeft(b * 5, 7) * 9;
        var t = b << 17;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= t;
        d = BitOperations.RotateLeft(d, 45);
        return result;
    }

    /// <summary>Uniform in [0, 1), in steps of 2⁻⁵³.</summary>
    public double NextUnit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform in 0 … <paramref name="bound"/> − 1, without bias (Lemire 2019).</summary>
    public uint NextBelow(uint bound)
    {
        while (true)
        {
            var high = Math.BigMul(Next(), bound, out var low);
            if (low >= bound || low >= unchecked(0 - (ulong)bound) % bound) return (uint)high;
        }
    }

    /// <summary>Two of them from one number.</summary>
    public (uint, uint) NextTwoBelow(uint bound)
    {
        var square = (ulong)bound * bound;
        while (true)
        {
            var one = Math.BigMul(Next(), bound, out var rest);
            var other = Math.BigMul(rest, bound, out rest);
            if (rest >= square || rest >= unchecked(0 - square) % square) return ((uint)one, (uint)other);
        }
    }

    /// <summary>Standard normal, by Marsaglia's polar method.</summary>
    public double NextNormal()
    {
        while (true)
        {
            var (x, y) = ((2 * NextUnit()) - 1, (2 * NextUnit()) - 1);
            var square = (x * x) + (y * y);
            if (square is > 0 and < 1) return x * Math.Sqrt(-2 * Math.Log(square) / square);
        }
    }

    /// <summary>Gamma with scale 1 (Marsaglia and Tsang 2000).</summary>
    public double NextGamma(double shape)
    {
        if (shape < 1) return NextGamma(shape + 1) * Math.Pow(NextUnit(), 1 / shape);
        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = NextNormal();
            var v = 1 + (c * x);
            if (v <= 0) continue;
            v *= v * v;
            if (Math.Log(1 - NextUnit()) < (0.5 * x * x) + d - (d * v) + (d * Math.Log(v))) return d * v;
        }
    }
}
