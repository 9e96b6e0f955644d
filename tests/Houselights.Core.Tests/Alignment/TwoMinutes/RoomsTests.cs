using Houselights.Core.Tests.Text;

namespace Houselights.Core.Tests.Alignment.TwoMinutes;

public sealed class RoomsTests
{
    /// <summary>Once in twenty.</summary>
    private const double Limit = 0.05;

    [Theory]
    [InlineData(Labelled.Development)]
    [InlineData(Labelled.HeldOut)]
    public void A_healthy_room_of_2_to_12_people_is_rarely_told_that_something_divides_it(string split)
    {
        var rooms = new Rooms(split);
        for (var people = 2; people <= 12; people++)
            for (var dilemmas = 1; dilemmas <= 3; dilemmas++)
                Assert.InRange(rooms.Healthy(people, dilemmas).SomethingDivides, 0, Limit);
    }

    [Fact]
    public void Two_camps_are_mostly_seen_from_six_people_and_two_dilemmas_on()
    {
        var rooms = new Rooms(Labelled.HeldOut);
        for (var people = 6; people <= 12; people++) Assert.InRange(rooms.TwoCamps(people, 2).OtherChoices, 0.65, 1);
    }

    [Fact]
    public void A_priority_each_is_mostly_seen_from_five_people_on()
    {
        var rooms = new Rooms(Labelled.HeldOut);
        for (var people = 5; people <= 12; people++) Assert.InRange(rooms.OneEach(people, 2).OtherPriorities, 0.5, 1);
    }

    [Fact]
    public void A_divided_room_is_rarely_told_that_all_is_the_same()
    {
        var rooms = new Rooms(Labelled.HeldOut);
        for (var people = 2; people <= 12; people++)
        {
            Assert.InRange(rooms.OneEach(people, 2).SameChoices, 0, 0.01);
            Assert.InRange(rooms.TwoCamps(people, 2).SameChoices, 0, Limit);
        }
    }
}
