namespace Houselights.Core.Numerics;

/// <summary>Fisher-Yates shuffles of a fixed length, with as many positions drawn from one random number as fit into it.</summary>
/// <remarks>Without bias: Brackett-Rozinsky and Lemire, Batched Ranged Random Integer Generation (2024). Up to 20 items need one number.</remarks>
internal sealed class Shuffle
{
    private readonly (int From, int To, ulong Product)[] batches;

    public Shuffle(int length)
    {
        var found = new List<(int, int, ulong)>();
        for (var from = length; from > 1;)
        {
            var (to, product) = (from, 1UL);
            while (to > 1 && product <= (ulong.MaxValue >> 2) / (ulong)to) product *= (ulong)to--;
            found.Add((from, to, product));
            from = to;
        }

        batches = [.. found];
    }

    public void Apply<T>(Span<T> items, ref Xoshiro256 random)
    {
        foreach (var (from, to, product) in batches)
        {
            var number = Draw(ref random, from, to, product);
            for (var i = from; i > to; i--)
            {
                var other = (int)Math.BigMul(number, (ulong)i, out number);
                (items[i - 1], items[other]) = (items[other], items[i - 1]);
            }
        }
    }

    /// <summary>Shuffles, and adds what came to lie at each position to that position's sum.</summary>
    public void ApplyAndAdd(Span<int> items, Span<int> sums, ref Xoshiro256 random)
    {
        foreach (var (from, to, product) in batches)
        {
            var number = Draw(ref random, from, to, product);
            for (var i = from; i > to; i--)
            {
                var other = (int)Math.BigMul(number, (ulong)i, out number);
                var item = items[other];
                items[other] = items[i - 1];
                items[i - 1] = item;
                sums[i - 1] += item;
            }
        }

        sums[0] += items[0];
    }

    /// <summary>A random number whose successive products give each sequence of positions equally often.</summary>
    private static ulong Draw(ref Xoshiro256 random, int from, int to, ulong product)
    {
        while (true)
        {
            var number = random.Next();
            var rest = number;
            for (var i = from; i > to; i--) rest *= (ulong)i;
            if (rest >= product || rest >= unchecked(0 - product) % product) return number;
        }
    }
}
