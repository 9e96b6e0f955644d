using System.Collections.Immutable;
using System.Numerics;
using Houselights.Core.Incentives.Equilibria;
using Houselights.Core.Incentives.Games;
using Houselights.Core.Numerics;

namespace Houselights.Core.Incentives.Worlds;

/// <summary>In how many worlds play stays where it settles, and costs the company what counts.</summary>
/// <remarks>
/// Many worlds are reckoned side by side, and each choice of a unit from the choice that lacks its last move: in every world an
/// addition for each choice, and one for each interaction that the last move completes.
/// </remarks>
internal sealed class PlayWorlds
{
    /// <summary>Worlds side by side: a row of them stays in the nearest cache.</summary>
    private const int Side = 128;

    private readonly IncentiveGame game;
    private readonly World world;
    private readonly Temptation[] temptations;
    private readonly double[] cost;
    private readonly bool isCostly;

    /// <summary>What isn't exact and counts for somebody.</summary>
    private readonly int[] needed;

    /// <param name="game">The game.</param>
    /// <param name="play">Where the group settles.</param>
    /// <param name="choices">What each of its units can choose.</param>
    public PlayWorlds(IncentiveGame game, GroupPlay play, Func<int, ChoiceSet> choices)
    {
        this.game = game;
        world = new(game, play.Units.SelectMany(unit => game.Units[unit].Moves));
        var (best, optimum) = (play.Verdict.Best!, play.Verdict.Optimum);
        isCostly = game.Hurts(best.Company - optimum.Company);
        cost = new double[world.Count];
        foreach (var change in world.By(best.Moves)) cost[change] += game.Company[world.MetricOf(change)];
        foreach (var change in world.By(optimum.Moves)) cost[change] -= game.Company[world.MetricOf(change)];
        temptations = world.IsCertain ? [] : [.. play.Units.Select(unit => new Temptation(game, world, unit, choices(unit), best.Moves))];
        var counting = Enumerable.Range(0, world.Count).Where(change => cost[change] != 0).Concat(temptations.SelectMany(each => each.Counting));
        needed = [.. counting.Where(change => !world.IsExact(change)).Distinct().Order()];
    }

    /// <summary>The share of <see cref="SampledWorlds.PlayCount"/> worlds, 0 to 1; where nothing is uncertain there is but the one in which it was found.</summary>
    public double Share()
    {
        if (world.IsCertain) return isCostly ? 1 : 0;
        var random = new Xoshiro256(world.Seed);
        var drawn = new double[world.Count * Side];
        for (var change = 0; change < world.Count; change++) drawn.AsSpan(change * Side, Side).Fill(world.Drawn[change]);
        var (holds, held) = (new bool[Side], 0);
        for (var from = 0; from < SampledWorlds.PlayCount; from += Side)
        {
            var count = Math.Min(Side, SampledWorlds.PlayCount - from);
            for (var at = 0; at < count; at++)
            {
                world.Draw(ref random);
                foreach (var change in needed) drawn[(change * Side) + at] = world.Drawn[change];
            }

            Judge(drawn, holds);
            held += holds.AsSpan(0, count).Count(true);
        }

        return (double)held / SampledWorlds.PlayCount;
    }

    private void Judge(double[] drawn, bool[] holds)
    {
        var lost = new double[Side];
        for (var change = 0; change < cost.Length; change++) AddTo(lost, drawn.AsSpan(change * Side, Side), cost[change]);
        for (var at = 0; at < Side; at++) holds[at] = game.Hurts(lost[at]);
        foreach (var temptation in temptations)
            if (holds.AsSpan().Contains(true)) temptation.Judge(drawn, holds);
    }

    private static void AddTo(Span<double> sums, ReadOnlySpan<double> more, double times = 1)
    {
        if (times == 0) return;
        for (var at = 0; at < Side; at += Vector<double>.Count)
            (new Vector<double>(sums[at..]) + (new Vector<double>(more[at..]) * times)).CopyTo(sums[at..]);
    }

    /// <summary>What a unit could do instead, while the others stay.</summary>
    /// <remarks>A move by which its scorecard gains in no world is left out: whatever is made with it pays as much without it.</remarks>
    private sealed class Temptation
    {
        private readonly List<ImmutableArray<int>> sets = [[]];
        private readonly List<int> parents = [0];
        private readonly Tally[] tallies;
        private readonly double[] gains = new double[Side], most = new double[Side], best = new double[Side];

