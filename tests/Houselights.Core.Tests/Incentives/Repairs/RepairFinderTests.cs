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

    /// <summary>
    /// Announcing early costs the company nothing and pays marketing: whether it is done is the same to the company, so that no scorecard has to stop it.
    /// </summary>
    [Fact]
    public void Of_joint_choices_that_are_best_alike_the_one_that_takes_least_is_what_rests()
    {
        var game = Play.Of(0, [0, 0, 1], [("marketing", [new(0, 1)]), ("product", [new(1, 1)])],
            [("campaign", 0, [3, 0, -1]), ("announce", 0, [1, 0, 0]), ("ship", 1, [0, 3, 0]), ("wishes", 1, [0, 1, -1])]);
        var repair = RepairFinder.Offer(game, 0, 1).Repair!;

        Assert.Equal(RepairGoal.Both, repair.Goal);
        Assert.Equal((1.6, 1.0), (Math.Round(repair.OneChange, 9), Math.Round(repair.OtherChange, 9)));
    }

    [Fact]
    public void On_the_way_to_a_repair_nothing_holds_before_it()
    {
        var seen = 0;
        for (var seed = 0UL; seed < 3_000; seed++)
        {
            var game = Play.Random(seed);
            if (!IsPlain(game) || RepairFinder.Of(game, 0, 1, RepairGoal.Both) is not { Change: > 0 } repair) continue;
            seen++;
            Assert.True(RepairSteps.Of(game, 0, 1, repair).All(step => step.Percent >= RepairSteps.PercentOf(repair) || step.State != PairState.Holds), $"Seed {seed}");
        }

        Assert.InRange(seen, 100, 3_000);
    }

    /// <summary>Against every pair of scorecards whose weights are so many eighths of what they add to.</summary>
    [Fact]
    public void No_scorecards_that_are_tried_hold_with_a_smaller_change()
    {
        var (smaller, none) = (0, 0);
        Parallel.For(0, 1_000, seed =>
        {
            var game = Play.Random((ulong)seed);
            if (!IsPlain(game) || new WitnessFinder(game).Of(0, 1).Witness is null) return;
            var search = new PairRepair(new(game), 0, 1, RepairGoal.Both);
            var found = search.Smallest(RepairFinder.MostStates, RepairFinder.MostLooked);
            if (!search.IsWhole) return;
            foreach (var (one, ofOne) in Cards(game, 0))
            {
                foreach (var (other, ofOther) in Cards(game, 1))
                {
                    if (ofOne + ofOther >= (found?.Change ?? double.PositiveInfinity) - 1e-6) continue;
                    var step = RepairSteps.At(game, 0, 1, new(RepairGoal.Both, one, other, 2, 2), 100)!;
                    Assert.True(step.State != PairState.Holds, $"Seed {seed}: {string.Join(' ', one)} and {string.Join(' ', other)} hold with {ofOne + ofOther}, not {found?.Change}.");
                }
            }

            Interlocked.Increment(ref found is null ? ref none : ref smaller);
        });

        Assert.InRange(smaller, 30, 1_000);
        Assert.InRange(none, 5, 1_000);
    }

    /// <summary>Of two units with scorecards, not too many best joint choices, and no bonus for moving a metric the wrong way, whose direction a weight of 0 wouldn't say.</summary>
    private static bool IsPlain(IncentiveGame game) => game.Units[0].HasCard && game.Units[1].HasCard && !game.Units.Take(2).Any(unit => unit.Card.Any(each => each is { Weight: < 0, Bonus: not 0 }))
        && new PairReplies(new WitnessFinder(game).Pair(0, 1)).Optima(RepairFinder.MostOptima + 1).Count <= RepairFinder.MostOptima;

    private static IEnumerable<(ImmutableArray<Payment> Card, double Change)> Cards(IncentiveGame game, int unit)
    {
        var (card, total) = (game.Units[unit].Card, Total(game, unit));
        Payment[] slots = [.. card, .. Enumerable.Range(0, game.Metrics.Length).Where(metric => game.Company[metric] > 0 && !card.Any(payment => payment.Metric == metric)).Select(metric => new Payment(metric, 0))];
        foreach (var parts in Parts(slots.Length, 8))
        {
            Payment[] tried = [.. slots.Zip(parts, (slot, part) => slot with { Weight = (slot.Weight < 0 ? -part : part) / 8.0 * total })];
            yield return ([.. tried.Where(slot => slot.Weight != 0 || slot.Bonus != 0)], slots.Zip(tried, (before, after) => Math.Abs(after.Weight - before.Weight)).Sum());
        }
    }

    private static IEnumerable<int[]> Parts(int count, int all) => count == 1 ? [[all]] : Enumerable.Range(0, all + 1).SelectMany(first => Parts(count - 1, all - first).Select(rest => (int[])[first, .. rest]));

    private static IncentiveGame Applied(IncentiveGame game, Repair repair) => game.With(0, repair.One).With(1, repair.Other);

    private static double WeightOf(ImmutableArray<Payment> card, int metric) => card.Where(payment => payment.Metric == metric).Sum(payment => payment.Weight);

    private static double Total(IncentiveGame game, int unit) => game.Units[unit].Card.Sum(each => Math.Abs(each.Weight));

    private static double Change(IncentiveGame before, IncentiveGame after, int unit) =>
        Enumerable.Range(0, before.Metrics.Length).Sum(metric => Math.Abs(WeightOf(before.Units[unit].Card, metric) - WeightOf(after.Units[unit].Card, metric)));
}
