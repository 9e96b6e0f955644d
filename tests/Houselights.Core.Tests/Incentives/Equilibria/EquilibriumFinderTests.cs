using System.Collections.Immutable;
using Houselights.Core.Incentives.Equilibria;
using Houselights.Core.Incentives.Games;
using Houselights.Core.Incentives.Witnesses;
using Houselights.Core.Numerics;
using Houselights.Core.Tests.Incentives.Games;
using Houselights.Core.Tests.Incentives.Witnesses;

namespace Houselights.Core.Tests.Incentives.Equilibria;

public sealed class EquilibriumFinderTests
{
    [Fact]
    public void V30_play_settles_at_the_worst_that_could_be()
    {
        var verdict = EquilibriumFinder.Of(Play.Witness());

        Assert.Equal([0, 2], verdict.Best!.Moves);
        Assert.Equal((1L, true), (verdict.Equilibria, verdict.IsWhole));
        Assert.Equal([1, 3], verdict.Optimum.Moves);
        Assert.Equal((-7.4, 7.0, -7.4), (Math.Round(verdict.Best.Company, 9), Math.Round(verdict.Optimum.Company, 9), Math.Round(verdict.Least!.Value, 9)));
        Assert.Equal(14.4, verdict.Price!.Value, 9);
        Assert.Equal((1, 1), (Math.Round(verdict.Anarchy!.AtBest.Regret!.Value, 9), Math.Round(verdict.Anarchy.AtWorst.Regret!.Value, 9)));
        Assert.False(verdict.IsSplit);
    }

    [Fact]
    public void Of_several_equilibria_the_best_and_the_worst_fall_short_by_different_shares()
    {
        // Paid from three points on: both stay (0), or both move (4). Only the third unit’s spoiling, which pays nobody, would be worse (−6).
        var game = Play.Of(0, [1, 0], [("a", [new(0, 1, From: 3)]), ("b", [new(0, 1, From: 3), new(1, 0.1)]), ("c", [new(1, 1)])],
            [("a", 0, [2, 0]), ("b", 1, [2, -1]), ("good", 2, [1, -1]), ("bad", 2, [-6, -2])], excludes: [(2, 3)]);

        var verdict = EquilibriumFinder.Of(game);

        Assert.Equal((4.0, 0.0, 5.0, -6.0), (verdict.Best!.Company, verdict.Worst!.Company, verdict.Optimum.Company, verdict.Least!.Value));
        Assert.True(verdict.IsSplit);
        Assert.Equal((1.0, 5.0), (verdict.Anarchy!.AtBest.Amount, verdict.Anarchy.AtWorst.Amount));
        Assert.Equal((1.0 / 11, 5.0 / 11), (verdict.Anarchy.AtBest.Regret!.Value, verdict.Anarchy.AtWorst.Regret!.Value));
    }

    [Theory]
    [InlineData(0.62, 0.42)]
    [InlineData(0.376, 0.412)]
    public void V30_repaired_weights_make_the_optimum_the_only_equilibrium(double margin, double onTime)
    {
        var verdict = EquilibriumFinder.Of(Play.Witness(sales: [new(0, 1 - margin), new(1, margin)], factory: [new(2, 1 - onTime), new(3, onTime)]));

        Assert.Equal([1, 3], verdict.Worst!.Moves);
        Assert.Equal(0, verdict.Price!.Value, 9);
    }

    [Theory]
    [InlineData(0.374, 0.42)]
    [InlineData(0.38, 0.411)]
    public void V30_just_below_the_thresholds_it_is_none(double margin, double onTime) => Assert.NotEqual<IEnumerable<int>>(
        [1, 3], EquilibriumFinder.Of(Play.Witness(sales: [new(0, 1 - margin), new(1, margin)], factory: [new(2, 1 - onTime), new(3, onTime)])).Best!.Moves);

    [Fact]
    public void V28_the_prisoners_dilemma_has_an_exact_potential()
    {
        var dilemma = Bimatrix((-1, 8), (8, -1), (-2, -2));

        Assert.Equal(0, Residual(dilemma), 12);
        Assert.Empty(EquilibriumFinder.Of(dilemma).Best!.Moves);
    }

