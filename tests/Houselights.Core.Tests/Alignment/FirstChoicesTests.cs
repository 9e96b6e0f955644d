using FsCheck.Fluent;
using Houselights.Core.Alignment;
using Houselights.Core.Model;
using Houselights.Core.Numerics;

namespace Houselights.Core.Tests.Alignment;

public class FirstChoicesTests
{
    [Theory]
    [InlineData("top: hull, ranking: [dealers]", "hull")]
    [InlineData("ranking: [dealers, hull], points: { hull: 90 }", "dealers")]
    [InlineData("points: { hull: 40, dealers: 60 }", "dealers")]
    [InlineData("points: { hull: 50, dealers: 50 }", null)]
    [InlineData("words: The hull", null)]
    public void What_comes_first_is_said_or_ranked_first_or_alone_has_most_points(string answer, string? top) =>
        Assert.Equal(top, FirstChoices.TopOf(Plan(answer).Readings[0].Answers[0]));

    [Fact]
    public void Of_equal_ones_the_one_that_the_plan_ranks_higher_comes_first()
    {
        var plan = Fennmark.With("priorities: [ { id: service, what: A service van, owner: omar }, { id: hull, what: Hull, owner: ilse } ]\n", Fennmark.Candidates,
            Fennmark.Reading("understanding", "who: lena, top: dealers", "who: tom, top: hull", "who: marek, top: service", "who: ilse, top: priorities/hull", "who: omar, top: dealers"));
        var choices = Of(plan);

        Assert.Equal([("hull", 2), ("dealers", 2), ("service", 1)], choices.Choices.Select(choice => (choice.Id, choice.Count)));
        Assert.Equal((5, 3, 0.4, 3), (choices.Answers, choices.Others, choices.Share, choices.Options));
        Assert.Equal("Hull", choices.Choices[0].What);
    }

    [Fact]
    public void Nobody_puts_anything_first() => Assert.Null(FirstChoices.Of([], Fennmark.With(Fennmark.Candidates)));

    [Theory]
    [InlineData(8, 4, false)]
    [InlineData(7, 4, true)]
    public void Exactly_two_thirds_is_one_mind(int most, int others, bool under) =>
        Assert.Equal(under, new FirstChoices([new("a", "A", most), new("b", "B", others)], 2, [], []).IsUnderTwoThirds);

    [Theory]
    [InlineData("marek", "sales")]
    [InlineData("people/marek", "sales")]
    [InlineData("pia", "yard")]       // hulls is part of the yard
    [InlineData("lena", null)]        // the top itself
    [InlineData("vera", null)]        // of no unit
    [InlineData("code-1", null)]
    public void A_function_lies_right_below_the_top(string who, string? function) => Assert.Equal(function, FirstChoices.FunctionOf(who, Fennmark.With("")));

    [Fact]
    public void Only_functions_of_two_and_of_one_mind_hold_something()
    {
        var plan = Fennmark.With("people:\n", Members("uta: sales, nils: yard, rune: design"), Fennmark.Candidates, Fennmark.Reading("understanding",
            "who: marek, top: hull", "who: uta, top: hull", "who: ilse, top: dealers", "who: nils, top: hull", "who: omar, top: dealers", "who: rune, top: candidates/dealers", "who: lena, top: hull"));
        var choices = Of(plan);

        Assert.Equal([("sales", "hull", 2), ("design", "dealers", 2)], choices.Functions.Select(each => (each.Function, each.Id, each.People)));
        Assert.Equal([2, 2, 2], choices.FunctionSizes);
        Assert.True(choices.DoFunctionsDiffer);
        Assert.Equal("design", Assert.Single(choices.OtherFunctions).Function);
    }

    /// <summary>The slow way: every set of functions that slipped together.</summary>
    [Fact]
    public void The_chance_of_functions_is_the_sum_over_every_set_of_them() =>
        Laws.Hold(from sizes in Gen.Choose(2, 4).ArrayOf().Where(sizes => sizes.Length is > 0 and < 7) from others in Gen.Choose(0, sizes.Length) from options in Gen.Choose(2, 5) select (sizes, others, options), each =>
        {
            var choices = new FirstChoices([new("a", "A", 9)], each.options, [.. Enumerable.Range(0, each.others).Select(at => new FunctionChoice($"f{at}", "b", 2))], [.. each.sizes]);
            var slow = 0.0;
            for (var set = 0; set < 1 << each.sizes.Length; set++)
            {
                var members = Enumerable.Range(0, each.sizes.Length).ToLookup(at => (set >> at & 1) == 1);
                if (members[true].Count() < each.others) continue;
                slow += members[true].Aggregate(1.0, (product, at) => product * Together(each.sizes[at], each.options)) * members[false].Aggregate(1.0, (product, at) => product * (1 - Together(each.sizes[at], each.options)));
            }

            Assert.Equal(slow, choices.ChanceOfFunctions, 10);
        });

    /// <summary>People of one understanding who slip in one of ten cases, each to something else: reported in fewer than one of a hundred teams.</summary>
    [Theory]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(12)]
    public void A_team_of_one_understanding_is_seldom_called_of_several_minds(int people)
    {
        var random = new Xoshiro256(302);
        var wrong = 0;
        for (var team = 0; team < 20_000; team++)
        {
            var counts = new int[4];
            for (var person = 0; person < people; person++) counts[random.NextUnit() < Slips.Rate ? 1 + (int)random.NextBelow(3) : 0]++;
            var choices = new FirstChoices([.. counts.Where(count => count > 0).OrderDescending().Select((count, at) => new FirstChoice($"{at}", "", count))], 4, [], []);
            if (choices.IsUnderTwoThirds && !Slips.Suffice(choices.Others, choices.Answers)) wrong++;
        }

        Assert.InRange(wrong / 20_000.0, 0, 0.01);
    }

    /// <summary>Functions of two, everybody of one understanding: that a function slips as one is seldom taken for its view.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void Functions_of_one_understanding_are_seldom_said_to_differ(int functions)
    {
        var random = new Xoshiro256(311);
        var wrong = 0;
        for (var team = 0; team < 20_000; team++)
        {
            var held = Enumerable.Range(0, functions).Select(at => (Function: $"f{at}", One: Slip(ref random), Other: Slip(ref random))).Where(each => each.One == each.Other)
                .Select(each => new FunctionChoice(each.Function, $"{each.One}", 2)).ToList();
            var choices = new FirstChoices([new("0", "", 2 * functions)], 4, [.. held], [.. Enumerable.Repeat(2, functions)]);
            if (choices.DoFunctionsDiffer && choices.ChanceOfFunctions <= Slips.Level) wrong++;
        }

        Assert.InRange(wrong / 20_000.0, 0, 0.01);
    }

    internal static string Members(string list) => string.Concat(list.Split(", ").Select(each => each.Split(": ")).Select(each => $"  - {{ id: {each[0]}, name: {each[0]}, role: member, unit: {each[1]} }}\n"));

    private static int Slip(ref Xoshiro256 random) => random.NextUnit() < Slips.Rate ? 1 + (int)random.NextBelow(3) : 0;

    private static double Together(int size, int options) => Math.Pow(0.1, size) * Math.Pow(1.0 / (options - 1), size - 1);

    private static PlanModel Plan(string answer) => Fennmark.With(Fennmark.Candidates, Fennmark.Reading("understanding", "who: lena, " + answer));

    private static FirstChoices Of(PlanModel plan) => FirstChoices.Of(plan.Readings[0].Answers, plan)!;
}
