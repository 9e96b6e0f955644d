using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

namespace Houselights.Core.Numerics.Agreement;

/// <summary>The ranking that contradicts people least: of all orders, those with the fewest pairs that somebody sees the other way round.</summary>
/// <remarks>
/// Exact, by dynamic programming over subsets: the least cost of having a set of items on top is the least over which of them comes last.
/// O(2ⁿ·n²). A tied pair costs half whichever way it is put. Source: Kemeny, Mathematics without Numbers (1959); Young 1988 for what the
/// optimum means.
/// </remarks>
public sealed record KemenyConsensus
{
    /// <summary>More items than this take too long.</summary>
    public const int MostItems = 16;

    /// <summary>Tied optima that are listed; <see cref="Optima"/> counts them all.</summary>
    public const int MostListed = 24;

    private readonly Preferences preferences;

    private KemenyConsensus(Preferences preferences, int doubledCost, ImmutableArray<ImmutableArray<int>> orders, BigInteger optima)
    {
        this.preferences = preferences;
        (Disagreements, Orders, Optima) = (doubledCost / 2.0, orders, optima);
    }

    /// <summary>Pairs, over all people, that are seen the other way round; ties count half.</summary>
    public double Disagreements { get; }

    /// <summary>Kemeny's score: pairs, over all people, that are seen this way round.</summary>
    public double Score => (preferences.Rankers * preferences.Items * (preferences.Items - 1) / 2.0) - Disagreements;

    /// <summary>The best orders, items from the first to the last, in lexicographic order.</summary>
    public ImmutableArray<ImmutableArray<int>> Orders { get; }

    /// <summary>How many orders are equally good.</summary>
    public BigInteger Optima { get; }

    /// <summary>True where one order is better than all others.</summary>
    public bool IsUnique => Optima.IsOne;

    public static Outcome<KemenyConsensus> Of(Rankings rankings)
    {
        if (rankings.Rankers == 0) return new Undefined(Reason.NoData);
        if (rankings.Items < 2) return new Undefined(Reason.TooFewItems, rankings.Items, 2);
        if (rankings.Items > MostItems) return new Undefined(Reason.TooManyItems, rankings.Items, MostItems);
        var preferences = Preferences.Of(rankings);
        var search = new Search(preferences);
        return new KemenyConsensus(preferences, search.Cost, search.List(), search.Count());
    }

    /// <summary>How many people put the row's item above the column's (half for a tie), and the cost of the best order.</summary>
    public Arithmetic Arithmetic()
    {
        var items = Enumerable.Range(0, preferences.Items).ToList();
        return new(
            ["{K} = Σ people against a pair of the order"], [new("K", Disagreements)],
            [.. items.Select(row => new TableRow((row + 1).ToString(CultureInfo.InvariantCulture), [.. items.Select(column => preferences[row, column] / 2.0)]))]);
    }

    /// <summary>The least cost of each set of items on top.</summary>
    private sealed class Search
    {
        private readonly Preferences preferences;
        private readonly int[] least;
        private readonly int all;

        public Search(Preferences preferences)
        {
            this.preferences = preferences;
            all = (1 << preferences.Items) - 1;
            least = new int[all + 1];
            for (var top = 1; top <= all; top++)
            {
                least[top] = int.MaxValue;
                for (var rest = top; rest != 0; rest &= rest - 1) least[top] = Math.Min(least[top], With(top, BitOperations.TrailingZeroCount(rest)));
            }
        }

        public int Cost => least[all];

        public BigInteger Count()
        {
            var ways = new BigInteger[all + 1];
            ways[0] = 1;
            for (var top = 1; top <= all; top++)
                foreach (var last in Lasts(top)) ways[top] += ways[top & ~(1 << last)];
            return ways[all];
        }

        /// <summary>The first optima in lexicographic order.</summary>
        public ImmutableArray<ImmutableArray<int>> List()
        {
            var reach = new bool[all + 1];
            reach[all] = true;
            for (var top = all; top > 0; top--)
                if (reach[top])
                    foreach (var last in Lasts(top)) reach[top & ~(1 << last)] = true;
            var found = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
            Extend(0, [], reach, found);
            return found.ToImmutable();
        }

        private void Extend(int top, ImmutableArray<int> order, bool[] reach, ImmutableArray<ImmutableArray<int>>.Builder found)
        {
            if (found.Count == MostListed) return;
            if (top == all) found.Add(order);
            for (var item = 0; item < preferences.Items; item++)
            {
                var next = top | (1 << item);
                if (next != top && reach[next] && With(next, item) == least[next]) Extend(next, order.Add(item), reach, found);
            }
        }

        private IEnumerable<int> Lasts(int top)
        {
            for (var item = 0; item < preferences.Items; item++)
                if ((top >> item & 1) == 1 && With(top, item) == least[top]) yield return item;
        }

        /// <summary>The cost of a set on top, one of it last: who puts that one above another of the set disagrees.</summary>
        private int With(int top, int last)
        {
            var others = top & ~(1 << last);
            var cost = least[others];
            for (var rest = others; rest != 0; rest &= rest - 1) cost += preferences[last, BitOperations.TrailingZeroCount(rest)];
            return cost;
        }
    }
}
