using Houselights.Core.Alignment;
using Houselights.Core.Numerics;

namespace Houselights.Core.Tests.Alignment;

public class OpposedAnswersTests
{
    [Theory]
    [InlineData(new[] { 4, 2 }, true)]
    [InlineData(new[] { 5, 2 }, false)]        // under a third
    [InlineData(new[] { 2, 1 }, false)]        // a side of one
    [InlineData(new[] { 2, 2, 2 }, true)]
    [InlineData(new[] { 6 }, false)]
    public void A_side_is_two_people_and_a_third(int[] sides, bool split) => Assert.Equal(split, Sides(sides).IsSplit);

    [Fact]
    public void Dilemmas_are_taken_together_and_those_in_which_all_agree_hide_nothing()
    {
        var opposed = new OpposedAnswers("hull", 8, [Sides(5, 3), Sides(5, 3), Sides(8)]);

        Assert.Equal(Slips.AtLeast(6, 24), opposed.ChanceOfAll);
        Assert.Equal(3 * Slips.AtLeast(6, 16), opposed.ChanceOfParting, 12);   // two of three, in three ways
        Assert.Equal(2 * opposed.ChanceOfParting, opposed.ChanceOfSlips, 12);
        Assert.False(opposed.AreOpposed);
        Assert.True((opposed with { Dilemmas = [Sides(5, 3), Sides(5, 3)] }).AreOpposed);
        Assert.True((opposed with { Dilemmas = [Sides(4, 4)] }).AreOpposed);
        Assert.True((opposed with { Dilemmas = [Sides(6, 6), Sides(12)] }).AreOpposed);
        Assert.False((opposed with { Dilemmas = [Sides(9, 3), Sides(9, 3), Sides(9, 3)] }).AreOpposed);   // beyond slips, and no side
    }

    [Fact]
    public void People_are_compared_who_put_the_same_thing_first_in_the_dilemmas_about_it()
    {
        var plan = Fennmark.With("priorities: [ { id: hull, what: Hull, owner: ilse }, { id: dealers, what: Dealers, owner: marek } ]\n", """
            readings:
              - id: asked
                kind: understanding
                closed: 2025-12-01
                dilemmas: [ { id: ship, ask: Ship?, choices: [Date, Finish], priority: hull }, { id: stock, ask: Stock?, choices: [Much, Little], priority: dealers }, { id: mast, ask: Mast?, choices: [Wood, Steel] } ]
                answers:
                  - { who: lena, top: hull, dilemmas: { ship: Date, stock: Much, mast: Wood } }
                  - { who: tom, top: priorities/hull, dilemmas: { ship: " date", stock: Little } }
                  - { who: marek, ranking: [hull, dealers], dilemmas: { dilemmas/ship: Finish } }
                  - { who: ilse, top: dealers, dilemmas: { ship: Finish, stock: Much } }
                  - { who: omar, top: hull, dilemmas: { ship: " " } }
                  - { who: pia, top: hull, dilemmas: { ship: Finish } }
            """);

        var opposed = Assert.Single(OpposedAnswers.In(plan.Readings[0], plan));   // one person alone puts the dealers first
        Assert.Equal(("hull", 4), (opposed.Top, opposed.People));
        Assert.Equal([("Date", 2), ("Finish", 1)], Assert.Single(opposed.Dilemmas).Sides);
    }

    /// <summary>A team of one meaning, with slips of one in ten, is called opposed in fewer than one of a hundred.</summary>
    [Theory]
    [InlineData(8, 1)]
    [InlineData(8, 3)]
    [InlineData(12, 2)]
    public void A_team_of_one_meaning_is_seldom_called_opposed(int people, int dilemmas)
    {
        var random = new Xoshiro256(304);
        var wrong = 0;
        for (var team = 0; team < 20_000; team++)
        {
            var sides = new DilemmaSides[dilemmas];
            for (var at = 0; at < dilemmas; at++)
            {
                var slips = 0;
                for (var person = 0; person < people; person++)
                    if (random.NextUnit() < Slips.Rate) slips++;
                sides[at] = Sides(Math.Max(slips, people - slips), Math.Min(slips, people - slips));
            }

            if (new OpposedAnswers("hull", people, [.. sides]).AreOpposed) wrong++;
        }

        Assert.InRange(wrong / 20_000.0, 0, 0.01);
    }

    private static DilemmaSides Sides(params int[] counts) => new(new Dilemma { Id = "d" }, [.. counts.Where(count => count > 0).Select((count, at) => ($"{at}", count))]);
}
