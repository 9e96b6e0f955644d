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
    public static double ShareOf(IncentiveGame game, Witness witness)
    {
        var world = new World(game, witness.Moves);
        var both = world.By(witness.Moves);
        var (one, other, company) = (world.GainOf(witness.One, both), world.GainOf(witness.Other, both), world.CompanyGain(both));
        if (game.Pays(one.Least) && game.Pays(other.Least) && game.Hurts(company.Most)) return 1;
        return Share(world, () => game.Pays(one.Now()) && game.Pays(other.Now()) && game.Hurts(company.Now()));
    }

    /// <summary>The share of worlds in which it still is a collision: each unit's choice pays and harms nobody alone, both pay together, and the interaction does the harm.</summary>
    public static double ShareOf(IncentiveGame game, Collision collision)
    {
        var world = new World(game, collision.Moves);
        var (byOne, byOther, byBoth) = (world.By(collision.OneMoves), world.By(collision.OtherMoves), world.By(collision.Moves));
        var (oneAlone, otherAlone, company) = (world.CompanyGain(byOne), world.CompanyGain(byOther), world.CompanyGain(byBoth));
        WorldGain[] paid = [world.GainOf(collision.One, byOne), world.GainOf(collision.Other, byOther), world.GainOf(collision.One, byBoth), world.GainOf(collision.Other, byBoth)];
        return Share(world, () => Array.TrueForAll(paid, gain => game.Pays(gain.Now()))
            && oneAlone.Now() is var one && !game.Hurts(one) && otherAlone.Now() is var other && !game.Hurts(other) && !game.Hurts(one + other) && game.Hurts(company.Now()));
    }

    /// <summary>
    /// The share of worlds in which nobody of the group would leave its best equilibrium and it still costs the company enough to matter,
    /// of <see cref="PlayCount"/>.
    /// </summary>
    public static double ShareOf(IncentiveGame game, GroupPlay play) => ShareOf(game, play, unit => ChoiceSet.Of(game, unit));

    internal static double ShareOf(IncentiveGame game, GroupPlay play, Func<int, ChoiceSet> choices) => new PlayWorlds(game, play, choices).Share();

    private static double Share(World world, Func<bool> holds)
    {
        if (world.IsCertain) return holds() ? 1 : 0;
        var random = new Xoshiro256(world.Seed);
        var held = 0;
        for (var at = 0; at < Count; at++)
        {
            world.Draw(ref random);
            if (holds()) held++;
        }

        return (double)held / Count;
    }
}
