using System.Collections.Immutable;

namespace Houselights.Core.Incentives.Games;

/// <summary>
/// What one unit can choose, by itself: sets of its moves that exclude nothing of each other and fit into its capacity, and what each
/// changes, the interactions among its own moves counted in. The first choice is to hold.
/// </summary>
internal sealed class ChoiceSet
{
    /// <summary>
    /// The most choices of a unit: those of twelve moves that go together freely. A unit with more is looked at with so many moves at
    /// once as stay below.
    /// </summary>
    public const int Most = 4096;

    private readonly double[] changes;
    private readonly int[] places;

    private ChoiceSet(ImmutableArray<int>[] sets, int[] parents, int[] touched, double[] changes, int metrics, int mostTogether, bool isWhole)
    {
        (Sets, Parents, Touched, this.changes, MostTogether, IsWhole) = (sets, parents, touched, changes, mostTogether, isWhole);
        places = new int[metrics];
        Array.Fill(places, -1);
        for (var at = 0; at < touched.Length; at++) places[touched[at]] = at;
    }

    /// <summary>Each choice's moves, by their places in the game; fewest first, then in their order.</summary>
    public ImmutableArray<int>[] Sets { get; }

    /// <summary>For each choice the one that has all of its moves but the last; it stands before it. Of the first, which has none, itself.</summary>
    public int[] Parents { get; }

    /// <summary>The metrics that any of them changes, in order.</summary>
    public int[] Touched { get; }

    /// <summary>How many moves were combined at most.</summary>
    public int MostTogether { get; }

    /// <summary>True where every choice is there.</summary>
    public bool IsWhole { get; }

    public int Count => Sets.Length;

    /// <summary>What a choice changes of a metric, in points.</summary>
    public double this[int choice, int metric] => places[metric] is var at and >= 0 ? changes[(at * Sets.Length) + choice] : 0;

    /// <summary>True where one of the choices changes the metric.</summary>
    public bool Touches(int metric) => places[metric] >= 0;

    /// <summary>What each choice changes of a metric, in points.</summary>
    public double[] ChangesOf(int metric) => places[metric] is var at and >= 0 ? changes[(at * Sets.Length)..((at + 1) * Sets.Length)] : new double[Sets.Length];

    /// <summary>Adds weight × change of a metric to every choice's sum.</summary>
    public void AddTo(Span<double> sums, int metric, double weight)
    {
        if (places[metric] is not (var at and >= 0) || weight == 0) return;
        var column = changes.AsSpan(at * Sets.Length, Sets.Length);
        for (var choice = 0; choice < sums.Length; choice++) sums[choice] += weight * column[choice];
    }

    /// <summary>Where each choice contains all of some moves: where the choice without its last move does, or the last move is what that one lacks.</summary>
    public bool[] Containing(IEnumerable<int> moves) => Containing(Sets, Parents, [.. moves]);

    private static bool[] Containing(ImmutableArray<int>[] sets, int[] parents, ReadOnlySpan<int> moves)
    {
        var (found, contains) = (new int[sets.Length], new bool[sets.Length]);
        for (var choice = 1; choice < found.Length; choice++)
        {
            found[choice] = found[parents[choice]] + (moves.Contains(sets[choice][^1]) ? 1 : 0);
            contains[choice] = found[choice] == moves.Length;
        }

        return contains;
    }

    public static ChoiceSet Of(IncentiveGame game, int unit)
    {
        var (own, isWhole) = (game.Units[unit], true);
        var sets = new List<ImmutableArray<int>> { ImmutableArray<int>.Empty };
        var (from, together) = (0, 0);
        while (true)
        {
            var level = Next(game, own, sets, from);
            if (level.Count == 0) break;
            if (sets.Count + level.Count > Most && together > 0) { isWhole = false; break; }
            from = sets.Count;
            sets.AddRange(level);
            together++;
        }

        return Measured(game, unit, [.. sets], together, isWhole);
    }

    /// <summary>The sets of the last size, each with one move more behind its last; few enough to be counted.</summary>
    private static List<ImmutableArray<int>> Next(IncentiveGame game, GameUnit unit, List<ImmutableArray<int>> sets, int from)
    {
        var next = new List<ImmutableArray<int>>();
        for (var at = from; at < sets.Count; at++)
        {
            var set = sets[at];
            foreach (var move in unit.Moves)
            {
                if ((!set.IsEmpty && move <= set[^1]) || game.Moves[move].IsBarredBy(set.AsSpan())) continue;
                if (unit.Capacity is { } capacity && set.Sum(each => game.Moves[each].Load) + game.Moves[move].Load > capacity + IncentiveGame.Rounding) continue;
                next.Add(set.Add(move));
                if (next.Count > Most && !set.IsEmpty) return next;
            }
        }

        return next;
    }

    /// <summary>Choices stand in the order of their parents, so that one walk finds them.</summary>
    private static int[] ParentsOf(ImmutableArray<int>[] sets)
    {
        var (parents, parent) = (new int[sets.Length], 0);
        for (var choice = 1; choice < sets.Length; choice++)
        {
            while (!sets[parent].AsSpan().SequenceEqual(sets[choice].AsSpan()[..^1])) parent++;
            parents[choice] = parent;
        }

        return parents;
    }

    private static ChoiceSet Measured(IncentiveGame game, int at, ImmutableArray<int>[] sets, int together, bool isWhole)
    {
        var inner = game.Interactions.Where(interaction => interaction.Moves.All(move => game.Moves[move].Unit == at)).ToList();
        int[] touched = [.. game.Units[at].Moves.SelectMany(move => game.Moves[move].Effects).Concat(inner.SelectMany(each => each.Effects)).Select(effect => effect.Metric).Distinct().Order()];
        var (parents, changes) = (ParentsOf(sets), new double[touched.Length * sets.Length]);
        int[] last = [.. sets.Select(set => set.IsEmpty ? -1 : game.Units[at].Moves.IndexOf(set[^1]))];
        foreach (var (place, metric) in touched.Index())
        {
            var column = changes.AsSpan(place * sets.Length, sets.Length);
            double[] points = [.. game.Units[at].Moves.Select(move => game.Moves[move].Effects.Where(effect => effect.Metric == metric).Sum(effect => effect.Middle))];
            for (var choice = 1; choice < sets.Length; choice++) column[choice] = column[parents[choice]] + points[last[choice]];
        }

        foreach (var interaction in inner)
        {
            var contains = Containing(sets, parents, interaction.Moves.AsSpan());
            foreach (var effect in interaction.Effects)
            {
                var column = changes.AsSpan(Array.BinarySearch(touched, effect.Metric) * sets.Length, sets.Length);
                for (var choice = 0; choice < sets.Length; choice++)
                    if (contains[choice]) column[choice] += effect.Middle;
            }
        }

        return new(sets, parents, touched, changes, game.Metrics.Length, together, isWhole);
    }
}
