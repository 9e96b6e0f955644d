using System.Collections.Immutable;
using Houselights.Core.Incentives.Equilibria;
using Houselights.Core.Incentives.Games;
using Houselights.Core.Incentives.Repairs;
using Houselights.Core.Incentives.Witnesses;
using Houselights.Core.Tests.Incentives.Games;

namespace Houselights.Core.Tests.Incentives.Repairs;

public sealed class RepairFinderTests
{
    [Fact]
    public void V30_the_optimum_rests_from_three_eighths_of_margin_and_seven_seventeenths_on_time()
    {
        var repair = RepairFinder.Of(Play.Witness(), 0, 1, RepairGoal.OptimumRests)!;

        Assert.Equal(0.375, WeightOf(repair.One, 1), 9);
        Assert.Equal(7.0 / 17, WeightOf(repair.Other, 3), 9);
        Assert.Equal(0.75, repair.OneChange, 9);
        Assert.Equal(14.0 / 17, repair.OtherChange, 9);
        Assert.NotNull(new WitnessFinder(Applied(Play.Witness(), repair)).Of(0, 1).Witness);
    }

    /// <summary>That nothing was found says nothing where the search was given up.</summary>
    [Fact]
    public void A_search_that_is_given_up_says_so()
    {
        var search = new PairRepair(new WitnessFinder(Play.Witness()), 0, 1, RepairGoal.Both);

        Assert.Null(search.Smallest(mostStates: 1, mostLooked: 100));
        Assert.False(search.IsWhole);
        Assert.True(RepairFinder.Offer(Play.Witness(), 0, 1).IsWhole);
    }

    [Fact]
    public void V30_no_witness_at_a_change_of_sixteen_fifteenths_and_play_still_settles_at_the_worst()
    {
        var repair = RepairFinder.Of(Play.Witness(), 0, 1, RepairGoal.NoWitness)!;
        var changed = Applied(Play.Witness(), repair);

        Assert.Equal(16.0 / 15, repair.Change, 9);
        Assert.Equal(0, repair.OneChange, 9);
        Assert.Equal(8.0 / 15, WeightOf(repair.Other, 1), 9);
        Assert.Null(new WitnessFinder(changed).Of(0, 1).Witness);
        Assert.Equal(-7.4, EquilibriumFinder.Of(changed).Worst!.Company, 9);
    }

    [Theory]
    [InlineData(0.59)]
    [InlineData(0.6)]
    public void V30_both_hold_above_ten_seventeenths_of_margin_with_forty_two_on_time(double margin)
    {
        var changed = Play.Witness(sales: [new(0, 1 - margin), new(1, margin)], factory: [new(2, 0.58), new(3, 0.42)]);

        Assert.Null(new WitnessFinder(changed).Of(0, 1).Witness);
        Assert.Equal([1, 3], EquilibriumFinder.Of(changed).Worst!.Moves);
        Assert.NotNull(new WitnessFinder(Play.Witness(sales: [new(0, 0.413), new(1, 0.587)], factory: [new(2, 0.58), new(3, 0.42)])).Of(0, 1).Witness);
    }

    [Fact]
    public void V30_the_smallest_change_that_does_both_is_no_larger_than_the_published_one()
    {
        var repair = RepairFinder.Of(Play.Witness(), 0, 1, RepairGoal.Both)!;
        var changed = Applied(Play.Witness(), repair);

        Assert.InRange(repair.Change, 16.0 / 15, (20.0 / 17) + 0.84);
        Assert.Null(new WitnessFinder(changed).Of(0, 1).Witness);
        Assert.Equal(7, EquilibriumFinder.Of(changed).Best!.Company, 9);
    }

    [Fact]
    public void V30_with_half_a_point_that_counts_no_witness_is_left_at_a_change_of_about_one()
    {
        var game = Play.Witness(materiality: 0.5);
        var repair = RepairFinder.Of(game, 0, 1, RepairGoal.NoWitness)!;

        Assert.InRange(repair.Change, 0.98, 1.02);
        Assert.Null(new WitnessFinder(Applied(game, repair)).Of(0, 1).Witness);
    }

