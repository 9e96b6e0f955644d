using System.Collections.Immutable;
using System.Globalization;
using Houselights.Core.Incentives.Games;
using Houselights.Core.Numerics;

namespace Houselights.Core.Incentives.Worlds;

/// <summary>One draw of the effects of some moves and of the interactions among them; the middle of each range before the first draw.</summary>
internal sealed class World
{
    private readonly IncentiveGame game;
    private readonly List<Part> parts = [];
    private readonly Effect[] effects;
    private readonly double[] drawn;
    private readonly int[] uncertain;

    /// <summary>The changes by the last of their moves.</summary>
    private readonly ILookup<int, int> byLast;

    /// <summary>Which are drawn as one with the last that was drawn, and which the other way round.</summary>
    private readonly bool[] follows, turned;

    public World(IncentiveGame game, IEnumerable<int> moves)
    {
        this.game = game;
        var all = moves.ToHashSet();
        foreach (var move in all.Order()) Add([move], game.Moves[move].Effects);
        foreach (var interaction in game.Interactions.Where(each => each.Moves.All(all.Contains))) Add(interaction.Moves, interaction.Effects);
        IsCertain = parts.TrueForAll(each => each.Effect.IsExact);
        if (!IsCertain) Order();
        effects = [.. parts.Select(each => each.Effect)];
        drawn = [.. effects.Select(each => each.Middle)];
        turned = [.. parts.Select(each => each.IsTurned)];
        byLast = Enumerable.Range(0, parts.Count).ToLookup(change => parts[change].Moves[^1]);
        uncertain = [.. Enumerable.Range(0, parts.Count).Where(at => !effects[at].IsExact)];
        follows = new bool[parts.Count];
        for (var at = 1; at < uncertain.Length; at++) follows[uncertain[at]] = parts[uncertain[at]].Source == parts[uncertain[at - 1]].Source;
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
            var effect = effects[at];
            if (!follows[at]) place = random.NextUnit();
            drawn[at] = effect.Low + ((turned[at] ? 1 - place : place) * (effect.High - effect.Low));
        }
    }

    /// <summary>The metric of a change, by its place in the game.</summary>
    public int MetricOf(int change) => effects[change].Metric;

    public bool IsExact(int change) => effects[change].IsExact;

    /// <summary>The least and the most that a change adds in any world, where a point of it counts so much.</summary>
    public (double Least, double Most) Bounds(int change, double weight) =>
        weight < 0 ? (weight * effects[change].High, weight * effects[change].Low) : (weight * effects[change].Low, weight * effects[change].High);

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

    private void Add(ImmutableArray<int> moves, ImmutableArray<Effect> effects)
    {
        foreach (var effect in effects) parts.Add(new(moves, effect, "", false));
    }

    /// <summary>In an order that isn't the plan's, so that neither the seed nor the draws depend on where a move stands; ends of a lever side by side.</summary>
    private void Order()
    {
        var stated = new Dictionary<string, int>(StringComparer.Ordinal);
        var told = parts.Select(Tell).OrderBy(part => part.Source, StringComparer.Ordinal).ThenBy(part => part.Effect.Low).ThenBy(part => part.Effect.High).ToList();
        parts.Clear();
        parts.AddRange(told);

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
    private readonly record struct Part(ImmutableArray<int> Moves, Effect Effect, string Source, bool IsTurned);
}
