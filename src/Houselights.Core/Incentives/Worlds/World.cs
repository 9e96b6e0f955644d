using System.Collections.Immutable;
using System.Globalization;
using Houselights.Core.Incentives.Games;
using Houselights.Core.Numerics;

namespace Houselights.Core.Incentives.Worlds;

/// <summary>One draw of the effects of some moves and of the interactions among them; the middle of each range before the first draw.</summary>
internal sealed class World
{
    private readonly IncentiveGame game;
    private readonly Part[] parts;
    private readonly double[] drawn;
    private readonly int[] uncertain;

    /// <summary>The changes by the last of their moves.</summary>
    private readonly ILookup<int, int> byLast;

    public World(IncentiveGame game, IEnumerable<int> moves)
    {
        this.game = game;
        var all = moves.ToHashSet();
        var stated = all.Order().Select(move => (Moves: (ImmutableArray<int>)[move], game.Moves[move].Effects))
            .Concat(game.Interactions.Where(each => each.Moves.All(all.Contains)).Select(each => (each.Moves, each.Effects)));
        parts = [.. stated.SelectMany(each => each.Effects, (each, effect) => new Part(each.Moves, effect))];
        IsCertain = Array.TrueForAll(parts, each => each.Effect.IsExact);
        if (!IsCertain) parts = Ordered();
        drawn = Array.ConvertAll(parts, each => each.Effect.Middle);
        byLast = Enumerable.Range(0, parts.Length).ToLookup(change => parts[change].Moves[^1]);
        uncertain = [.. Enumerable.Range(0, parts.Length).Where(at => !parts[at].Effect.IsExact)];
        for (var at = 1; at < uncertain.Length; at++) parts[uncertain[at]].Follows = parts[uncertain[at]].Source == parts[uncertain[at - 1]].Source;
    }

    public bool IsCertain { get; }

    public ulong Seed => Numerics.Seed.Of([.. parts.SelectMany(each => new[] { each.Effect.Low, each.Effect.High })]);

    /// <summary>How many changes there are.</summary>
    public int Count => drawn.Length;

    /// <summary>Each change in this world, in points.</summary>
    public ReadOnlySpan<double> Drawn => drawn;

    public void Draw(ref Xoshiro256 random)
    {
        var place = 0.0;
        foreach (var at in uncertain)
        {
            ref readonly var part = ref parts[at];
            if (!part.Follows) place = random.NextUnit();
            drawn[at] = part.Effect.Low + ((part.IsTurned ? 1 - place : place) * (part.Effect.High - part.Effect.Low));
        }
    }

    /// <summary>The metric of a change, by its place in the game.</summary>
    public int MetricOf(int change) => parts[change].Effect.Metric;

    public bool IsExact(int change) => parts[change].Effect.IsExact;

    /// <summary>The least and the most that a change adds in any world, where a point of it counts so much.</summary>
    public (double Least, double Most) Bounds(int change, double weight)
    {
        var (low, high) = (weight * parts[change].Effect.Low, weight * parts[change].Effect.High);
        return weight < 0 ? (high, low) : (low, high);
    }

    /// <summary>The moves that a change comes with.</summary>
    public ImmutableArray<int> MovesOf(int change) => parts[change].Moves;

    /// <summary>The changes that come about by some of the moves.</summary>
    public int[] By(IEnumerable<int> moves)
    {
        var made = moves.ToHashSet();
        return [.. made.SelectMany(move => byLast[move]).Where(change => parts[change].Moves.All(made.Contains)).Order()];
    }

    /// <summary>What a unit's scorecard gains by some changes.</summary>
    /// <param name="unit">The unit, by its place in the game.</param>
    /// <param name="changes">From <see cref="By"/>.</param>
    public WorldGain GainOf(int unit, int[] changes) => new(this, game.Units[unit].Card, changes);

    /// <summary>What the company gains by some changes.</summary>
    /// <param name="changes">From <see cref="By"/>.</param>
    public WorldGain CompanyGain(int[] changes) => new(this, [.. game.Company.Index().Select(each => new Payment(each.Index, each.Item))], changes);

    /// <summary>In an order that isn't the plan's, so that neither the seed nor the draws depend on where a move stands; ends of a lever side by side.</summary>
    private Part[] Ordered()
    {
        var stated = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. parts.Select(Tell).OrderBy(part => part.Source, StringComparer.Ordinal).ThenBy(part => part.Effect.Low).ThenBy(part => part.Effect.High)];

        // Two interactions may be stated for the same moves, and are two things then.
        Part Tell(Part part)
        {
            var ends = string.Join(' ', part.Moves.Append(part.Effect.Metric));
            stated[ends] = stated.GetValueOrDefault(ends) + 1;
            var source = string.Join(' ', [.. part.Moves.Select(move => game.Moves[move].Id).Order(StringComparer.Ordinal), game.Metrics[part.Effect.Metric], stated[ends].ToString(CultureInfo.InvariantCulture)]);
            return part with { Source = source, IsTurned = part.Moves.Count(move => game.Moves[move].Amount < 0) % 2 == 1 };
        }
    }

    /// <summary>A change that comes with some moves.</summary>
    /// <param name="Source">What the ends of a lever have in common: they are drawn as one.</param>
    /// <param name="IsTurned">True where the amount is below 0, so that the range is the other way round.</param>
    private record struct Part(ImmutableArray<int> Moves, Effect Effect, string Source = "", bool IsTurned = false)
    {
        /// <summary>True where it is drawn as one with the last that was drawn.</summary>
        public bool Follows { get; set; }
    }
}
