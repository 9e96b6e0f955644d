using System.Globalization;
using Houselights.App.Cycles.Editing;
using Houselights.App.Incentives;
using Houselights.Core.Decisions;
using Houselights.Core.Incentives;
using Houselights.Core.Model;
using static Houselights.App.Tests.Cycles.Editing.PlanEditingTests;

namespace Houselights.App.Tests.Incentives;

/// <summary>What units are paid for, written by whom it may be, confirmed by whom it must be, and put right by a decision.</summary>
public class ScoreboardsTests
{
    private const string Frame = """
        houselights: 1
        organisation: Kornblum
        cycle: { name: Full shelves, starts: 2025-12-01, ends: 2026-12-18, stage: plan, currency: EUR }
        units:
          - { id: company, name: Kornblum, head: agnes, level: leadership }
          - { id: sales, name: Sales, head: vera, parent: company }
          - { id: procurement, name: Procurement, head: stefan, parent: company }
        people:
          - { id: agnes, name: Agnes W., role: leader, unit: company }
          - { id: vera, name: Vera K., role: member, unit: sales }
          - { id: stefan, name: Stefan M., role: manager, unit: procurement }
          - { id: ute, name: Ute F., role: advisor }

        """;

    private const string Scoreboard = Frame + """
        metrics:
          - { id: revenue, name: Revenue, measure: kEUR a month, scale: 10 }
          - { id: margin, name: Contribution margin, measure: kEUR a month, scale: 10 }
          - { id: stock-outs, name: Empty shelves, better: lower }
          - { id: days-of-stock, name: Days of stock, better: lower, scale: 2 }
        company-objective: { margin: 1, revenue: 0.3, stock-outs: 0.5 }
        scorecards:
          - { unit: sales, weights: { revenue: 1 }, pays: Month-end bonus, confirmed-by: [vera] }
          - { unit: procurement, weights: { days-of-stock: 1 }, confirmed-by: [stefan] }
        moves:
          - { id: promote, unit: sales, what: Month-end promotion, effects: { revenue: 100, margin: -20 } }
          - { id: lean-stock, unit: procurement, what: Cut stock, effects: { days-of-stock: -8, margin: 5 } }
        interactions:
          - { moves: [promote, lean-stock], effects: { stock-outs: 9, margin: -40 } }

        """;

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    [Fact]
    public async Task One_begins_with_what_functions_are_usually_paid_for()
    {
        await using var house = House.Open();
        var (cycle, agnes) = await Open(house, Frame, "agnes");
        var functions = new Dictionary<string, BusinessFunction> { ["sales"] = BusinessFunction.Sales, ["procurement"] = BusinessFunction.Procurement };

        Kept(await house.Scoreboards.Begin(agnes, cycle, functions, English));
        var plan = (await house.Standing(cycle)).Plan;

        Assert.Equal(["procurement", "sales"], plan.Scorecards.ToArray().Select(card => card.Unit!.BareId()).Order());
        Assert.All(plan.Scorecards.ToArray(), card => Assert.Equal(1, card.Weights.Values.Sum(weight => weight.Weight), 9));
        Assert.Equal(4, plan.Moves.Count);
        Assert.Equal(new EffectRange(-6, -6), Of(plan.Moves.Find("lean-stock")!.Effects, "days-of-stock"));
        Assert.Equal("kEUR a month", plan.Metrics.Find("margin")!.Measure);
        Assert.All(plan.Conflicts.Game.Units, unit => Assert.False(unit.IsConfirmed));   // a preset is a guess
        Assert.Equal(Refusal.NothingChosen, Assert.IsType<Conflict<Edited>>(await house.Scoreboards.Begin(agnes, cycle, functions, English)).Reason);
    }

