using Houselights.Core.Gates;
using Houselights.Core.Model;
using Houselights.Core.Numerics;
using Houselights.Core.Tests.Alignment;

namespace Houselights.Core.Tests.Gates;

public class ClarityMeasureTests
{
    private const string Priorities = "priorities: [ { id: hull, what: Launch the new hull, owner: ilse }, { id: dealers, what: Ten more dealers, owner: marek }, { id: service, what: A service van, owner: omar } ]\n";
    private const string Dilemmas = "dilemmas: [ { id: ship, ask: Ship?, choices: [Date, Finish], priority: hull, key: Date }, { id: crew, ask: Crew?, choices: [Yard, Dealer, Both], priority: hull, key: Yard }, { id: free, ask: Free?, choices: [Yes, No], priority: hull } ]";

    [Theory]
    [InlineData("hull", "Date", "Yard", 100)]
    [InlineData("priorities/hull", " date", "YARD", 100)]
    [InlineData("dealers", "Finish", "Dealer", 0)]                 // worse than guessing is shown as 0
    [InlineData("hull", "Date", "Both", 50)]                       // 1, 1 and −1/2
    [InlineData("hull", "Finish", "Yard", 33)]                     // 1, −1 and 1
    [InlineData("dealers", "Date", "Yard", 50)]                    // −1/2, 1 and 1: three priorities to choose from
    public void Guessing_gives_0_and_the_key_100(string top, string ship, string crew, int value)
    {
        var measure = ClarityMeasure.Of(Plan(Answers(["tom", "marek", "ilse", "omar"], $"top: {top}, dilemmas: {{ ship: \"{ship}\", crew: {crew}, free: No }}")));

        Assert.Equal(value, measure.Value);
        Assert.Equal(("share", 12), (measure.Basis, ValueOf(measure, "answers")));
        Assert.Equal(Math.Round(4 * ((1 / 3.0) + (1 / 2.0) + (1 / 3.0)), 1), ValueOf(measure, "chance"));
    }

    /// <summary>A team that guesses has no clarity on average; shown is what is above it, so the raw mean is taken from many answers at once.</summary>
    [Fact]
    public void A_team_that_guesses_is_near_0()
    {
        var random = new Xoshiro256(7);
        var answers = string.Concat(Enumerable.Range(0, 600).Select(at => $"      - {{ who: code-{at}, top: {Any("hull", "dealers", "service")}, dilemmas: {{ ship: {Any("Date", "Finish")}, crew: {Any("Yard", "Dealer", "Both")} }} }}\n"));

        Assert.InRange(ClarityMeasure.Of(Plan(answers)).Value!.Value, 0, 6);

        string Any(params string[] choices) => choices[random.NextBelow((uint)choices.Length)];
    }

    [Fact]
    public void The_leader_is_the_key_and_not_an_answer()
    {
        var with = ClarityMeasure.Of(Plan(Answers(["people/lena", "tom", "marek", "ilse"], "top: hull, dilemmas: { ship: Date }")));

        Assert.Equal((6, 3), (ValueOf(with, "answers"), ValueOf(with, "people")));
    }

    [Theory]
    [InlineData(2, 2, "few")]       // four answers of two people
    [InlineData(2, 3, "few")]       // six answers of two people
    [InlineData(3, 1, "few")]       // three answers
    [InlineData(3, 2, "share")]     // six of three
    public void Six_answers_of_three_people_are_the_fewest(int people, int each, string basis) =>
        Assert.Equal(basis, ClarityMeasure.Of(Plan(Answers(["tom", "marek", "ilse", "omar"], each switch { 1 => "top: hull", 2 => "top: hull, dilemmas: { ship: Date }", _ => "top: hull, dilemmas: { ship: Date, crew: Yard }" }, people))).Basis);

    [Fact]
    public void Nobody_asked_and_nothing_keyed_are_told_apart()
    {
        Assert.Equal("unasked", ClarityMeasure.Of(Fennmark.With(Priorities)).Basis);
        var unkeyed = ClarityMeasure.Of(Fennmark.With(Fennmark.Candidates, Fennmark.Reading("understanding", "who: tom, top: hull", "who: marek, top: hull")));
        Assert.Equal(("unkeyed", null), (unkeyed.Basis, unkeyed.Value));
    }

    [Fact]
    public void Readbacks_count_with_their_dilemmas_the_last_of_each_unit()
    {
        var measure = ClarityMeasure.Of(Fennmark.With(Priorities, $"readings: [ {{ id: wishes, kind: preference, closed: 2025-11-28, {Dilemmas} }} ]\n", """
            readbacks:
              - { id: old, priority: hull, unit: yard, by: ilse, on: 2026-01-10, dilemmas: { ship: Finish, crew: Both } }
              - { id: new, priority: hull, unit: yard, by: ilse, on: 2026-01-20, dilemmas: { ship: Date, crew: Yard }, accepted-by: lena }
              - { id: hulls, priority: hull, unit: hulls, by: pia, on: 2026-01-21, dilemmas: { ship: Date, crew: Yard, free: No } }
              - { id: nobody, priority: hull, unit: sales, on: 2026-01-21, dilemmas: { ship: Date, crew: Yard } }
              - { id: empty, priority: dealers, unit: sales, by: marek, on: 2026-01-21, dilemmas: { ship: " " } }
            """));

        Assert.Equal(100, measure.Value);
        Assert.Equal((6, 3, 5, 1), (ValueOf(measure, "answers"), ValueOf(measure, "people"), ValueOf(measure, "readbacks"), ValueOf(measure, "accepted")));
    }

    private static object ValueOf(Measure measure, string name) => measure.Values.Single(each => each.Name == name).Value.Raw!;

    private static string Answers(string[] people, string answer, int count = int.MaxValue) => string.Concat(people.Take(count).Select(who => $"      - {{ who: {who}, {answer} }}\n"));

    private static PlanModel Plan(string answers) => Fennmark.With(Priorities, $"readings:\n  - id: understood\n    kind: understanding\n    closed: 2025-12-01\n    {Dilemmas}\n    answers:\n{answers}");
}
