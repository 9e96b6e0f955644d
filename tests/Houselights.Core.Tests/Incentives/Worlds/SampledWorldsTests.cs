using System.Collections.Immutable;
using Houselights.Core.Incentives.Equilibria;
using Houselights.Core.Incentives.Games;
using Houselights.Core.Incentives.Witnesses;
using Houselights.Core.Incentives.Worlds;
using Houselights.Core.Numerics;
using Houselights.Core.Tests.Incentives.Games;
using Houselights.Core.Tests.Incentives.Witnesses;

namespace Houselights.Core.Tests.Incentives.Worlds;

/// <summary>How sure a conflict is, beside the probabilities that can be worked out by hand.</summary>
public sealed class SampledWorldsTests
{
    /// <summary>Three standard errors of a share of 10,000 draws.</summary>
    private const double Tolerance = 0.015;

    [Fact]
    public void Where_all_is_exact_it_holds_in_every_world() => Assert.Equal(1, ShareOfWitness(BothWin()));

    [Theory]
    [InlineData(-3, 1, 0.625)]
    [InlineData(-2, 0, 0.75)]
    [InlineData(-1.2, -0.2, 0.7)]
    [InlineData(-4, -0.5, 1)]
    public void The_share_is_the_probability_that_the_company_falls_by_what_counts(double low, double high, double expected) =>
        Assert.Equal(expected, ShareOfWitness(Ranged(BothWin(), 0, 2, low, high)), Tolerance);

    [Theory]
    [InlineData(0, 4, 0.875)]
    [InlineData(-1, 3, 0.625)]
    public void The_share_is_the_probability_that_a_scorecard_gains_what_counts(double low, double high, double expected)
    {
        Assert.Equal(expected, ShareOfWitness(Ranged(BothWin(), 0, 0, low, high)), Tolerance);
        Assert.Equal(expected, ShareOfWitness(Ranged(BothWin(), 1, 1, low, high)), Tolerance);
    }

    [Fact]
    public void Effects_are_drawn_independently() =>
        Assert.Equal(0.625 * 0.875, ShareOfWitness(Ranged(Ranged(BothWin(), 0, 2, -3, 1), 0, 0, 0, 4)), Tolerance);

    [Fact]
    public void The_same_numbers_give_the_same_share()
    {
        var game = Ranged(Ranged(BothWin(), 0, 2, -3, 1), 1, 1, -1, 3);
        Assert.Equal(ShareOfWitness(game), ShareOfWitness(game));
    }

    [Fact]
    public void The_share_does_not_depend_on_the_order_in_which_moves_are_listed()
    {
        (string Id, int Unit, double[] Points)[] moves = [("offer", 0, [1, 0, -1]), ("fair", 0, [1, 0, -1]), ("lean", 1, [0, 2, -1])];
        var shares = Orders.Select(order =>
        {
            var game = Of([.. order.Select(at => moves[at])]);
            foreach (var (at, move) in order.Index()) game = Ranged(game, at, 2, move - 3.3, move + 1.4);
            return SampledWorlds.ShareOf(game, Judged(game, [.. order.Index().Where(each => each.Item < 2).Select(each => each.Index)], [Array.IndexOf(order, 2)]));
        }).ToList();

        Assert.InRange(shares[0], 0.2, 0.8);
        Assert.Single(shares.Distinct());
    }

    [Theory]
    [InlineData(-6, -2, 0.875)]
    [InlineData(-5, -3, 1)]
    public void A_collisions_share_is_the_probability_that_the_interaction_does_the_harm(double low, double high, double expected)
    {
        var game = Colliding(1, 1);
        game = game with { Interactions = [game.Interactions[0] with { Effects = [new(2, low, high)] }] };
        Assert.Equal(expected, ShareOfCollision(game), Tolerance);
    }

    [Theory]
    [InlineData(-1.5, 1.5, 2.0 / 3)]
    [InlineData(-0.4, 3, 1)]
    public void A_world_in_which_a_choice_does_harm_alone_is_none_of_a_collision(double low, double high, double expected) =>
        Assert.Equal(expected, ShareOfCollision(Ranged(Colliding(0, 4), 0, 2, low, high)), Tolerance);

    /// <summary>The one falls by less than what counts, and so does the other, but not their sum.</summary>
    [Fact]
    public void A_world_in_which_both_do_harm_without_meeting_is_none_of_a_collision() =>
        Assert.Equal(0.6, ShareOfCollision(Ranged(Colliding(0, -0.3), 0, 2, -1, 1)), Tolerance);

