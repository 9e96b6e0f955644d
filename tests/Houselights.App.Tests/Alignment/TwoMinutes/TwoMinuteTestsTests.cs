using Houselights.App.Alignment.TwoMinutes;
using Houselights.Core.Alignment.TwoMinutes;

namespace Houselights.App.Tests.Alignment.TwoMinutes;

public class TwoMinuteTestsTests
{
    [Fact]
    public async Task The_last_answer_turns_on_the_lights_for_everybody_in_it()
    {
        await using var house = House.Open();
        var test = await house.Started(Samples.Asked(people: 2));
        var ada = await house.Answered(test.Code, "Ada", "Launch in the north", new(Starter: test.StarterKey));
        Assert.False(ada.Opened);
        Assert.False((await house.Room(test.Code, new(ada.SeatKey))).IsOpen);

        var ben = await house.Answered(test.Code, "Ben", "Cut the costs");

        Assert.True(ben.Opened);
        foreach (var keys in (Keys[])[new(ada.SeatKey), new(ben.SeatKey), new(Starter: test.StarterKey), new(Wall: test.WallKey)])
        {
            var revealed = (await house.Room(test.Code, keys)).Revealed!;
            Assert.Equal(["Ada", "Ben"], revealed.Voices.Select(voice => voice.Name));
            Assert.Equal(["Launch in the north", "Cut the costs"], revealed.Voices.Select(voice => voice.Answer.Priority));
            Assert.Empty(revealed.Missing);
        }

        Assert.Null((await house.Room(test.Code)).Revealed);
        Assert.Null((await house.Room(test.Code, new(test.StarterKey, test.WallKey, ada.SeatKey))).Revealed);   // keys in one another's place
    }

    [Fact]
    public async Task Until_then_nobody_sees_more_than_who_is_in()
    {
        await using var house = House.Open();
        var test = await house.Started(Samples.Asked(people: 3));
        var ben = await house.Answered(test.Code, "Ben");
        await house.Answered(test.Code, "Ada", keys: new(Starter: test.StarterKey));

        var room = await house.Room(test.Code, new(ben.SeatKey));

        Assert.Equal(["Ada", "Ben"], room.In);
        Assert.Equal((Guest.Seat, true, "Ben"), (room.Guest, room.HasAnswered, room.YourName));
        Assert.Null(room.Revealed);
        Assert.Equal((Guest.Starter, "Ada"), ((await house.Room(test.Code, new(Starter: test.StarterKey))).Guest, (await house.Room(test.Code, new(Starter: test.StarterKey))).YourName));
        Assert.Equal(Guest.Wall, (await house.Room(test.Code, new(Wall: test.WallKey))).Guest);
        Assert.Equal(Guest.Visitor, (await house.Room(test.Code, new(Seat: "forged"))).Guest);
    }

    [Fact]
    public async Task A_device_answers_again_until_the_reveal_and_not_after()
    {
        await using var house = House.Open();
        var test = await house.Started(Samples.Asked(people: 2));
        var ben = await house.Answered(test.Code, "Ben", "First thought");

        var again = await house.Answered(test.Code, "Ben", "Second thought", new(ben.SeatKey));
        await house.Answered(test.Code, "Cleo");

        Assert.Equal(ben.SeatKey, again.SeatKey);
        Assert.Equal(["Second thought", "Launch in the region"], (await house.Room(test.Code, new(ben.SeatKey))).Revealed!.Voices.Select(voice => voice.Answer.Priority));
        Assert.Equal(Wrong.LightsAreOn, (await house.FlawOf(test.Code, Samples.Answer("Ben", "Third thought"), new(ben.SeatKey))).Wrong);
        Assert.Equal(Wrong.LightsAreOn, (await house.FlawOf(test.Code, Samples.Answer("Dora"))).Wrong);
    }

    [Fact]
    public async Task A_repeated_request_finds_its_seat_again_also_when_it_was_the_last()
    {
        await using var house = House.Open();
        var test = await house.Started(Samples.Asked(people: 2));
        var ben = await house.Answered(test.Code, "Ben", once: Samples.Once(1));
        Assert.Equal(ben, await house.Answered(test.Code, "Ben", once: Samples.Once(1)));
        Assert.Equal(["Ben"], (await house.Room(test.Code)).In);
        var cleo = await house.Answered(test.Code, "Cleo", once: Samples.Once(2));

        Assert.Equal(cleo, await house.Answered(test.Code, "Cleo", once: Samples.Once(2)));
        Assert.Equal(ben.SeatKey, (await house.Answered(test.Code, "Ben", once: Samples.Once(1))).SeatKey);
        Assert.Equal(Wrong.BadKey, Assert.Single(Assert.IsType<Unfit<Answered>>(await house.TwoMinuteTests.Answer(test.Code, Keys.None, Samples.Answer("Eve"), "1")).Flaws).Wrong);
    }

