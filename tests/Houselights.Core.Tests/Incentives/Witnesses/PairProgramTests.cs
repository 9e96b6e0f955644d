using System.Collections.Immutable;
using Houselights.Core.Document;
using Houselights.Core.Incentives.Certificates;
using Houselights.Core.Incentives.Games;
using Houselights.Core.Incentives.Repairs;
using Houselights.Core.Incentives.Witnesses;
using Houselights.Core.Model;
using Houselights.Core.Tests.Incentives.Games;
using NodaTime;

namespace Houselights.Core.Tests.Incentives.Witnesses;

/// <summary>Witnesses that no trying finds: levers between their ends, and more moves than can be tried.</summary>
public sealed class PairProgramTests
{
    /// <summary>
    /// Sales' discount pays Sales and costs the yard; the yard's overtime pays both a little. At the ends of the discount either the yard
    /// doesn't win (all of it) or Sales doesn't (none of it): halfway both do, and the company pays.
    /// </summary>
    private const string Between = """
        houselights: 1
        organisation: Yard
        cycle: { name: Year, starts: 2026-01-01, ends: 2026-12-31, stage: plan }
        units: [ { id: all }, { id: sales, name: Sales, head: ada, parent: all }, { id: yard, name: Yard, head: bo, parent: all } ]
        people: [ { id: ada, name: Ada, role: leader }, { id: bo, name: Bo, role: member } ]
        metrics: [ { id: revenue }, { id: output }, { id: margin } ]
        company-objective: { margin: 1 }
        scorecards:
          - { unit: sales, weights: { revenue: 1 }, confirmed-by: [ada] }
          - { unit: yard, weights: { output: 1 }, confirmed-by: [bo] }
        moves:
          - { id: discount, unit: sales, what: Discount, amount: [0, 1], effects: { revenue: 4, output: -6, margin: -5 } }
          - { id: overtime, unit: yard, what: Overtime, effects: { output: 4 } }

        """;

    [Fact]
    public void A_lever_halfway_is_found_where_both_its_ends_are_harmless()
    {
        var plan = Plan(Between);
        var conflict = Assert.Single(plan.Conflicts.Found);
        var witness = conflict.Verdict.Witness!;
        var discount = plan.Conflicts.Game.Moves[Assert.Single(witness.OneMoves)];

        Assert.Equal(3.5 / 6, discount.Amount, 6);   // as far as the yard still gains half a point
        Assert.Equal(-5 * 3.5 / 6, witness.CompanyChange, 6);
        Assert.Equal("Discount (0.5833)", discount.Told);
        Assert.True(plan.Conflicts.Groups.Length > 0);
        Assert.True(conflict.IsSure);
    }

    /// <summary>A repair has to hold wherever the lever stands, not only where it stood.</summary>
    [Fact]
    public void A_repair_holds_wherever_the_lever_stands()
    {
        var game = Plan(Between).Conflicts.Game;
        var repair = RepairFinder.Offer(game, 0, 1).Repair!;
        var changed = game.With(0, repair.One).With(1, repair.Other);

        for (var step = 0; step <= 1_000; step++)
        {
            var changes = changed.ChangesAt([new(0, step / 1_000.0), new(1, 1)]);
            Assert.False(changed.Pays(changed.GainOf(0, changes)) && changed.Pays(changed.GainOf(1, changes)) && changed.Hurts(changed.CompanyGain(changes)), $"at {step / 1_000.0}");
        }
    }

    [Fact]
    public void A_pair_that_is_clean_everywhere_is_solved_for_and_has_no_certificate_of_trying()
    {
        var plan = Plan(Between.Replace("margin: -5", "margin: -0.7", StringComparison.Ordinal));
        var verdict = Assert.Single(plan.Conflicts.Verdicts);

        Assert.True(verdict is { IsClean: true, IsWhole: true, IsSolved: true });
        Assert.All(Certificate.Of(plan.Conflicts).Pairs, pair => Assert.NotNull(pair.Multipliers));
    }

    /// <summary>What has no program is left open, and never called proved.</summary>
    [Theory]
    [InlineData("weights: { revenue: 1 }", "weights: { revenue: { weight: 1, from: 1 } }")]
    [InlineData("moves:\n", "moves:\n  - { id: two, unit: yard, amount: [0, 1], effects: { output: 1 } }\n")]
    public void Steps_and_two_levers_that_meet_are_left_open(string here, string there)
    {
        var text = Between.Replace("margin: -5", "margin: -0.7", StringComparison.Ordinal).Replace(here, there, StringComparison.Ordinal);
        if (there.Contains("two", StringComparison.Ordinal)) text += "interactions: [ { moves: [discount, two], effects: { margin: -0.1 } } ]\n";

        Assert.True(Assert.Single(Plan(text).Conflicts.Verdicts) is { IsClean: true, IsWhole: false, IsSolved: false });
    }

