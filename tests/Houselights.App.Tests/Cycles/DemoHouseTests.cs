using System.Collections.Immutable;
using Houselights.App.Cycles;
using Houselights.Core.Document;
using NodaTime;

namespace Houselights.App.Tests.Cycles;

public class DemoHouseTests
{
    private static readonly PlanSource Story = PlanSource.Of("story.yaml", """
        # A story
        #
        # It is long.
        #
        # Look from: --at 2026-01-20   the evening
        #            --at 2026-01-12   the morning

        """ + PlanText.Small);

    [Fact]
    public async Task A_story_is_looked_at_from_its_own_day_and_loaded_once()
    {
        await using var house = House.Open();
        var demo = new DemoHouse(house.Data, house.Shelf);

        var first = Assert.IsType<Done<IReadOnlyList<Imported>>>(await demo.Load([Story])).Value;
        var again = Assert.IsType<Done<IReadOnlyList<Imported>>>(await demo.Load([Story])).Value;

        Assert.Equal(first[0] with { Added = 0 }, again[0]);
        var cycle = Assert.Single(Assert.IsType<Done<ImmutableArray<ShelvedCycle>>>(await house.Shelf.List(Actor.Local)).Value);
        Assert.Equal(new LocalDate(2026, 1, 20), cycle.LookedAtFrom);
    }

    [Fact]
    public async Task A_story_that_can_not_be_read_says_why()
    {
        await using var house = House.Open();

        var outcome = await new DemoHouse(house.Data, house.Shelf).Load([PlanSource.Of("bad.yaml", "houselights: 1\norganisation: A\n")]);

        Assert.NotEmpty(Assert.IsType<Refused<IReadOnlyList<Imported>>>(outcome).Errors);
    }

    [Theory]
    [InlineData("# as of: 2026-02-15\nhouselights: 1", "2026-02-15")]
    [InlineData("# at: 2026-02-15\nhouselights: 1", "2026-02-15")]
    [InlineData("\n# Look from: --at 2026-02-15 the day\nhouselights: 1", "2026-02-15")]
    [InlineData("# written on 2026-02-15\nhouselights: 1", null)]
    [InlineData("houselights: 1\n# as of: 2026-02-15", null)]
    [InlineData("# as of: 2026-02-31\nhouselights: 1", null)]
    public void The_day_stands_in_the_comment_at_the_top(string text, string? day) =>
        Assert.Equal(day, DemoHouse.DayNamedIn(PlanSource.Of("a.yaml", text))?.ToString("uuuu-MM-dd", null));
}
