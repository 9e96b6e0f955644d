using Houselights.Core.Document;
using Houselights.Core.Incentives.Games;
using Houselights.Core.Incentives.Repairs;
using Houselights.Core.Incentives.Witnesses;
using Houselights.Core.Model;
using Houselights.Core.Tests.Incentives.Games;
using NodaTime;

namespace Houselights.Core.Tests.Incentives.Repairs;

public sealed class RepairStepsTests
{
    [Fact]
    public void Promotions_against_rotation_holds_from_thirty_one_percent_and_no_pair_wins_from_twenty_seven()
    {
        var plan = PlanModel.Of(PlanReader.Read(new PlanSource("p.yaml", File.ReadAllBytes(Repository.At("examples/promotion-against-rotation.yaml")))).Plan!, new LocalDate(2026, 2, 4));
        var game = plan.Conflicts.Game;
        var (sales, procurement) = (game.IndexOf("sales"), game.IndexOf("procurement"));
        var repair = RepairFinder.InPercent(game, sales, procurement, RepairFinder.Of(game, sales, procurement, RepairGoal.Both)!);
        var steps = RepairSteps.Of(game, sales, procurement, repair);

        Assert.Equal(31, RepairSteps.PercentOf(repair));
        Assert.Equal(Enumerable.Range(0, 101), steps.Select(step => step.Percent));
        Assert.All(steps, step => Assert.Equal(step.Percent < 27 ? PairState.BothWin : step.Percent < 31 ? PairState.SameHabit : PairState.Holds, step.State));
        Assert.Equal(-7, steps[0].Play!.Company, 9);
        Assert.Equal(1, steps[31].Play!.Company, 9);
        Assert.Empty(steps[31].Play!.OtherMoves);
    }

    /// <summary>Each step's state, said by the finders themselves and by a slow look at every joint choice.</summary>
    [Fact]
    public void Every_step_is_what_the_finders_say_of_its_scorecards()
    {
        var seen = new HashSet<PairState>();
        for (var seed = 1ul; seed <= 2_000; seed++)
        {
            var game = Play.Random(seed);
            if (!game.Units[0].HasCard || !game.Units[1].HasCard || RepairFinder.Of(game, 0, 1, RepairGoal.Both) is not { Change: > 0 } repair) continue;
            foreach (var step in RepairSteps.Of(game, 0, 1, repair).Where(step => step.Percent % 7 == 0 || step.Percent == RepairSteps.PercentOf(repair)))
            {
                var changed = game.With(0, step.One).With(1, step.Other);
                Assert.Equal(step.State == PairState.BothWin, !new WitnessFinder(changed).Of(0, 1).IsClean);
                var (rest, optimum) = Slow(changed);
                Assert.Equal(rest, step.Play?.Company);
                if (step.State != PairState.BothWin) Assert.Equal(step.State == PairState.Holds, rest >= optimum - 1e-9);
                seen.Add(step.State);
            }
        }

        Assert.Equal(3, seen.Count);
    }

    /// <summary>At its end the way is the repair itself.</summary>
    [Fact]
    public void The_way_leads_from_today_to_the_repair()
    {
        for (var seed = 1ul; seed <= 500; seed++)
        {
            var game = Play.Random(seed);
            if (!game.Units[0].HasCard || !game.Units[1].HasCard || RepairFinder.Of(game, 0, 1, RepairGoal.NoWitness) is not { Change: > 0 } found) continue;
            var repair = RepairFinder.InPercent(game, 0, 1, found);
            var end = RepairSteps.At(game, 0, 1, repair, RepairSteps.PercentOf(repair))!;
            for (var metric = 0; metric < game.Metrics.Length; metric++)
            {
                Assert.Equal(Weight(repair.One, metric), Weight(end.One, metric), 9);
                Assert.Equal(Weight(repair.Other, metric), Weight(end.Other, metric), 9);
                Assert.Equal(Weight(game.Units[0].Card, metric), Weight(RepairSteps.At(game, 0, 1, repair, 0)!.One, metric), 9);
            }
        }
    }

    /// <summary>Two units of so many moves each have 2 to the double of it joint choices.</summary>
    [Theory]
    [InlineData(8, 1)]
    [InlineData(9, 2)]
    [InlineData(10, 10)]
    [InlineData(11, 50)]
    [InlineData(12, 100)]
    public void Of_a_pair_with_many_choices_steps_stand_apart_but_where_something_changes(int moves, int apart)
    {
        var both = Enumerable.Range(0, 2 * moves).Select(at => ($"m{at}", at % 2, new double[] { at % 2 == 0 ? 1 : 0, at % 2, -3 })).ToArray();
        var game = Play.Of(0.5, [0, 0, 1], [("a", [new(0, 1)]), ("b", [new(1, 1)])], both);
        var repair = RepairFinder.Of(game, 0, 1, RepairGoal.NoWitness)!;
        var steps = RepairSteps.Of(game, 0, 1, repair);
        var whole = RepairSteps.PercentOf(repair);

        Assert.Superset(Enumerable.Range(0, 101).Where(percent => (percent < 100 && percent % apart == 0) || percent == whole).ToHashSet(), steps.Select(step => step.Percent).ToHashSet());
        Assert.Equal(steps.Select(step => step.Percent).Order().Distinct(), steps.Select(step => step.Percent));
        Assert.True(steps.Length <= (100 / apart) + 9, $"{steps.Length} steps");
        foreach (var (before, after) in steps.Zip(steps.Skip(1)))
            if (before.State != after.State) Assert.Equal(before.Percent + 1, after.Percent);
        Assert.Equal(PairState.BothWin, steps[0].State);
        Assert.NotEqual(PairState.BothWin, steps.Single(step => step.Percent == whole).State);
        foreach (var step in steps.Where(step => step.Percent % 25 == 0)) Assert.Equal(RepairSteps.At(game, 0, 1, repair, step.Percent)!.State, step.State);
    }

    private static double Weight(IEnumerable<Payment> card, int metric) => card.FirstOrDefault(payment => payment.Metric == metric).Weight;

    /// <summary>The best pure equilibrium of the two while all others hold, and the optimum: every joint choice beside every other.</summary>
    private static (double? Settled, double Optimum) Slow(IncentiveGame game)
    {
        var (one, other) = (ChoiceSet.Of(game, 0).Sets, ChoiceSet.Of(game, 1).Sets);
        var joint = (from left in one from right in other where game.GoTogether([.. left, .. right]) let changes = game.Changes(left.Concat(right)) select (left, right, One: game.GainOf(0, changes), Other: game.GainOf(1, changes), Company: game.CompanyGain(changes))).ToList();
        double? rest = null;
        foreach (var choice in joint)
        {
            var leaves = joint.Exists(each => (each.right.SequenceEqual(choice.right) && each.One > choice.One + 1e-9) || (each.left.SequenceEqual(choice.left) && each.Other > choice.Other + 1e-9));
            if (!leaves && (rest is null || choice.Company > rest + 1e-9)) rest = choice.Company;
        }

        return (rest is { } company ? company : null, joint.Max(each => each.Company));
    }
}
