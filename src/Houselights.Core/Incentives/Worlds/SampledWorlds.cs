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
/// Effects are drawn uniformly and independently; those of the two ends of a lever together, since they are one. The share of <see cref="Count"/> worlds is known to within one percentage point
/// (binomial, 95 %). The seed comes from the effects, so the same numbers give the same share
/// on every machine, in whatever order the plan lists them.
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

    /// <summary>The share of worlds in which it still is a collision: each unit's choice pays and harms nobody alone, both pay together, and the interaction does the harm.</summary>
    public static double ShareOf(IncentiveGame game, Collision collision) => Share(game, collision.Moves, draw =>
    {
        var (one, other, both) = (draw.Changes(collision.OneMoves), draw.Changes(collision.OtherMoves), draw.Changes(collision.Moves));
        var (oneAlone, otherAlone) = (game.CompanyGain(one), game.CompanyGain(other));
        return game.Pays(game.GainOf(collision.One, one)) && game.Pays(game.GainOf(collision.Other, other))
            && game.Pays(game.GainOf(collision.One, both)) && game.Pays(game.GainOf(collision.Other, both))
            && !game.Hurts(oneAlone) && !game.Hurts(otherAlone) && !game.Hurts(oneAlone + otherAlone) && game.Hurts(game.CompanyGain(both));
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
        return ChoiceSet.Of(game, unit).Sets.Select(set => (unit, set.Concat(others).ToImmutableArray())).Where(each => game.GoTogether(each.Item2));
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
