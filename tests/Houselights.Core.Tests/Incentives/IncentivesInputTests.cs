using Houselights.Core.Incentives;
using Houselights.Core.Incentives.Certificates;
using Houselights.Core.Incentives.Equilibria;
using Houselights.Core.Incentives.Games;
using Houselights.Core.Model;
using Houselights.Core.Tests.Document;

namespace Houselights.Core.Tests.Incentives;

/// <summary>What can't be reckoned with is told where it stands; what is too much is looked at to a limit, and the result says so.</summary>
public sealed class IncentivesInputTests
{
    private const string Units = "units: [ { id: company, name: Fennmark }, { id: sales, name: Sales, parent: company }, { id: yard, name: Yard, parent: company } ]";

    private const string Metrics = "metrics: [ { id: sold }, { id: hours, better: lower } ]\n";

    private const string Moves = "moves: [ { id: a, unit: company, effects: { sold: 1 } }, { id: b, unit: company } ]\n";

    [Theory]
    [InlineData("scorecards: [ { unit: company, weights: { slod: 1 } } ]", "There is no metric “slod”. Did you mean “sold”?")]
    [InlineData("scorecards: [ { unit: compny, weights: { sold: 1 } } ]", "There is no unit “compny”. Did you mean “company”?")]
    [InlineData("scorecards: [ { unit: company, weights: { sold: 0.7, hours: 0.7 } } ]", "The weights of “company” add to 1.4; without their signs they have to add to 1. Divide each by 1.4, or mend one.")]
    [InlineData("scorecards: [ { unit: company, weights: { sold: 2 } } ]", "“2” is not a number from -1 to 1.")]
    [InlineData("scorecards: [ { unit: company, weights: { sold: NaN } } ]", "“NaN” is not a number from -1 to 1.")]
    [InlineData("scorecards: [ { unit: company, weights: { sold: .nan } } ]", "“.nan” is not a number from -1 to 1.")]
    [InlineData("scorecards: [ { unit: company, weights: { sold: { weight: 1, from: .inf } } } ]", "“.inf” is not a number.")]
    [InlineData("company-objective: { slod: 1 }", "There is no metric “slod”.")]
    [InlineData("company-objective: { sold: -1 }", "“-1” is not a number of 0 or more.")]
    [InlineData("company-objective: { sold: NaN }", "“NaN” is not a number of 0 or more.")]
    [InlineData("moves: [ { id: a, unit: company, effects: { sodl: 1 } } ]", "There is no metric “sodl”. Did you mean “sold”?")]
    [InlineData("moves: [ { id: a, unit: company, effects: { sold: NaN } } ]", "“NaN” is not a number, or [low, high] in that order.")]
    [InlineData("moves: [ { id: a, unit: company, effects: { sold: [1, .inf] } } ]", "“.inf” is not a number, or [low, high] in that order.")]
    [InlineData("moves: [ { id: a, unit: company, effects: { sold: [3, 1] } } ]", "is not a number, or [low, high] in that order.")]
    [InlineData(Moves + "interactions: [ { moves: [a, c] } ]", "There is no move “c”.")]
    [InlineData(Moves + "interactions: [ { moves: [a, a] } ]", "“a” stands twice in the list.")]
    [InlineData(Moves + "interactions: [ { effects: { sold: 1 } } ]", "The key “moves” is missing from this interaction.")]
    [InlineData(Moves + "interactions: [ { moves: [], effects: { sold: 1 } } ]", "The interaction names no move. Write the moves that have to be made together")]
    public void What_cannot_be_reckoned_with_is_told_with_its_place_and_remedy(string more, string expected)
    {
        var error = Reading.Error(Metrics + more);

        Assert.Contains(expected, error.ToString(), StringComparison.Ordinal);
        Assert.InRange(error.At.Line, 6, 7);
    }

    /// <summary>2 to the 1,000 choices each: looked at are those of single moves, and nothing claims to have looked at all.</summary>
    [Theory]
    [InlineData(1, "harmful")]
    [InlineData(0, "open")]
    public void Of_a_thousand_moves_of_a_unit_so_many_are_combined_as_the_limit_allows_and_the_result_says_so(int cost, string expected)
    {
        var moves = string.Concat(Enumerable.Range(0, 2_000).Select(at => $"  - {{ id: m{at}, unit: {(at % 2 == 0 ? "sales" : "yard")}, effects: {{ sold: 1, hours: {cost} }} }}\n"));
        var cards = "scorecards: [ { unit: sales, weights: { sold: { weight: 1, from: 1 } } }, { unit: yard, weights: { sold: { weight: 1, cap: 2 } } } ]\n";

        var conflicts = Conflicts.Of(Model(Metrics + "company-objective: { hours: 1 }\n" + cards + "moves:\n" + moves));

        var pair = Assert.Single(conflicts.Verdicts);
        Assert.Equal(expected, pair.IsClean ? "open" : "harmful");
        Assert.Equal((1_001L * 1_001, false, 1), (pair.Looked, pair.IsWhole, conflicts.PartlyLooked));
        Assert.Null(pair.IsClean ? Certificate.ProofOf(conflicts.Game, pair) : null);
        Assert.Equal((1, false), (ChoiceSet.Of(conflicts.Game, 0).MostTogether, ChoiceSet.Of(conflicts.Game, 0).IsWhole));
        Assert.True(1_001 * 1_001 > Group.Most);
        Assert.False(conflicts.Play.IsWhole);
        Assert.Null(conflicts.Play.Least);
    }

    [Fact]
    public void Of_two_scorecards_of_one_unit_the_first_counts() =>
        Assert.Equal([new Payment(0, 1)], Conflicts.Of(Model(Metrics + "scorecards: [ { unit: sales, weights: { sold: 1 } }, { unit: sales, weights: { hours: 1 } } ]")).Game.Units[0].Card);

    private static PlanModel Model(string more) => PlanModel.Of(Reading.Plan(more, Units), new(2026, 2, 16));
}
