using Houselights.Core.Numerics;

namespace Houselights.Core.Tests.Numerics;

/// <summary>The random engine against its authors' numbers, and shuffles against uniformity.</summary>
public class XoshiroTests
{
    [Fact]
    public void Splitmix64_gives_the_published_numbers_of_seed_1234567()
    {
        var state = 1234567UL;
        ulong[] published = [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821];
        Assert.Equal(published, Enumerable.Range(0, 5).Select(_ => Seed.Next(ref state)));
    }

    [Fact]
    public void Xoshiro256_gives_the_published_numbers_of_state_1_2_3_4()
    {
        var random = new Xoshiro256(1, 2, 3, 4);
        ulong[] published =
        [
            11520, 0, 1509978240, 1215971899390074240, 1216172134540287360, 607988272756665600, 16172922978634559625,
            8476171486693032832, 10595114339597558777, 2904607092377533576,
        ];
        Assert.Equal(published, Enumerable.Range(0, 10).Select(_ => random.Next()));
    }

    [Fact]
    public void Streams_of_one_seed_differ()
    {
        var (first, second, again) = (new Xoshiro256(7, 0), new Xoshiro256(7, 1), new Xoshiro256(7, 0));
        var number = first.Next();
        Assert.NotEqual(number, second.Next());
        Assert.Equal(number, again.Next());
    }

    /// <summary>120 orders of five, 120 000 shuffles: chi-square with 119 degrees of freedom stays below its 99.99 % point of 183.</summary>
    [Fact]
    public void Every_order_of_five_comes_equally_often()
    {
        var (random, shuffle, seen) = (new Xoshiro256(11), new Shuffle(5), new Dictionary<string, int>(StringComparer.Ordinal));
        for (var i = 0; i < 120_000; i++)
        {
            int[] row = [1, 2, 3, 4, 5];
            shuffle.Apply<int>(row, ref random);
            var order = string.Join(' ', row);
            seen[order] = seen.GetValueOrDefault(order) + 1;
        }

        Assert.Equal(120, seen.Count);
        Assert.InRange(seen.Values.Sum(count => (count - 1000.0) * (count - 1000) / 1000), 60, 183);
    }

    /// <summary>With 45 items the draw takes several random numbers; where each item ends up must still be uniform.</summary>
    [Fact]
    public void A_long_shuffle_loses_nothing_and_favours_no_place()
    {
        var (random, shuffle, ends) = (new Xoshiro256(3), new Shuffle(45), new int[45]);
        for (var i = 0; i < 45_000; i++)
        {
            var row = Enumerable.Range(0, 45).ToArray();
            shuffle.Apply<int>(row, ref random);
            ends[Array.IndexOf(row, 7)]++;
            if (i == 0) Assert.Equal(Enumerable.Range(0, 45), row.Order());
        }

        Assert.InRange(ends.Sum(count => (count - 1000.0) * (count - 1000) / 1000), 15, 95);
    }

    [Fact]
    public void Shuffling_and_adding_adds_what_the_shuffle_shows()
    {
        var (random, shuffle) = (new Xoshiro256(5), new Shuffle(23));
        var row = Enumerable.Range(0, 23).ToArray();
        var sums = new int[23];
        shuffle.ApplyAndAdd(row, sums, ref random);
        Assert.Equal(row, sums);
        Assert.Equal(Enumerable.Range(0, 23), row.Order());
    }

    [Fact]
    public void Draws_have_the_moments_of_their_distributions()
    {
        var random = new Xoshiro256(17);
        var normal = Enumerable.Range(0, 100_000).Select(_ => random.NextNormal()).ToArray();
        var gamma = Enumerable.Range(0, 100_000).Select(_ => random.NextGamma(2.5)).ToArray();
        var small = Enumerable.Range(0, 100_000).Select(_ => random.NextGamma(0.5)).ToArray();
        Assert.InRange(normal.Average(), -0.015, 0.015);
        Assert.InRange(normal.Average(x => x * x), 0.98, 1.02);
        Assert.InRange(gamma.Average(), 2.48, 2.52);
        Assert.InRange(gamma.Average(x => (x - 2.5) * (x - 2.5)), 2.4, 2.6);
        Assert.InRange(small.Average(), 0.49, 0.51);
        Assert.All(Enumerable.Range(0, 1000).Select(_ => random.NextBelow(3)), index => Assert.InRange(index, 0U, 2U));
    }
}