    [Fact]
    public void V28_matching_pennies_has_none_and_runs_in_a_circle_of_four()
    {
        var pennies = Bimatrix((-2, 2), (-2, 2), (4, -4));
        var verdict = EquilibriumFinder.Of(pennies);

        Assert.Equal(8, Residual(pennies), 12);
        Assert.Null(verdict.Best);
        Assert.Equal((0L, 4), (verdict.Equilibria, verdict.Cycle));
    }

    [Fact]
    public void Equilibria_are_those_that_trying_everything_finds()
    {
        for (var seed = 0UL; seed < 2_000; seed++)
        {
            var game = Play.Random(seed);
            var (equilibria, all) = Slow(game);
            var verdict = EquilibriumFinder.Of(game);

            Assert.True(equilibria.Count == verdict.Equilibria, $"Seed {seed}: {equilibria.Count} but {verdict.Equilibria}");
            Assert.Equal(all.Max(), verdict.Optimum.Company, 9);
            Assert.Equal(all.Min(), verdict.Least!.Value, 9);
            Assert.Equal(equilibria.Count > 0, verdict.Best is not null);
            if (equilibria.Count == 0) continue;
            Assert.Equal(equilibria.Max(), verdict.Best!.Company, 9);
            Assert.Equal(equilibria.Min(), verdict.Worst!.Company, 9);
            Assert.Equal(verdict.Worst.Company, game.CompanyGain(game.Changes(verdict.Worst.Moves)), 9);
        }
    }

    [Fact]
    public void A_group_too_large_to_look_at_whole_is_followed_and_the_result_says_so()
    {
        // Ten units of four moves, all tied in a chain: 2 to the 40 joint choices.
        var moves = Enumerable.Range(0, 40).Select(at => ("m" + at, at / 4, (double[])[at % 4 == 0 ? 1 : -1, at % 4 == 0 ? -1 : 0.5])).ToArray();
        var units = Enumerable.Range(0, 10).Select(at => ("u" + at, ImmutableArray.Create(new Payment(0, 1)))).ToArray();
        var game = Play.Of(0.5, [0, 1], units, moves, interactions: [.. Enumerable.Range(0, 9).Select(at => (new[] { at * 4, (at + 1) * 4 }, new[] { 0.5, -0.5 }))]);

        var verdict = EquilibriumFinder.Of(game);

        Assert.False(verdict.IsWhole);
        Assert.Equal(Enumerable.Range(0, 10).Select(at => at * 4), verdict.Best!.Moves);
        Assert.Equal(-14.5, verdict.Best.Company, 9);
        Assert.Equal(15, verdict.Optimum.Company, 9);
        Assert.Null(verdict.Least);
        Assert.Equal((29.5, null), (Math.Round(verdict.Anarchy!.AtBest.Amount, 9), verdict.Anarchy.AtBest.Regret));
    }

    [Fact]
    public void Who_is_paid_from_a_threshold_depends_on_those_whose_interaction_reaches_it()
    {
        // The first is paid for three points or more of a metric that it moves by one, and the two others together by two.
        var game = Play.Of(0.5, [0, 1, 0], [("a", [new(0, 1, From: 3)]), ("b", [new(2, 1)]), ("c", [new(2, 1)])],
            [("a", 0, [1, -4, 0]), ("b", 1, [0, 0, 1]), ("c", 2, [0, 0, 1])], interactions: [([1, 2], [2, 0, 0])]);

        var verdict = EquilibriumFinder.Of(game);

        Assert.Equal([0, 1, 2], verdict.Best!.Moves);
        Assert.Equal(4, verdict.Price!.Value, 9);
    }