    /// <summary>All twelve at once, in both languages, make a plan that is read like any other.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public async Task All_functions_together_make_a_sound_plan(string language)
    {
        await using var house = House.Open();
        var units = string.Concat(Enum.GetValues<BusinessFunction>().Select(function => $"  - {{ id: u-{(int)function}, parent: company }}\n"));
        var (cycle, agnes) = await Open(house, Frame.Replace("people:", units + "people:", StringComparison.Ordinal), "agnes");

        Kept(await house.Scoreboards.Begin(agnes, cycle, Enum.GetValues<BusinessFunction>().ToDictionary(function => $"u-{(int)function}"), CultureInfo.GetCultureInfo(language)));

        var plan = (await house.Standing(cycle)).Plan;
        Assert.Equal(Presets.Metrics.Length, plan.Metrics.Count);
        Assert.Equal(66, plan.Conflicts.Pairs);
    }

    [Fact]
    public async Task Only_changed_cells_are_written_and_what_another_wrote_meanwhile_is_not_overwritten()
    {
        await using var house = House.Open();
        var (cycle, agnes) = await Open(house, Scoreboard, "agnes");
        var was = NumbersSheet.Of((await house.Standing(cycle)).Plan, English).Cells;

        Kept(await house.Scoreboards.Keep(agnes, cycle, was, new Dictionary<string, string>(was) { ["effect/promote/margin"] = "−30 to −10", ["company/stock-outs"] = "1", ["metric/+1/name"] = "Returns", ["weight/sales/revenue"] = "80", ["weight/sales/+1"] = "20", ["move/+1:sales/what"] = "Call twice", ["effect/+1:sales/revenue"] = "++" }, English));

        var plan = (await house.Standing(cycle)).Plan;
        Assert.Equal(new EffectRange(-30, -10), Of(plan.Moves.Find("promote")!.Effects, "margin"));
        Assert.Equal(1, Of(plan.CompanyObjective, "stock-outs"));
        Assert.Equal((0.8, 0.2), (Of(Pay.CardOf("sales", plan)!.Weights, "revenue").Weight, Of(Pay.CardOf("sales", plan)!.Weights, "returns").Weight));
        Assert.Equal(new EffectRange(30, 30), Of(plan.Moves.Find("call-twice")!.Effects, "revenue"));

        var clash = Assert.IsType<Conflict<Edited>>(await house.Scoreboards.Keep(agnes, cycle, was, new Dictionary<string, string> { ["effect/promote/margin"] = "−25", ["company/margin"] = "2" }, English));
        Assert.Equal(("effect/promote/margin", "−25", "−30 to −10"), (clash.Clashes.Single().Path, clash.Clashes.Single().Yours, clash.Clashes.Single().Theirs));
        Assert.Equal(1, Of((await house.Standing(cycle)).Plan.CompanyObjective, "margin"));   // all or nothing
    }

    [Fact]
    public async Task The_whole_sheet_sent_back_changes_nothing()
    {
        await using var house = House.Open();
        var (cycle, agnes) = await Open(house, Scoreboard, "agnes");
        foreach (var language in new[] { "en", "de" })
        {
            var cells = NumbersSheet.Of((await house.Standing(cycle)).Plan, CultureInfo.GetCultureInfo(language)).Cells;
            Kept(await house.Scoreboards.Keep(agnes, cycle, new Dictionary<string, string>(), cells, CultureInfo.GetCultureInfo(language)));
        }

        Assert.Equal(1, (await house.Standing(cycle)).Cycle.Revision);
    }

    [Theory]
    [InlineData("effect/promote/margin", "much")]
    [InlineData("weight/sales/revenue", "half")]
    [InlineData("meets/lean-stock+promote/margin", "NaN")]
    [InlineData("company/margin", "first")]
    [InlineData("metric/margin/scale", "big")]
    public async Task What_is_no_size_is_refused_by_its_cell(string cell, string text)
    {
        await using var house = House.Open();
        var (cycle, agnes) = await Open(house, Scoreboard, "agnes");
        var refused = Assert.IsType<Conflict<Edited>>(await Change(house, agnes, cycle, (cell, text)));

        Assert.Equal((Refusal.CellUnread, text, cell), (refused.Reason, refused.Names.Single(), refused.Clashes.Single().Path));
    }