    [Fact]
    public void A_world_in_which_a_scorecard_falls_when_they_meet_is_none_of_a_collision()
    {
        var game = Colliding(1, 1);
        game = game with { Interactions = [game.Interactions[0] with { Effects = [new(1, -5, 0), new(2, -10, -10)] }] };
        Assert.Equal(0.7, ShareOfCollision(game), Tolerance);
    }

    /// <summary>A tenth as many draws: three standard errors are four points.</summary>
    [Fact]
    public void The_share_of_play_is_the_probability_that_nobody_leaves_and_it_costs_what_counts()
    {
        var paid = Play.Of(0.5, [0, 1], [("a", [new(0, 1)])], [("offer", 0, [1, -2])]);
        Assert.Equal(1, ShareOfPlay(paid));
        Assert.Equal(0.75, ShareOfPlay(Ranged(paid, 0, 0, -1, 3)), 0.04);
        Assert.Equal(0.875, ShareOfPlay(Ranged(paid, 0, 1, -4, 0)), 0.04);

        var unpaid = Play.Of(0.5, [0, 1], [("a", [new(0, 1)])], [("dry-run", 0, [-1, 2])]);
        Assert.Equal(0.75, ShareOfPlay(Ranged(unpaid, 0, 0, -3, 1)), 0.04);
    }

    /// <summary>What the lever does to its card is one number, from −1 to 3: whoever pulls it twice stays unless that is below 0.</summary>
    [Theory]
    [InlineData(1, 2)]
    [InlineData(-1, 2)]
    public void Both_ends_of_a_lever_are_drawn_as_one(double low, double high)
    {
        var game = Play.Of(0.5, [0, 1], [("a", [new(0, 1)])], [("offer", 0, [0, -2]), ("offer", 0, [0, -4])], excludes: [(0, 1)]);
        foreach (var (at, amount) in new[] { (0, low), (1, high) })
        {
            game = Ranged(game, at, 0, Math.Min(-amount, 3 * amount), Math.Max(-amount, 3 * amount));
            game = game with { Moves = game.Moves.SetItem(at, game.Moves[at] with { Amount = amount }) };
        }

        Assert.Equal(0.75, ShareOfPlay(game), 0.04);
    }

    /// <summary>What a lever costs the company is one number, from −1 to 3: pulled up it costs that, pulled down it brings the same.</summary>
    [Fact]
    public void The_ends_of_a_lever_of_both_signs_are_drawn_in_the_mirror()
    {
        var game = Play.Of(0.5, [0, 1], [("a", [new(0, 1)])], [("price", 0, [-1, 0]), ("price", 0, [1, 0])], excludes: [(0, 1)]);
        game = Ranged(Ranged(game, 0, 1, -1, 3), 1, 1, -3, 1);
        game = game with { Moves = game.Moves.SetItem(0, game.Moves[0] with { Amount = -1 }) };

        Assert.Equal(2.75 / 4, ShareOfPlay(game), 0.04);
    }

    /// <summary>Worlds are reckoned side by side, and choices from each other; here each by itself, from the definition.</summary>
    [Fact]
    public void The_share_of_play_is_what_reckoning_each_world_by_itself_gives()
    {
        var unsure = 0;
        for (var seed = 0UL; seed < 400; seed++)
        {
            var game = Blurred(Play.Random(seed), seed);
            foreach (var group in EquilibriumFinder.Groups(game).Where(each => each.Verdict.Best is not null))
            {
                var share = SampledWorlds.ShareOf(game, group);
                Assert.True(SlowShare(game, group).Equals(share), $"Seed {seed}: {SlowShare(game, group)} but {share}");
                if (share is > 0.02 and < 0.98) unsure++;
            }
        }

        Assert.InRange(unsure, 50, 2_000);
    }

    /// <summary>The same game with a range around every second effect.</summary>
    private static IncentiveGame Blurred(IncentiveGame game, ulong seed)
    {
        var random = new Xoshiro256(seed, stream: 1);
        return game with
        {
            Moves = [.. game.Moves.Select(move => move with { Effects = Blur(move.Effects) })],
            Interactions = [.. game.Interactions.Select(each => each with { Effects = Blur(each.Effects) })],
        };

        ImmutableArray<Effect> Blur(ImmutableArray<Effect> effects) =>
            [.. effects.Select(effect => random.NextBelow(2) == 0 ? effect : new Effect(effect.Metric, effect.Low - 1 - random.NextBelow(2), effect.High + random.NextBelow(3)))];
    }