    /// <summary>The program and the search, each by its own way, on the same small games; where there are levers a fine grid is tried too.</summary>
    [Fact]
    public void It_finds_the_worst_that_trying_finds()
    {
        var (found, proved) = (0, 0);
        for (var seed = 1ul; seed <= 3_000; seed++)
        {
            var game = Play.Random(seed) with { Materiality = 0.5 };
            if (!game.Units[0].HasCard || !game.Units[1].HasCard || game.Units[0].Card.Concat(game.Units[1].Card).Any(payment => !payment.IsLinear)) continue;
            var worst = Worst(game);
            var answer = PairProgram.Solve(game, 0, 1);
            Assert.Equal(worst is null, answer.IsProved);
            if (worst is { } loss)
            {
                Assert.Equal(loss, game.CompanyGain(game.ChangesAt(answer.Made)), 6);
                found++;
            }
            else proved++;
        }

        Assert.True(found > 50 && proved > 200, $"{found} found, {proved} proved");
    }

    [Fact]
    public void Levers_are_no_worse_anywhere_on_a_grid_than_what_is_found()
    {
        var (found, proved) = (0, 0);
        for (var seed = 1; seed <= 300; seed++)
        {
            var random = new Random(seed);
            string Effects() => $"{{ revenue: {random.Next(-6, 7)}, output: {random.Next(-6, 7)}, margin: {random.Next(-6, 4)} }}";
            var text = Between[..Between.IndexOf("moves:", StringComparison.Ordinal)] + $$"""
                moves:
                  - { id: a, unit: sales, amount: [{{random.Next(-1, 1)}}, {{random.Next(1, 3)}}], effects: {{Effects()}} }
                  - { id: b, unit: yard, effects: {{Effects()}} }
                  - { id: c, unit: yard, amount: [0, 1], effects: {{Effects()}} }
                interactions: [ { moves: [a, b], effects: { margin: {{random.Next(-4, 2)}}, output: {{random.Next(-2, 3)}} } } ]

                """;
            var plan = Plan(text);
            var verdict = Assert.Single(plan.Conflicts.Verdicts);
            var game = IncentiveGame.Of(plan);
            Assert.True(verdict.IsWhole || !verdict.IsClean, text + verdict + string.Join(",", verdict.Between));
            var worst = 0.0;
            var (low, high) = (plan.Moves.Find("a")!.Amount!.Value.Low, plan.Moves.Find("a")!.Amount!.Value.High);
            var (a, b, c) = (Array.FindIndex(game.Moves.ToArray(), move => move.Id == "a"), Array.FindIndex(game.Moves.ToArray(), move => move.Id == "b"), Array.FindIndex(game.Moves.ToArray(), move => move.Id == "c"));
            for (var x = 0; x <= 24; x++)
                for (var y = 0; y <= 12; y++)
                    foreach (var made in (bool[])[true, false])
                    {
                        ImmutableArray<MadeMove> choice = [.. ((MadeMove Move, bool IsMade)[])[(new(a, low + ((high - low) * x / 24)), low + ((high - low) * x / 24) != 0), (new(b, 1), made), (new(c, y / 12.0), y > 0)] is var all ? all.Where(each => each.IsMade).Select(each => each.Move) : []];
                        var changes = game.ChangesAt(choice);
                        if (game.Pays(game.GainOf(0, changes)) && game.Pays(game.GainOf(1, changes))) worst = Math.Min(worst, game.CompanyGain(changes));
                    }

            if (game.Hurts(worst)) { Assert.False(verdict.IsClean, $"seed {seed}: {worst} on the grid"); found++; }
            else if (verdict.IsClean) proved++;
        }

        Assert.True(found > 20 && proved > 20, $"{found} found, {proved} proved");
    }

    /// <summary>Beyond twelve moves a unit's choices aren't all tried: the program tells what the best thirteen together do.</summary>
    [Fact]
    public void More_moves_than_can_be_tried_are_solved_for()
    {
        // Fourteen small moves of sales, none of which pays by itself or with few others; together they do, and ruin the company.
        var moves = Enumerable.Range(0, 14).Select(at => ($"m{at}", 0, new double[] { 0.04, 0, -0.05 })).Append(("n", 1, [0, 1, 0])).ToArray();
        var game = Play.Of(0.5, [0, 0, 1], [("sales", [new(0, 1)]), ("yard", [new(1, 1)])], moves);
        var witness = new WitnessFinder(game).Of(0, 1).Witness!;

        Assert.InRange(witness.OneMoves.Length, 13, 14);
        Assert.Equal(-0.05 * witness.OneMoves.Length, witness.CompanyChange, 9);
        Assert.True(new WitnessFinder(game with { Company = [0, 0, 0.5] }).Of(0, 1) is { IsClean: true, IsWhole: true, IsSolved: true });
    }

    /// <summary>The worst joint choice by which both win and the company falls; null where there is none.</summary>
    private static double? Worst(IncentiveGame game)
    {
        double? worst = null;
        foreach (var left in ChoiceSet.Of(game, 0).Sets)
            foreach (var right in ChoiceSet.Of(game, 1).Sets)
            {
                int[] moves = [.. left, .. right];
                if (!game.GoTogether(moves)) continue;
                var changes = game.Changes(moves);
                if (game.Pays(game.GainOf(0, changes)) && game.Pays(game.GainOf(1, changes)) && game.CompanyGain(changes) is var company && game.Hurts(company)) worst = Math.Min(worst ?? 0, company);
            }

        return worst;
    }

    private static PlanModel Plan(string text)
    {
        var read = PlanReader.Read(PlanSource.Of("plan.yaml", text));
        Assert.True(read.Plan is not null, string.Join('\n', read.Errors));
        return PlanModel.Of(read.Plan, new LocalDate(2026, 2, 1));
    }
}