    [Fact]
    public void A_promotion_against_lean_stock_is_repaired_by_one_line_on_one_scorecard()
    {
        var game = Play.Of(0.5, [0.3, 1, 0.5, 0], [("sales", [new(0, 1)]), ("procurement", [new(3, 1)])],
            [("promote", 0, [10, -2, 0, 0]), ("lean", 1, [0, 0.5, 0, 4])], interactions: [([0, 1], [0, -4, -9, 0])]);

        var none = RepairFinder.Of(game, 0, 1, RepairGoal.NoWitness)!;
        var both = RepairFinder.Of(game, 0, 1, RepairGoal.Both)!;

        Assert.Equal(0, both.OneChange, 9);
        Assert.Equal(3.5 / 13, WeightOf(none.Other, 2), 6);
        Assert.Equal(4.0 / 13, WeightOf(both.Other, 2), 6);
        Assert.Equal((0.27, 0.73), (WeightOf(RepairFinder.InPercent(game, 0, 1, none).Other, 2), WeightOf(RepairFinder.InPercent(game, 0, 1, none).Other, 3)));
        Assert.Equal(0.31, WeightOf(RepairFinder.InPercent(game, 0, 1, both).Other, 2));
    }

    [Fact]
    public void A_repair_holds_when_it_is_reckoned_again()
    {
        var repaired = 0;
        for (var seed = 0UL; seed < 1_500; seed++)
        {
            var game = Play.Random(seed);
            if (!game.Units[0].HasCard || !game.Units[1].HasCard || new WitnessFinder(game).Of(0, 1).Witness is null) continue;
            foreach (var goal in new[] { RepairGoal.NoWitness, RepairGoal.OptimumRests, RepairGoal.Both })
            {
                if (RepairFinder.Of(game, 0, 1, goal) is not { } repair) continue;
                repaired++;
                var whole = RepairFinder.InPercent(game, 0, 1, repair);
                if (goal.HasFlag(RepairGoal.NoWitness)) Assert.True(new WitnessFinder(Applied(game, whole)).Of(0, 1).Witness is null, $"Seed {seed}");
                Assert.Equal(Total(game, 1), Total(Applied(game, whole), 1), 1e-5);
                var changed = Applied(game, repair);
                if (goal.HasFlag(RepairGoal.NoWitness)) Assert.True(new WitnessFinder(changed).Of(0, 1).Witness is null, $"Seed {seed}");
                Assert.Equal(Total(game, 0), Total(changed, 0), 1e-5);
                Assert.Equal(Total(game, 1), Total(changed, 1), 1e-5);
                Assert.Equal(Change(game, changed, 0), repair.OneChange, 1e-5);
                Assert.Equal(Change(game, changed, 1), repair.OtherChange, 1e-5);
            }
        }

        Assert.InRange(repaired, 100, 4_500);
    }

    [Fact]
    public void What_does_both_is_never_smaller_than_what_does_one()
    {
        for (var seed = 0UL; seed < 400; seed++)
        {
            var game = Play.Random(seed);
            if (!game.Units[0].HasCard || !game.Units[1].HasCard || RepairFinder.Of(game, 0, 1, RepairGoal.Both) is not { } both) continue;
            Assert.True(RepairFinder.Of(game, 0, 1, RepairGoal.NoWitness)!.Change <= both.Change + 1e-7, $"Seed {seed}");
            Assert.True(RepairFinder.Of(game, 0, 1, RepairGoal.OptimumRests)!.Change <= both.Change + 1e-7, $"Seed {seed}");
        }
    }

    private static IncentiveGame Applied(IncentiveGame game, Repair repair) => game.With(0, repair.One).With(1, repair.Other);

    private static double WeightOf(ImmutableArray<Payment> card, int metric) => card.Where(payment => payment.Metric == metric).Sum(payment => payment.Weight);

    private static double Total(IncentiveGame game, int unit) => game.Units[unit].Card.Sum(each => Math.Abs(each.Weight));

    private static double Change(IncentiveGame before, IncentiveGame after, int unit) =>
        Enumerable.Range(0, before.Metrics.Length).Sum(metric => Math.Abs(WeightOf(before.Units[unit].Card, metric) - WeightOf(after.Units[unit].Card, metric)));
}
