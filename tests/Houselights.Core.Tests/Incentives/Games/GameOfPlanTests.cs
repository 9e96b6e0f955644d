using Houselights.Core.Incentives.Games;
using Houselights.Core.Model;
using Houselights.Core.Tests.Document;
using NodaTime;

namespace Houselights.Core.Tests.Incentives.Games;

/// <summary>What of a plan becomes which part of the game.</summary>
public sealed class GameOfPlanTests
{
    private const string Units = "units: [ { id: company, name: Fennmark }, { id: sales, name: Sales, head: marek, parent: company, capacity: 10 }, { id: yard, name: Yard, parent: company } ]";

    private const string Before = """
        people: [ { id: marek, name: Marek S., unit: sales }, { id: jo, name: Jo R., unit: sales } ]
        metrics: [ { id: sold, better: higher }, { id: margin, scale: 10 }, { id: hours, better: lower, scale: 4 } ]
        company-objective: { margin: 1, hours: 0.5 }

        """;

    private const string Cards = """
        scorecards: [ { unit: sales, weights: { sold: 1 } }, { unit: yard, weights: { hours: 1 } } ]

        """;

    [Fact]
    public void Points_are_changes_by_the_scale_and_better_when_lower_turns_them()
    {
        var game = Game(Cards + "moves: [ { id: a, unit: sales, effects: { sold: 3, margin: -25, hours: 8 } } ]");

        Assert.Equal(["sold", "margin", "hours"], game.Metrics);
        Assert.Equal([0, 1, 0.5], game.Company);
        Assert.Equal([new(0, 3, 3), new(1, -2.5, -2.5), new Effect(2, -2, -2)], game.Moves[0].Effects);
    }

    [Fact]
    public void The_ends_of_a_range_are_in_order_after_they_were_turned() =>
        Assert.Equal([new(1, -1, 2), new Effect(2, -4, 2)], Game(Cards + "moves: [ { id: a, unit: sales, effects: { margin: [-10, 20], hours: [-8, 16] } } ]").Moves[0].Effects);

    [Fact]
    public void A_lever_from_nothing_to_two_is_one_move_of_twice_the_effect_and_load()
    {
        var move = Assert.Single(Game(Cards + "moves: [ { id: a, unit: sales, effects: { margin: [10, 20] }, load: 3, amount: [0, 2] } ]").Moves);

        Assert.Equal(2, move.Amount);
        Assert.Equal([new Effect(1, 2, 4)], move.Effects);
        Assert.Equal(6, move.Load);
        Assert.Empty(move.Excludes);
    }

    [Fact]
    public void A_lever_of_both_signs_is_two_moves_that_exclude_each_other()
    {
        var game = Game(Cards + "moves: [ { id: a, unit: sales, what: Prices, effects: { margin: [10, 20] }, load: 3, amount: [-1, 1] } ]");

        Assert.Equal([-1, 1], game.Moves.Select(move => move.Amount));
        Assert.Equal([new Effect(1, -2, -1)], game.Moves[0].Effects);
        Assert.Equal([3, 3], game.Moves.Select(move => move.Load));
        Assert.Equal([[1], [0]], game.Moves.Select(move => move.Excludes));
        Assert.Equal(["Prices (−1)", "Prices"], game.Moves.Select(move => move.Told));
    }

    [Fact]
    public void A_lever_that_stays_at_nothing_is_no_move() => Assert.Empty(Game(Cards + "moves: [ { id: a, unit: sales, effects: { margin: 1 }, amount: [0, 0] } ]").Moves);

    [Theory]
    [InlineData("excludes: [b]", "")]
    [InlineData("", "excludes: [a]")]
    [InlineData("excludes: [moves/b]", "excludes: [a]")]
    public void What_is_excluded_once_is_excluded_both_ways_at_both_ends(string one, string other)
    {
        var game = Game(Cards + $$"""
            moves:
              - { id: a, unit: sales, {{one}} }
              - { id: b, unit: yard, amount: [-1, 2], {{other}} }
              - { id: c, unit: yard }
            """);

        Assert.Equal([[1, 2], [0, 2], [0, 1], []], game.Moves.Select(move => move.Excludes.ToArray()));
    }

    [Theory]
    [InlineData("", false, false)]
    [InlineData("confirmed-by: [jo]", false, true)]
    [InlineData("confirmed-by: [marek]", true, true)]
    [InlineData("confirmed-by: [jo, people/marek]", true, true)]
    public void Only_a_head_confirms_and_anybody_where_there_is_none(string by, bool sales, bool yard)
    {
        var game = Game($$"""
            scorecards: [ { unit: sales, weights: { sold: 1 }, {{by}} }, { unit: units/yard, weights: { hours: 1 }, {{by}} } ]
            """);

        Assert.Equal([sales, yard], game.Units.Select(unit => unit.IsConfirmed));
    }

    [Fact]
    public void A_card_carries_threshold_bonus_and_cap_and_leaves_out_what_it_pays_nothing_for()
    {
        var game = Game("scorecards: [ { unit: sales, weights: { margin: { weight: 0.6, from: 2, bonus: 1, cap: 5 }, hours: -0.4, sold: 0 } } ]");

        Assert.Equal([new(1, 0.6, 2, 5, 1), new Payment(2, -0.4)], game.Units[0].Card);
    }

    [Fact]
    public void Units_are_those_with_a_scorecard_or_a_move_and_carry_their_whole_capacity()
    {
        var game = Game("scorecards: [ { unit: sales, weights: { sold: 1 } } ]\nmoves: [ { id: a, unit: yard, load: [1, 4, 9] } ]");

        Assert.Equal([("sales", 10.0, true), ("yard", null, false)], game.Units.Select(unit => (unit.Id, unit.Capacity, unit.HasCard)));
        Assert.Equal([[], [0]], game.Units.Select(unit => unit.Moves.ToArray()));
        Assert.Equal(4, game.Moves[0].Load);
    }

    [Fact]
    public void What_does_not_fit_into_the_capacity_together_is_no_choice()
    {
        var game = Game(Cards + "moves: [ { id: a, unit: sales, load: 6 }, { id: b, unit: sales, load: 4 }, { id: c, unit: sales, load: 5 } ]");

        Assert.Equal([[], [0], [1], [2], [0, 1], [1, 2]], ChoiceSet.Of(game, 0).Sets.Select(set => set.ToArray()));
    }

    [Fact]
    public void An_interaction_of_levers_is_as_large_as_the_product_of_their_amounts()
    {
        var game = Game(Cards + """
            moves:
              - { id: a, unit: sales, amount: [-1, 2] }
              - { id: b, unit: yard, amount: [0, 3] }
              - { id: c, unit: yard }
            interactions: [ { moves: [b, a], effects: { margin: [10, 20] } }, { moves: [a, moves/c], effects: { hours: 4 } } ]
            """);

        Assert.Equal([[0, 2], [1, 2], [0, 3], [1, 3]], game.Interactions.Select(each => each.Moves.ToArray()));
        Assert.Equal([new(1, -6, -3), new(1, 6, 12), new(2, 1, 1), new Effect(2, -2, -2)], game.Interactions.Select(each => Assert.Single(each.Effects)));
    }

    [Theory]
    [InlineData("", 0.5)]
    [InlineData("settings: { materiality: 2 }", 2)]
    public void What_counts_is_a_setting_of_the_plan(string settings, double expected) => Assert.Equal(expected, Game(Cards + settings).Materiality);

    private static IncentiveGame Game(string more) => IncentiveGame.Of(PlanModel.Of(Reading.Plan(Before + more, Units), new LocalDate(2026, 2, 16)));
}