    [Fact]
    public async Task A_repeated_start_gives_the_same_test_and_another_form_another()
    {
        await using var house = House.Open();
        var first = await house.TwoMinuteTests.Start(Samples.Asked(), Samples.Once(1));

        Assert.Equal(first, await house.TwoMinuteTests.Start(Samples.Asked(), Samples.Once(1)));
        Assert.NotEqual(first, await house.TwoMinuteTests.Start(Samples.Asked(people: 3), Samples.Once(1)));
        Assert.NotEqual(first, await house.TwoMinuteTests.Start(Samples.Asked(), Samples.Once(2)));
        await using var other = House.Open();
        Assert.NotEqual(first, await other.TwoMinuteTests.Start(Samples.Asked(), Samples.Once(1)));   // another server's key
    }

    [Fact]
    public async Task The_starter_ends_it_with_two_and_counts_as_missing_without_an_answer()
    {
        await using var house = House.Open();
        var test = await house.Started();
        var ben = await house.Answered(test.Code, "Ben");
        Assert.Equal(Wrong.TooFewAnswers, Assert.Single(Assert.IsType<Unfit<Opened>>(await house.TwoMinuteTests.Open(test.Code, test.StarterKey)).Flaws).Wrong);
        await house.Answered(test.Code, "Cleo");
        Assert.Equal(Wrong.NotTheStarter, Assert.Single(Assert.IsType<Unfit<Opened>>(await house.TwoMinuteTests.Open(test.Code, ben.SeatKey)).Flaws).Wrong);

        Assert.Equal(new Done<Opened>(new(2)), await house.TwoMinuteTests.Open(test.Code, test.StarterKey));
        Assert.Equal(new Done<Opened>(new(2)), await house.TwoMinuteTests.Open(test.Code, test.StarterKey));

        Assert.Equal(["Ada"], (await house.Room(test.Code, new(ben.SeatKey))).Revealed!.Missing);
    }

    [Fact]
    public async Task Initials_are_told_apart_and_where_nobody_is_named_sentences_give_the_order()
    {
        await using var house = House.Open();
        var initials = await house.Started(Samples.Asked(people: 3, Naming.Initials));
        await house.Answered(initials.Code, "Ada", keys: new(Starter: initials.StarterKey));
        await house.Answered(initials.Code, "Zoe B");
        var last = await house.Answered(initials.Code, "Anna");
        Assert.Equal(["A", "A 2", "ZB"], (await house.Room(initials.Code, new(last.SeatKey))).Revealed!.Voices.Select(voice => voice.Name));
        Assert.Equal("A", (await house.Room(initials.Code, new(last.SeatKey))).StarterShown);

        var neither = await house.Started(Samples.Asked(people: 2, Naming.Neither));
        await house.Answered(neither.Code, "Ben", "Zeal");
        var second = await house.Answered(neither.Code, "Cleo", "Calm");
        var room = await house.Room(neither.Code, new(second.SeatKey));
        Assert.Equal([(null, "Calm"), (null, "Zeal")], room.Revealed!.Voices.Select(voice => (voice.Name, voice.Answer.Priority)));
        Assert.Equal(["Ben", "Cleo"], room.In);
    }

    [Theory]
    [InlineData("Ben", "ben")]
    [InlineData("Ben", "B e n")]
    [InlineData("Ben", "Bén")]
    [InlineData("Ben", "Веn")]   // Cyrillic
    [InlineData("Ben", "Ｂｅｎ")]
    [InlineData("Ida", "lda")]
    [InlineData("Bo", "B0")]
    [InlineData("Arne", "Ame")]
    [InlineData("Ben", "Ben.")]
    public async Task A_name_that_imitates_somebody_is_refused(string first, string second)
    {
        await using var house = House.Open();
        var test = await house.Started();
        await house.Answered(test.Code, first);

        Assert.Equal(new Flaw(Field.Name, Wrong.NameTaken), await house.FlawOf(test.Code, Samples.Answer(second)));
    }

    [Fact]
    public async Task The_starters_name_is_the_starters_also_when_they_change_it()
    {
        await using var house = House.Open();
        var test = await house.Started();
        Assert.Equal(Wrong.NameTaken, (await house.FlawOf(test.Code, Samples.Answer("ADA"))).Wrong);

        await house.Answered(test.Code, "Adele", keys: new(Starter: test.StarterKey));
        await house.Answered(test.Code, "Ada");

        Assert.Equal("Adele", (await house.Room(test.Code)).StarterName);
        await house.TwoMinuteTests.Open(test.Code, test.StarterKey);
        Assert.Empty((await house.Room(test.Code, new(Starter: test.StarterKey))).Revealed!.Missing);
    }

