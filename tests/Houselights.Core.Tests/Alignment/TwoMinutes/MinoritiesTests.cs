using FsCheck;
using FsCheck.Fluent;
using Houselights.Core.Alignment.TwoMinutes;

namespace Houselights.Core.Tests.Alignment.TwoMinutes;

public sealed class MinoritiesTests
{
    /// <summary>Rooms whose every outcome can be counted: at most 2^12 of them.</summary>
    private static readonly Gen<(int People, int Dilemmas, double Slip)> SmallRooms =
        from dilemmas in Gen.Choose(1, 3)
        from people in Gen.Choose(0, 12 / dilemmas)
        from slip in Gen.Elements(0.1, 0.5, 0.03, 0.9)
        select (people, dilemmas, slip);

    [Fact]
    public void The_distribution_is_that_of_counting_every_outcome() => Laws.Hold(SmallRooms, room =>
    {
        var counted = Counted(room.People, room.Dilemmas, room.Slip);
        var minorities = new Minorities(room.People, room.Slip);
        for (var together = 0; together < counted.Length; together++)
        {
            Assert.Equal(counted[together..].Sum(), minorities.AtLeast(together, room.Dilemmas), 9);
            Assert.Equal(counted[..(together + 1)].Sum(), minorities.AtMost(together, room.Dilemmas), 9);
        }
    });

    [Theory]
    [InlineData(2, 1, 1, 0.18)]
    [InlineData(2, 2, 2, 0.0324)]
    [InlineData(3, 1, 1, 0.27)]
    [InlineData(4, 2, 1, 0.0486)]
    public void Slips_make_minorities_as_often_as_by_hand(int people, int together, int dilemmas, double probability) =>
        Assert.Equal(probability, new Minorities(people, RoomChoices.Slip).AtLeast(together, dilemmas), 9);

    [Theory]
    [InlineData(2, 1, 0.5)]
    [InlineData(2, 2, 0.25)]
    [InlineData(3, 1, 0.25)]
    public void Coins_agree_as_often_as_by_hand(int people, int dilemmas, double probability) =>
        Assert.Equal(probability, new Minorities(people, 0.5).AtMost(0, dilemmas), 12);

    [Fact]
    public void At_thirty_people_probabilities_still_sum_to_one() => Assert.Equal(1, new Minorities(30, RoomChoices.Slip).AtMost(45, 3), 12);

    /// <summary>Slow and obvious: every person in every dilemma slips or doesn't.</summary>
    private static double[] Counted(int people, int dilemmas, double slip)
    {
        var counted = new double[((people / 2) * dilemmas) + 1];
        for (var outcome = 0; outcome < 1 << (people * dilemmas); outcome++)
        {
            var (together, probability) = (0, 1.0);
            for (var dilemma = 0; dilemma < dilemmas; dilemma++)
            {
                var slipped = Enumerable.Range(0, people).Count(person => (outcome >> ((dilemma * people) + person) & 1) == 1);
                together += Math.Min(slipped, people - slipped);
                probability *= Math.Pow(slip, slipped) * Math.Pow(1 - slip, people - slipped);
            }

            counted[together] += probability;
        }

        return counted;
    }
}