    private static double SlowShare(IncentiveGame game, GroupPlay group)
    {
        var world = new World(game, group.Units.SelectMany(unit => game.Units[unit].Moves));
        var (best, optimum) = (group.Verdict.Best!.Moves, group.Verdict.Optimum.Moves);
        if (world.IsCertain) return Holds() ? 1 : 0;
        var (random, held) = (new Xoshiro256(world.Seed), 0);
        for (var at = 0; at < SampledWorlds.PlayCount; at++)
        {
            world.Draw(ref random);
            if (Holds()) held++;
        }

        return (double)held / SampledWorlds.PlayCount;

        bool Holds() => game.Hurts(game.CompanyGain(Changes(best)) - game.CompanyGain(Changes(optimum))) && group.Units.All(unit => Instead(unit).All(moves => Gain(unit, moves) <= Gain(unit, best) + 1e-9));

        IEnumerable<int[]> Instead(int unit) => SlowSearch.Choices(game, unit)
            .Select(choice => (int[])[.. choice, .. best.Where(move => game.Moves[move].Unit != unit)]).Where(moves => game.GoTogether(moves));

        double Gain(int unit, IEnumerable<int> moves) => game.GainOf(unit, Changes(moves));

        double[] Changes(IEnumerable<int> moves)
        {
            var sums = new double[game.Metrics.Length];
            foreach (var change in world.By(moves)) sums[world.MetricOf(change)] += world.Drawn[change];
            return sums;
        }
    }

    private static readonly int[][] Orders = [[0, 1, 2], [2, 1, 0], [1, 2, 0], [1, 0, 2]];

    /// <summary>Each is paid for a metric of its own, and the company for a third, which the first unit’s move spoils.</summary>
    private static IncentiveGame BothWin() => Of(("offer", 0, [2, 0, -1]), ("lean", 1, [0, 2, 0]));

    private static IncentiveGame Of(params (string Id, int Unit, double[] Points)[] moves) => Play.Of(0.5, [0, 0, 1], [("a", [new(0, 1)]), ("b", [new(1, 1)])], moves);

    private static IncentiveGame Colliding(double one, double other) => Play.Of(
        0.5, [0, 0, 1], [("a", [new(0, 1)]), ("b", [new(1, 1)])], [("offer", 0, [4, 0, one]), ("lean", 1, [0, 4, other])], interactions: [([0, 1], [0, 0, -10])]);

    /// <summary>The same game with a range for what a move does to a metric.</summary>
    private static IncentiveGame Ranged(IncentiveGame game, int move, int metric, double low, double high) => game with
    {
        Moves = game.Moves.SetItem(move, game.Moves[move] with { Effects = [.. game.Moves[move].Effects.Where(effect => effect.Metric != metric), new(metric, low, high)] }),
    };

    private static Witness Judged(IncentiveGame game, int[] one, int[] other)
    {
        var changes = game.Changes([.. one, .. other]);
        return new(0, 1, [.. one], [.. other], game.GainOf(0, changes), game.GainOf(1, changes), game.CompanyGain(changes), IsNash: false);
    }

    private static double ShareOfWitness(IncentiveGame game) => SampledWorlds.ShareOf(game, Judged(game, [0], [1]));

    private static double ShareOfCollision(IncentiveGame game) => SampledWorlds.ShareOf(game, new WitnessFinder(game).Of(0, 1).Collision!);

    private static double ShareOfPlay(IncentiveGame game) => SampledWorlds.ShareOf(game, EquilibriumFinder.Groups(game).Single());

    [Fact]
    public void What_another_units_move_excludes_tempts_nobody_away()
    {
        // The first unit would rather make its second move, which the move that the other makes excludes.
        var game = Play.Of(0.5, [0, 0, 1], [("a", [new(0, 1)]), ("b", [new(1, 1)])], [("a0", 0, [2, 0, -1]), ("a1", 0, [5, 0, -10]), ("b0", 1, [0, 3, 0])], excludes: [(0, 1), (1, 2)]);
        game = game with { Moves = game.Moves.SetItem(0, game.Moves[0] with { Effects = [new(0, 2, 2), new(2, -1.5, -0.6)] }) };
        var play = EquilibriumFinder.Groups(game).Single();

        Assert.Equal([0, 2], play.Verdict.Best!.Moves);
        Assert.Equal(1, SampledWorlds.ShareOf(game, play));
    }
}