        public Temptation(IncentiveGame game, World world, int unit, ChoiceSet choices, ImmutableArray<int> rest)
        {
            int[] others = [.. rest.Where(move => game.Moves[move].Unit != unit)];
            int[] stays = [.. rest.Where(move => game.Moves[move].Unit == unit)];

            // What happens by others alone tempts nobody, but may be what a threshold is reached with.
            var changes = world.By([.. game.Units[unit].Moves, .. others]).Select(change => new Change(change, [.. world.MovesOf(change).Where(move => game.Moves[move].Unit == unit)])).ToList();
            var card = game.Units[unit].Card;
            var linear = new double[game.Metrics.Length];
            foreach (var payment in card.Where(payment => payment.IsLinear)) linear[payment.Metric] += payment.Weight;
            var bent = card.Where(payment => !payment.IsLinear).ToList();
            var tempting = changes.Where(each => world.Bounds(each.At, linear[world.MetricOf(each.At)]).Most > 0 || bent.Exists(payment => payment.Metric == world.MetricOf(each.At))).SelectMany(each => each.Own).ToHashSet();
            Keep(choices, game.Units[unit].Moves.Where(move => tempting.Contains(move) && !game.Moves[move].IsBarredBy(others)).ToHashSet());
            tallies =
            [
                new(this, null, stays, changes.Where(each => !each.Own.IsEmpty), change => linear[world.MetricOf(change)]),
                .. bent.Select(payment => new Tally(this, payment, stays, changes, change => world.MetricOf(change) == payment.Metric ? 1 : 0)),
            ];
        }

        /// <summary>The changes that count for the unit.</summary>
        public IEnumerable<int> Counting => tallies.SelectMany(each => each.Counting);

        /// <summary>A change, and the unit's own moves that it needs.</summary>
        private readonly record struct Change(int At, ImmutableArray<int> Own);

        /// <summary>Says no where the unit would leave.</summary>
        public void Judge(double[] drawn, bool[] holds)
        {
            foreach (var tally in tallies) tally.Fill(drawn);
            Array.Clear(best);
            foreach (var tally in tallies) tally.AddStay(best);
            Array.Fill(most, double.NegativeInfinity);
            for (var choice = 0; choice < sets.Count; choice++)
            {
                Array.Clear(gains);
                foreach (var tally in tallies) tally.AddGains(choice, gains);
                for (var at = 0; at < Side; at += Vector<double>.Count) Vector.Max(new Vector<double>(most, at), new Vector<double>(gains, at)).CopyTo(most, at);
            }

            for (var at = 0; at < Side; at++) holds[at] &= most[at] <= best[at] + IncentiveGame.Rounding;
        }

        /// <summary>Keeps the choices of certain moves alone; what all but the last move of a choice make is a choice before it.</summary>
        private void Keep(ChoiceSet choices, HashSet<int> kept)
        {
            var places = new int[choices.Count];
            for (var choice = 1; choice < choices.Count; choice++)
            {
                var parent = places[choices.Parents[choice]];
                places[choice] = parent >= 0 && kept.Contains(choices.Sets[choice][^1]) ? sets.Count : -1;
                if (places[choice] < 0) continue;
                sets.Add(choices.Sets[choice]);
                parents.Add(parent);
            }
        }

        /// <summary>What adds up over the moves of a choice: all that is paid evenly, or the points of one metric that isn't.</summary>
        private sealed class Tally
        {
            private readonly Temptation of;
            private readonly Payment? payment;
            private readonly double[] sums, stay = new double[Side];
            private readonly (int Change, double Weight)[] beside, staying;
            private readonly (int Change, double Weight)[][] added;

            public Tally(Temptation of, Payment? payment, int[] stays, IEnumerable<Change> changes, Func<int, double> weight)
            {
                (this.of, this.payment, sums) = (of, payment, new double[of.sets.Count * Side]);
                var weighed = changes.Select(each => (each.At, each.Own, Weight: weight(each.At))).Where(each => each.Weight != 0).ToList();
                Counting = weighed.ConvertAll(each => each.At);
                var byLast = weighed.Where(each => !each.Own.IsEmpty).ToLookup(each => each.Own[^1]);
                beside = [.. weighed.Where(each => each.Own.IsEmpty).Select(each => (each.At, each.Weight))];
                staying = [.. weighed.Where(each => each.Own.All(stays.Contains)).Select(each => (each.At, each.Weight))];
                added = [.. of.sets.Select(set => set.IsEmpty ? [] : byLast[set[^1]].Where(each => each.Own.All(move => set.BinarySearch(move) >= 0)).Select(each => (each.At, each.Weight)).ToArray())];
            }

            /// <summary>The changes that count.</summary>
            public List<int> Counting { get; }

            public void Fill(double[] drawn)
            {
                Sum(beside, sums.AsSpan(0, Side), [], drawn);
                for (var choice = 1; choice < added.Length; choice++) Sum(added[choice], sums.AsSpan(choice * Side, Side), sums.AsSpan(of.parents[choice] * Side, Side), drawn);
                Sum(staying, stay, [], drawn);
            }

            public void AddGains(int choice, double[] gains) => AddGains(sums.AsSpan(choice * Side, Side), gains);

            public void AddStay(double[] gains) => AddGains(stay, gains);

            private void AddGains(ReadOnlySpan<double> row, double[] gains)
            {
                if (payment is { } bent) bent.AddGains(row, gains);
                else AddTo(gains, row);
            }

            private static void Sum((int Change, double Weight)[] changes, Span<double> row, ReadOnlySpan<double> from, double[] drawn)
            {
                if (from.IsEmpty) row.Clear();
                else from.CopyTo(row);
                foreach (var (change, weight) in changes) AddTo(row, drawn.AsSpan(change * Side, Side), weight);
            }
        }
    }
}
