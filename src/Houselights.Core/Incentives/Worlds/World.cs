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
    private readonly double[] drawn;

    public World(IncentiveGame game, ImmutableArray<int> moves)
    {
        this.game = game;
        foreach (var move in moves) Add([move], game.Moves[move].Effects);
        foreach (var interaction in game.Interactions.Where(each => each.Moves.All(moves.Contains))) Add(interaction.Moves, interaction.Effects);
        IsCertain = parts.TrueForAll(each => each.Effect.IsExact);
        if (!IsCertain) Order();
        drawn = [.. parts.Select(each => each.Effect.Middle)];
    }

    public bool IsCertain { get; }

    public ulong Seed => Numerics.Seed.Of([.. parts.SelectMany(each => new[] { each.Effect.Low, each.Effect.High })]);

    public void Draw(ref Xoshiro256 random)
    {
        var (source, place) = ("", 0.0);
        for (var at = 0; at < drawn.Length; at++)
        {
            var effect = parts[at].Effect;
            if (effect.IsExact) { drawn[at] = effect.Low; continue; }
            if (parts[at].Source != source) (source, place) = (parts[at].Source, random.NextUnit());
            drawn[at] = effect.Low + ((parts[at].IsTurned ? 1 - place : place) * (effect.High - effect.Low));
        }
    }

    /// <summary>What some of the moves change in this world, metric by metric, in points.</summary>
    public double[] Changes(IEnumerable<int> moves)
    {
        var made = moves as IReadOnlyCollection<int> ?? [.. moves];
        var changes = new double[game.Metrics.Length];
        for (var at = 0; at < drawn.Length; at++)
            if (parts[at].Moves.All(made.Contains)) changes[parts[at].Effect.Metric] += drawn[at];
        return changes;
    }

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