    [Fact]
    public async Task The_thirty_first_is_told_so_and_the_thirty_can_still_change()
    {
        await using var house = House.Open();
        var test = await house.Started();
        var seats = new List<Answered>();
        for (var i = 0; i < 30; i++) seats.Add(await house.Answered(test.Code, $"Person {(char)('a' + i % 26)}{(char)('a' + i / 26)}"));

        Assert.Equal(new Flaw(Field.Whole, Wrong.Full, 30), await house.FlawOf(test.Code, Samples.Answer("Late")));
        await house.Answered(test.Code, "Renamed", keys: new(seats[0].SeatKey));
        Assert.Equal(30, (await house.Room(test.Code)).In.Length);
    }

    [Fact]
    public async Task Everything_that_is_wrong_comes_back_at_once_and_nothing_is_kept()
    {
        await using var house = House.Open();
        var test = await house.Started();
        var before = (await house.Room(test.Code)).Revision;

        var outcome = await house.TwoMinuteTests.Answer(test.Code, Keys.None, new("Be\u202en", "ab", "", [Side.Left], 7), null);

        Assert.Equal(
            [new(Field.Name, Wrong.Hidden), new(Field.Priority, Wrong.TooShort, 3), new(Field.Stops, Wrong.Missing), new(Field.Choices, Wrong.Missing, 2), new(Field.Expected, Wrong.Missing)],
            Assert.IsType<Unfit<Answered>>(outcome).Flaws);
        Assert.Equal(before, (await house.Room(test.Code)).Revision);
        Assert.Equal(Wrong.TooLong, (await house.FlawOf(test.Code, Samples.Answer("Ben", new string('x', 281)))).Wrong);
        Assert.Equal(Wrong.Hidden, (await house.FlawOf(test.Code, Samples.Answer("Ben", "half \ud83d of a pair"))).Wrong);
        Assert.Equal(Wrong.Missing, (await house.FlawOf(test.Code, Samples.Answer("\u3164 \u0301"))).Wrong);
        await house.Answered(test.Code, "Ben", new string('\ue000', 280));   // the longest as it is written
    }

    [Theory]
    [InlineData(1), InlineData(31)]
    public async Task A_test_is_for_two_to_thirty(int people)
    {
        await using var house = House.Open();

        Assert.Equal(Field.People, Assert.Single(Assert.IsType<Unfit<StartedTest>>(await house.TwoMinuteTests.Start(Samples.Asked(people), null)).Flaws).Field);
    }

    [Fact]
    public async Task What_is_no_code_of_a_living_test_is_missing()
    {
        await using var house = House.Open();
        var test = await house.Started();

        Assert.IsType<Missing<Room>>(await house.TwoMinuteTests.Of("KRTM-4P7Q-X2HD", Keys.None));
        Assert.IsType<Missing<Room>>(await house.TwoMinuteTests.Of("x", Keys.None));
        Assert.IsType<Missing<Answered>>(await house.TwoMinuteTests.Answer("KRTM-4P7Q-X2HD", Keys.None, Samples.Answer("Ben"), null));
        Assert.Equal(test.Code, (await house.Room($" {test.Code[..4].ToLowerInvariant()} - {test.Code[4..]}")).Id);
        house.Clock.Advance(TimeSpan.FromDays(14));
        Assert.IsType<Missing<Room>>(await house.TwoMinuteTests.Of(test.Code, Keys.None));   // the sweep may come later
    }

    [Fact]
    public async Task Pages_hear_of_each_answer_of_the_reveal_and_of_the_end()
    {
        await using var house = House.Open();
        var test = await house.Started();
        using var listening = house.Feed.Subscribe(TestCode.Read(test.Code)!.Topic);

        await house.Answered(test.Code, "Ben");
        Assert.True(listening.Changes.TryRead(out var first));
        await house.Answered(test.Code, "Cleo");
        await house.TwoMinuteTests.Open(test.Code, test.StarterKey);
        Assert.True(listening.Changes.TryRead(out var opened));
        await house.TwoMinuteTests.Delete(test.Code, test.StarterKey);

        Assert.Equal((2, 4), (first.Revision, opened.Revision));
        Assert.True(listening.Changes.TryRead(out _));
        Assert.IsType<Missing<Room>>(await house.TwoMinuteTests.Of(test.Code, Keys.None));
    }
}