    [Fact]
    public async Task Weights_that_do_not_add_up_are_refused_with_what_they_come_to()
    {
        await using var house = House.Open();
        var (cycle, agnes) = await Open(house, Scoreboard, "agnes");

        Assert.Contains("0.9", Assert.IsType<Refused<Edited>>(await Change(house, agnes, cycle, ("weight/sales/revenue", "90"))).Errors[0].Message, StringComparison.Ordinal);
        Assert.IsType<Missing<Edited>>(await Change(house, agnes, cycle, ("effect/nobody/margin", "3")));
        Assert.IsType<Missing<Edited>>(await Change(house, agnes, cycle, ("somewhere/else", "3")));
    }

    [Fact]
    public async Task Who_changes_numbers_of_a_unit_that_they_do_not_lead_takes_the_confirmation_away()
    {
        await using var house = House.Open();
        var (cycle, agnes) = await Open(house, Scoreboard, "agnes");
        var (vera, stefan) = (await house.Seat(cycle, "vera"), await house.Seat(cycle, "stefan"));

        Kept(await Change(house, vera, cycle, ("effect/promote/revenue", "90")));
        Assert.True(await IsConfirmed(house, cycle, "sales"));   // her own numbers, and she stands by them
        Kept(await Change(house, agnes, cycle, ("effect/promote/revenue", "95")));
        Assert.False(await IsConfirmed(house, cycle, "sales"));
        Assert.True(await IsConfirmed(house, cycle, "procurement"));
        Kept(await Change(house, vera, cycle, ("meets/lean-stock+promote/stock-outs", "8")));
        Assert.False(await IsConfirmed(house, cycle, "procurement"));   // what meets is both units'

        Assert.Equal(Refusal.UnitHeadOnly, Assert.IsType<Denied<Edited>>(await house.Scoreboards.Confirm(vera, cycle, "procurement")).Reason);
        Kept(await house.Scoreboards.Confirm(stefan, cycle, "procurement"));
        Assert.True(await IsConfirmed(house, cycle, "procurement"));
        Assert.Equal(Refusal.AlreadyThere, Assert.IsType<Conflict<Edited>>(await house.Scoreboards.Confirm(stefan, cycle, "procurement")).Reason);
    }

    [Fact]
    public async Task A_head_who_is_not_of_the_team_writes_their_own_units_numbers_and_no_others()
    {
        await using var house = House.Open();
        var (cycle, _) = await Open(house, Scoreboard, "agnes");
        var (stefan, ute) = (await house.Seat(cycle, "stefan"), await house.Seat(cycle, "ute"));

        Kept(await Change(house, stefan, cycle, ("effect/lean-stock/margin", "6")));
        foreach (var cell in new[] { "effect/promote/margin", "weight/sales/revenue", "company/margin", "metric/margin/name", "move/+1:sales/what" })
            Assert.IsType<Denied<Edited>>(await Change(house, stefan, cycle, (cell, "5")));
        Assert.IsType<Denied<Edited>>(await Change(house, ute, cycle, ("effect/lean-stock/margin", "7")));
        Assert.IsType<Denied<Edited>>(await house.Scoreboards.Repair(stefan, cycle, "sales", "procurement", 31, English));
    }

    [Fact]
    public async Task A_removed_move_takes_what_it_meets_along_and_undo_brings_both_back()
    {
        await using var house = House.Open();
        var (cycle, agnes) = await Open(house, Scoreboard, "agnes");

        var edited = Kept(await Change(house, agnes, cycle, ("drop/moves/promote", "yes")));
        var plan = (await house.Standing(cycle)).Plan;
        Assert.Null(plan.Moves.Find("promote"));
        Assert.Empty(plan.Interactions.ToArray());

        Kept(await house.History.Undo(agnes, cycle, edited.Revision));
        plan = (await house.Standing(cycle)).Plan;
        Assert.NotNull(plan.Moves.Find("promote"));
        Assert.Single(plan.Interactions.ToArray());
        Assert.True(await IsConfirmed(house, cycle, "sales"));
    }

