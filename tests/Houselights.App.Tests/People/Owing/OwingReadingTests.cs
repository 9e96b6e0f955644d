using Houselights.App.People.Owing;
using Houselights.Core.People.Owing;

namespace Houselights.App.Tests.People.Owing;

public class OwingReadingTests
{
    [Fact]
    public async Task What_is_due_after_a_week_waits()
    {
        await using var house = House.Open();
        var cycle = (await house.Import(OwingPlan.Weekly + "assumptions: [ { id: a, what: Soon, owner: jens, test-by: 2026-02-22 }, { id: b, what: Later, owner: jens, test-by: 2026-02-23 } ]\n")).CycleId;
        var reading = OwingReading.Of(await house.Standing(cycle), "jens")!;

        Assert.Equal(["Radio on air", "Soon"], reading.Week.Asked.Select(act => act.What));
        Assert.Equal(["Later"], reading.Week.Later.Select(act => act.What));
        Assert.Equal((int)Math.Ceiling(reading.Week.Asked.Sum(act => act.EffortSeconds) / 60.0), reading.Minutes);
    }

    [Fact]
    public async Task Somebody_whom_the_plan_does_not_know_has_none()
    {
        await using var house = House.Open();

        Assert.Null(OwingReading.Of(await house.Standing((await house.Import(OwingPlan.Weekly)).CycleId), "nobody"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void There_are_words_for_every_act_and_gain(string language)
    {
        var culture = System.Globalization.CultureInfo.GetCultureInfo(language);
        foreach (var kind in Enum.GetValues<OwedKind>())
        {
            Assert.NotEmpty(OwedWords.Title(new OwedAct(kind, "rhythm/weekly", "Radio", default, null, 0, 1), culture));
            Assert.NotEmpty(OwedWords.Label(kind, culture));
        }

        foreach (var kind in Enum.GetValues<GainKind>())
            foreach (var isThere in new[] { true, false }) Assert.Contains("Radio", OwedWords.Title(new Gain(kind, "in-flight/w", "Radio", default, null) { IsThere = isThere }, culture), StringComparison.Ordinal);
    }
}
