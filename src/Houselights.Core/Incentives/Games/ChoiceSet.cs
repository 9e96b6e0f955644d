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

    private ChoiceSet(ImmutableArray<int>[] sets, int[] touched, double[] changes, int metrics, int mostTogether, bool isWhole)
    {
        (Sets, Touched, this.changes, MostTogether, IsWhole) = (sets, touched, changes, mostTogether, isWhole);
        places = new int[metrics];
        Array.Fill(places, -1);
        for (var at = 0; at < touched.Length; at++) places[touched[at]] = at;
    }

    /// <summary>Each choice's moves, by their places in the game; fewest first, then in their order.</summary>
    public ImmutableArray<int>[] Sets { get; }

    /// <summary>The metrics that any of them changes, in order.</summary>
    public int[] Touched { get; }

    /// <summary>How many moves were combined at most.</summary>
    public int MostTogether { get; }

    /// <summary>True where every choice is there.</summary>
    public bool IsWhole { get; }

    public int Count => Sets.Length;

    /// <summary>What a choice changes of a metric, in points.</summary>
    public double this[int choice, int metric] => places[metric] is var at and >= 0 ? changes[(choice * Touched.Length) + at] : 0;

    /// <summary>True where one of the choices changes the metric.</summary>
    public bool Touches(int metric) => places[metric] >= 0;

    /// <summary>Adds weight × change of a metric to every choice's sum.</summary>
    public void AddTo(Span<double> sums, int metric, double weight)
    {
        if (places[metric] is not (var at and >= 0) || weight == 0) return;
        for (var choice = 0; choice < sums.Length; choice++) sums[choice] += weight * changes[(choice * Touched.Length) + at];
    }

    /// <summary>Where each choice contains all of some moves.</summary>
    public bool[] Containing(IEnumerable<int> moves)
    {
        var wanted = moves.ToArray();
        return Array.ConvertAll(Sets, set => wanted.All(move => set.BinarySearch(move) >= 0));
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

        return Measured(game, own, [.. sets], together, isWhole);
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
                if ((!set.IsEmpty && move <= set[^1]) || game.Moves[move].Excludes.Any(set.Contains)) continue;
                if (unit.Capacity is { } capacity && set.Sum(each => game.Moves[each].Load) + game.Moves[move].Load > capacity + IncentiveGame.Rounding) continue;
                next.Add(set.Add(move));
                if (next.Count > Most && !set.IsEmpty) return next;
            }
        }

        return next;
    }

    private static ChoiceSet Measured(IncentiveGame game, GameUnit unit, ImmutableArray<int>[] sets, int together, bool isWhole)
    {
        var inner = game.Interactions.Where(interaction => interaction.Moves.All(unit.Moves.Contains)).ToList();
        int[] touched = [.. unit.Moves.SelectMany(move => game.Moves[move].Effects).Concat(inner.SelectMany(each => each.Effects)).Select(effect => effect.Metric).Distinct().Order()];
        var changes = new double[sets.Length * touched.Length];
        for (var choice = 0; choice < sets.Length; choice++)
        {
            var row = changes.AsSpan(choice * touched.Length, touched.Length);
            foreach (var move in sets[choice]) Add(row, touched, game.Moves[move].Effects);
            foreach (var interaction in inner)
                if (interaction.Moves.All(move => sets[choice].BinarySearch(move) >= 0)) Add(row, touched, interaction.Effects);
        }

        return new(sets, touched, changes, game.Metrics.Length, together, isWhole);
    }

    private static void Add(Span<double> row, int[] touched, ImmutableArray<Effect> effects)
    {
        foreach (var effect in effects) row[Array.BinarySearch(touched, effect.Metric)] += effect.Middle;
    }
}