    [Fact]
    public async Task A_repair_that_the_leader_decides_changes_the_scorecard_and_says_what_was_given_up()
    {
        await using var house = House.Open();
        var (cycle, agnes) = await Open(house, Scoreboard, "agnes");
        Assert.Contains((await house.Standing(cycle)).Findings, finding => finding is { Code: "HL507", Severity: Core.Checks.Severity.Blocking });

        Kept(await house.Scoreboards.Repair(agnes, cycle, "procurement", "sales", 31, English));

        var standing = await house.Standing(cycle);
        var decision = Assert.Single(standing.Plan.Decisions.ToArray());
        Assert.DoesNotContain(standing.Findings, finding => finding.Code is "HL501" or "HL507");
        Assert.Equal(0.31, Of(Pay.CardOf("procurement", standing.Plan)!.Weights, "stock-outs").Weight, 9);
        Assert.True(await IsConfirmed(house, cycle, "procurement"));   // the effects are what they were
        Assert.Equal((OptionVerdict.Killed, OptionVerdict.Chosen), (decision.Options[0].Verdict, decision.Options[1].Verdict));
        Assert.Equal("Procurement: Empty shelves 31 % (today 0 %), Days of stock 69 % (today 100 %)", decision.Options[1].What);
        Assert.Equal(("stefan", "Days of stock counts 69 % instead of 100 %"), (decision.GivesUp.Single().Who.Single, decision.GivesUp.Single().What));
        Assert.Equal(new NodaTime.LocalDate(2026, 2, 15), decision.Decided);
    }

    [Fact]
    public async Task A_member_proposes_a_repair_and_the_scorecards_stay()
    {
        await using var house = House.Open();
        var (cycle, _) = await Open(house, Scoreboard, "agnes");
        var vera = await house.Seat(cycle, "vera");

        Kept(await house.Scoreboards.Repair(vera, cycle, "sales", "procurement", 40, CultureInfo.GetCultureInfo("de")));

        var plan = (await house.Standing(cycle)).Plan;
        var decision = Assert.Single(plan.Decisions.ToArray());
        Assert.Equal((null, "agnes"), (decision.Decided, decision.Decider.Single));
        Assert.All(decision.Options, option => Assert.Equal(OptionVerdict.Open, option.Verdict));
        Assert.StartsWith("Procurement: Empty shelves 40 % (heute 0 %)", decision.Options[1].What, StringComparison.Ordinal);
        Assert.Equal(1, Of(Pay.CardOf("procurement", plan)!.Weights, "days-of-stock").Weight);
        Assert.Equal(Refusal.NotNow, Assert.IsType<Conflict<Edited>>(await house.Scoreboards.Repair(vera, cycle, "sales", "sales", 40, English)).Reason);
        Assert.Equal(Refusal.NotNow, Assert.IsType<Conflict<Edited>>(await house.Scoreboards.Repair(vera, cycle, "sales", "procurement", 0, English)).Reason);
    }

    private static async Task<(string Cycle, Actor Actor)> Open(House house, string plan, string person)
    {
        var cycle = (await house.Import(plan)).CycleId;
        return (cycle, await house.Seat(cycle, person));
    }

    private static async Task<Outcome<Edited>> Change(House house, Actor actor, string cycle, params (string Cell, string Text)[] cells) => await house.Scoreboards.Keep(
        actor, cycle, NumbersSheet.Of((await house.Standing(cycle)).Plan, English).Cells, cells.ToDictionary(cell => cell.Cell, cell => cell.Text), English);

    private static T Of<T>(Map<T> map, string key) => map.First(each => each.Key == key).Value;

    private static async Task<bool> IsConfirmed(House house, string cycle, string unit) => (await house.Standing(cycle)).Plan.Conflicts.Game.Units.First(each => each.Id == unit).IsConfirmed;
}
