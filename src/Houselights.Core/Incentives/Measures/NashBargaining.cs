using System.Collections.Immutable;

namespace Houselights.Core.Incentives.Measures;

/// <summary>Something that can't be divided and lies with one of two sides.</summary>
/// <param name="ToFirst">What it is worth to the first side.</param>
/// <param name="ToSecond">What it is worth to the second side.</param>
/// <param name="IsWithFirst">True where the first side has it now.</param>
public readonly record struct Good(double ToFirst, double ToSecond, bool IsWithFirst);

/// <summary>An exchange by which both sides gain.</summary>
/// <param name="ChangesHands">For each good whether it goes to the other side.</param>
/// <param name="FirstGain">What the first side gains over keeping what it has; above 0.</param>
/// <param name="SecondGain">What the second side gains; above 0.</param>
public sealed record Bargain(ImmutableArray<bool> ChangesHands, double FirstGain, double SecondGain)
{
    /// <summary>What the solution makes as large as it can.</summary>
    public double Product => FirstGain * SecondGain;
}

/// <summary>The bargain over goods that can't be divided which two sides should agree upon: the product of what they gain is largest.</summary>
/// <remarks>
/// Without an agreement each side keeps what it has. Only exchanges by which both gain count, so that no bargain at all is an answer: there is nothing
/// to trade. Exact, by branch and bound over all 2ⁿ exchanges; which one is best doesn't depend on the unit in which either side counts its worth.
/// Source: Nash, The Bargaining Problem (1950).
/// </remarks>
public static class NashBargaining
{
    /// <summary>More goods have more than a million exchanges.</summary>
    public const int MostGoods = 20;

    /// <summary>Beyond it products of gains are no numbers any more.</summary>
    public const double MostWorth = 1e100;

    /// <summary>A gain below this part of everything that a side holds dear is a rounding error and no gain: 0.1 + 0.2 − 0.3.</summary>
    private const double Rounding = 1e-12;

    /// <summary>The best exchanges, the best first; of equal products the one with fewer goods moved, then the one that moves earlier goods.</summary>
    /// <param name="goods">At most <see cref="MostGoods"/>.</param>
    /// <param name="count">How many exchanges; fewer come where fewer are good for both.</param>
    /// <exception cref="ArgumentException">There are too many goods, or a worth isn't finite or exceeds <see cref="MostWorth"/>.</exception>
    public static ImmutableArray<Bargain> Best(ReadOnlySpan<Good> goods, int count = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        if (goods.Length > MostGoods) throw new ArgumentException($"{goods.Length} goods have more exchanges than can be searched: {MostGoods} are the most.", nameof(goods));
        var search = new Search(goods, count);
        search.From(0, 0, 0, 0);
        return [.. search.Ranked()];
    }

    private sealed class Search
    {
        private readonly double[] first;
        private readonly double[] second;
        private readonly double[] firstAtMost;
        private readonly double[] secondAtMost;
        private readonly int count;
        private double firstHair;
        private double secondHair;
        private readonly SortedSet<Exchange> best = [];

        public Search(ReadOnlySpan<Good> goods, int count)
        {
            this.count = count;
            (first, second) = (new double[goods.Length], new double[goods.Length]);
            (firstAtMost, secondAtMost) = (new double[goods.Length + 1], new double[goods.Length + 1]);
            for (var good = goods.Length - 1; good >= 0; good--)
            {
                var (toFirst, toSecond, isWithFirst) = goods[good];
                if (!(Math.Abs(toFirst) <= MostWorth && Math.Abs(toSecond) <= MostWorth)) throw new ArgumentException($"Good {good + 1} is worth {toFirst} and {toSecond}, which can't be weighed.", nameof(goods));
                (first[good], second[good]) = isWithFirst ? (-toFirst, toSecond) : (toFirst, -toSecond);
                firstAtMost[good] = firstAtMost[good + 1] + Math.Max(0, first[good]);
                secondAtMost[good] = secondAtMost[good + 1] + Math.Max(0, second[good]);
                firstHair += Rounding * Math.Abs(toFirst);
                secondHair += Rounding * Math.Abs(toSecond);
            }
        }

        /// <summary>Tries what is left from a good on; leaves out what can't be good for both or can't beat what was kept.</summary>
        public void From(int good, int moved, double firstGain, double secondGain)
        {
            var (firstMost, secondMost) = (firstGain + firstAtMost[good], secondGain + secondAtMost[good]);
            if (firstMost <= firstHair || secondMost <= secondHair) return;
            if (best.Count == count && (firstMost * secondMost) + Slack(firstMost, secondMost) < best.Max.Product) return;
            if (good == first.Length)
            {
                best.Add(new(moved, firstGain, secondGain));
                if (best.Count > count) best.Remove(best.Max);
                return;
            }

            From(good + 1, moved | (1 << good), firstGain + first[good], secondGain + second[good]);
            From(good + 1, moved, firstGain, secondGain);
        }

        public IEnumerable<Bargain> Ranked() =>
            best.Select(each => new Bargain([.. Enumerable.Range(0, first.Length).Select(good => (each.Moved & (1 << good)) != 0)], each.First, each.Second));

        /// <summary>A bound that is a hair too low would drop an equal.</summary>
        private static double Slack(double first, double second) => 1e-9 * first * second;
    }

    /// <summary>An exchange in the order of its rank: the better is the smaller.</summary>
    private readonly record struct Exchange(int Moved, double First, double Second) : IComparable<Exchange>
    {
        public double Product => First * Second;

        public int CompareTo(Exchange other)
        {
            if (Product != other.Product) return other.Product.CompareTo(Product);
            var (mine, theirs) = (int.PopCount(Moved), int.PopCount(other.Moved));
            if (mine != theirs) return mine.CompareTo(theirs);
            var differing = Moved ^ other.Moved;
            return differing == 0 ? 0 : (Moved & differing & -differing) != 0 ? -1 : 1;
        }
    }
}
