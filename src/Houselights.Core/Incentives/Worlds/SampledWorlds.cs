using System.Collections.Immutable;
using Houselights.Core.Incentives.Equilibria;
using Houselights.Core.Incentives.Games;
using Houselights.Core.Incentives.Witnesses;
using Houselights.Core.Numerics;

namespace Houselights.Core.Incentives.Worlds;

/// <summary>
/// How sure a conflict is where effects are ranges: the share of worlds, each with every effect drawn from its range, in which it is
/// still one.
/// </summary>
/// <remarks>
/// Effects are drawn uniformly and independently. The share of <see cref="Count"/> worlds is known to within one percentage point
/// (binomial, 95 %). The seed comes from the effects, so the same numbers give the same share on every machine.
/// </remarks>
public static class SampledWorlds
{
    /// <summary>How many worlds are drawn.</summary>
    public const int Count = 10_000;

    /// <summary>How many are drawn for where play settles, because all that each unit could do instead is looked at in each.</summary>
    public const int PlayCount = 1_000;

    /// <summary>A conflict that holds in fewer worlds than this share only warns.</summary>
    public const double Robust = 0.9;

    /// <summary>The share of worlds in which both scorecards still win and the company still loses; 1 where nothing is uncertain.</summary>
    public static double ShareOf(IncentiveGame game, Witness witness) => Share(game, witness.Moves, draw =>
    {
        var changes = draw.Changes(witness.Moves);
        return game.Pays(game.GainOf(witness.One, changes)) && game.Pays(game.GainOf(witness.Other, changes)) && game.Hurts(game.CompanyGain(changes));
    });

    /// <summary>The share of worlds in which each unit's choice still pays and harms nobody alone, and both together still do harm.</summary>
    public static double ShareOf(IncentiveGame game, Collision collision) => Share(game, collision.Moves, draw =>
    {
        var (one, other, both) = (draw.Changes(collision.OneMoves), draw.Changes(collision.OtherMoves), draw.Changes(collision.Moves));
        return game.Pays(game.GainOf(collision.One, one)) && game.Pays(game.GainOf(collision.Other, other))
            && !game.Hurts(game.CompanyGain(one)) && !game.Hurts(game.CompanyGain(other)) && game.Hurts(game.CompanyGain(both));
    });

    /// <summary>
    /// The share of worlds in which nobody of the group would leave its best equilibrium and it still costs the company enough to matter,
    /// of <see cref="PlayCount"/>.
    /// </summary>
    public static double ShareOf(IncentiveGame game, GroupPlay play)
    {
        var (best, optimum) = (play.Verdict.Best!.Moves, play.Verdict.Optimum.Moves);
        var deviations = play.Units.SelectMany(unit => Deviations(game, unit, best)).ToList();
        return Share(game, play.Units.SelectMany(unit => game.Units[unit].Moves), PlayCount, draw =>
        {
            var at = draw.Changes(best);
            return game.Hurts(game.CompanyGain(at) - game.CompanyGain(draw.Changes(optimum)))
                && deviations.TrueForAll(each => game.GainOf(each.Unit, draw.Changes(each.Moves)) <= game.GainOf(each.Unit, at) + IncentiveGame.Rounding);
        });
    }

    private static IEnumerable<(int Unit, ImmutableArray<int> Moves)> Deviations(IncentiveGame game, int unit, ImmutableArray<int> from)
    {
        var others = from.Where(move => game.Moves[move].Unit != unit).ToList();
        return ChoiceSet.Of(game, unit).Sets.Select(set => (unit, set.Concat(others).ToImmutableArray()));
    }

    private static double Share(IncentiveGame game, IEnumerable<int> moves, Func<World, bool> holds) => Share(game, moves, Count, holds);

    private static double Share(IncentiveGame game, IEnumerable<int> moves, int count, Func<World, bool> holds)
    {
        var world = new World(game, [.. moves]);
        if (world.IsCertain) return holds(world) ? 1 : 0;
        var random = new Xoshiro256(world.Seed);
        var held = 0;
        for (var at = 0; at < count; at++)
        {
            world.Draw(ref random);
            if (holds(world)) held++;
        }

        return (double)held / count;
    }
}

/// <summary>One draw of the effects of some moves and of the interactions among them; the middle of each range before the first draw.</summary>
internal sealed class World
{
    private readonly IncentiveGame game;
    private readonly List<(ImmutableArray<int> Moves, Effect Effect)> effects = [];
    private readonly double[] drawn;

    public World(IncentiveGame game, ImmutableArray<int> moves)
    {
        this.game = game;
        foreach (var move in moves)
            foreach (var effect in game.Moves[move].Effects) effects.Add(([move], effect));
        foreach (var interaction in game.Interactions.Where(each => each.Moves.All(moves.Contains)))
            foreach (var effect in interaction.Effects) effects.Add((interaction.Moves, effect));
        drawn = [.. effects.Select(each => each.Effect.Middle)];
    }

    public bool IsCertain => effects.TrueForAll(each => each.Effect.IsExact);

    public ulong Seed => Numerics.Seed.Of([.. effects.SelectMany(each => new[] { each.Effect.Metric, each.Effect.Low, each.Effect.High })]);

    public void Draw(ref Xoshiro256 random)
    {
        for (var at = 0; at < drawn.Length; at++)
            drawn[at] = effects[at].Effect is { IsExact: false } range ? range.Low + (random.NextUnit() * (range.High - range.Low)) : effects[at].Effect.Low;
    }

    /// <summary>What some of the moves change in this world, metric by metric, in points.</summary>
    public double[] Changes(IEnumerable<int> moves)
    {
        var made = moves as IReadOnlyCollection<int> ?? [.. moves];
        var changes = new double[game.Metrics.Length];
        for (var at = 0; at < drawn.Length; at++)
            if (effects[at].Moves.All(made.Contains)) changes[effects[at].Effect.Metric] += drawn[at];
        return changes;
    }
}