    /// <summary>An interaction lists moves and has no direction: a with b, b with c and c with a are three interactions, in whatever order and place they are written.</summary>
    [Fact]
    public void Interactions_in_a_ring_are_reckoned_like_any_others()
    {
        var (witnesses, resting) = (0, 0);
        for (var seed = 0UL; seed < 2_000; seed++)
        {
            var (game, turned) = (Ring(seed, isTurned: false), Ring(seed, isTurned: true));
            foreach (var (one, other) in new[] { (0, 1), (1, 2), (0, 2) })
            {
                var (expected, found) = (SlowSearch.Strongest(game, one, other), new WitnessFinder(game).Of(one, other));
                Assert.True(SlowSearch.IsSame(expected, found.Witness), $"Seed {seed}: {expected} but {found.Witness}");
                var again = new WitnessFinder(turned).Of(one, other);
                Assert.Equal((found.Witness, found.Collision?.Together, found.Looked), (again.Witness, again.Collision?.Together, again.Looked));
                if (expected is not null) witnesses++;
            }

            var (verdict, equilibria) = (EquilibriumFinder.Of(game), Slow(game).Equilibria);
            Assert.Single(EquilibriumFinder.Groups(game));
            Assert.Equal((equilibria.Count, verdict.Worst?.Company), (verdict.Equilibria, EquilibriumFinder.Of(turned).Worst?.Company));
            if (equilibria.Count == 0) continue;
            resting++;
            Assert.Equal((equilibria.Max(), equilibria.Min()), (verdict.Best!.Company, verdict.Worst!.Company));
        }

        Assert.InRange(witnesses, 500, 5_500);
        Assert.InRange(resting, 1_000, 1_999);
    }

    /// <summary>Three units of two moves each; of each the first meets the second of the next, round and round.</summary>
    private static IncentiveGame Ring(ulong seed, bool isTurned)
    {
        var random = new Xoshiro256(seed);
        var moves = Enumerable.Range(0, 6).Select(at => ("m" + at, at / 2, Points())).ToArray();
        (int[] Moves, double[] Points)[] ring = [([0, 3], Points()), ([2, 5], Points()), ([4, 1], Points())];
        if (isTurned) ring = [.. ring.Reverse().Select(each => (each.Moves.Reverse().ToArray(), each.Points))];
        return Play.Of(0.5, [0, 0, 0, 1], [.. Enumerable.Range(0, 3).Select(at => ("u" + at, ImmutableArray.Create(new Payment(at, 1))))], moves, interactions: ring);

        double[] Points() => [.. Enumerable.Range(0, 4).Select(_ => (double)random.NextBelow(9) - 4)];
    }

    /// <summary>Two units with a move each, as changes of both payoffs from the status quo.</summary>
    private static IncentiveGame Bimatrix((double, double) one, (double, double) other, (double, double) together) => Play.Of(
        0, [1, 1], [("a", [new(0, 1)]), ("b", [new(1, 1)])], [("a", 0, [one.Item1, one.Item2]), ("b", 1, [other.Item1, other.Item2])],
        interactions: [([0, 1], [together.Item1, together.Item2])]);

    private static double Residual(IncentiveGame game)
    {
        var finder = new WitnessFinder(game);
        return new Group(game, [finder.Profile(0), finder.Profile(1)]).PotentialResidual();
    }

    private static (List<double> Equilibria, List<double> All) Slow(IncentiveGame game)
    {
        var choices = game.Units.Select((unit, at) => unit.HasCard ? SlowSearch.Choices(game, at).ToList() : [[]]).ToList();
        IEnumerable<ImmutableArray<ImmutableArray<int>>> profiles = [[]];
        foreach (var unit in choices) profiles = [.. profiles.SelectMany(profile => unit, (profile, choice) => profile.Add(choice))];
        var (equilibria, all) = (new List<double>(), new List<double>());
        foreach (var profile in profiles)
        {
            if (!GoTogether(profile)) continue;
            var changes = game.Changes(profile.SelectMany(each => each));
            all.Add(game.CompanyGain(changes));
            if (Enumerable.Range(0, choices.Count).All(unit => choices[unit].TrueForAll(other => !GoTogether(profile.SetItem(unit, other)) ||
                game.GainOf(unit, game.Changes(profile.SetItem(unit, other).SelectMany(each => each))) <= game.GainOf(unit, changes) + 1e-9))) equilibria.Add(all[^1]);
        }

        return (equilibria, all);

        bool GoTogether(ImmutableArray<ImmutableArray<int>> profile) => game.GoTogether([.. profile.SelectMany(each => each)]);
    }
}
