using Houselights.App.Cycles.Editing;
using Houselights.App.Strategy;
using Houselights.App.Tests.Cycles.Editing;

namespace Houselights.App.Tests.Strategy;

/// <summary>What the page of the strategy reads, while people write on it.</summary>
public class StrategyReadingTests
{
    private static readonly Dictionary<string, string> No = new(StringComparer.Ordinal) { ["what"] = "Private label", ["tempting"] = "It fills the factory", ["gives-up"] = "jens" };

    [Fact]
    public async Task Before_the_first_sentence_it_knows_who_has_to_write_it()
    {
        await using var house = House.Open();
        var (cycle, _) = await PlanEditingTests.Karl(house);

        var reading = StrategyReading.Of(await house.Standing(cycle));

        Assert.False(reading.IsBegun);
        Assert.Null(reading.Text);
        Assert.Equal("Karl B.", reading.Leader?.Name);
    }

    [Fact]
    public async Task A_voice_waits_in_front_until_the_leader_answers_it()
    {
        await using var house = House.Open();
        var (cycle, karl) = await PlanEditingTests.Karl(house);
        var ruth = await house.Seat(cycle, "ruth");
        await Begin(house, cycle, karl);
        foreach (var says in new[] { "Too small", "One buyer" }) PlanEditingTests.Kept(await Do(house, ruth, cycle, "comment", ("says", says)));
        PlanEditingTests.Kept(await Do(house, karl, cycle, "answer", ("at", "0"), ("answer", "On purpose")));

        var reading = StrategyReading.Of(await house.Standing(cycle));

        Assert.Equal(1, reading.Unanswered);
        Assert.Equal([(1, "One buyer", false), (0, "Too small", true)], reading.Advice.Select(each => (each.At, each.Test.Says, each.IsAnswered)));
        Assert.Equal(["Ruth A."], reading.Advice[0].By);
    }

    [Fact]
    public async Task A_no_is_confirmed_by_the_one_who_gives_it_up_and_by_nobody_else()
    {
        await using var house = House.Open();
        var (cycle, karl) = await PlanEditingTests.Karl(house);
        var jens = await house.Seat(cycle, "jens");
        await Begin(house, cycle, karl);
        PlanEditingTests.Kept(await house.Editing.Extend(karl, cycle, "strategy", "", "excludes", No));

        Assert.Equal([(false, false)], await Noes(house, karl, cycle));
        Assert.Equal([(false, true)], await Noes(house, jens, cycle));
        Assert.Equal(Refusal.ThatPersonOnly, Assert.IsType<Denied<Edited>>(await Do(house, karl, cycle, "confirm", ("at", "private-label"))).Reason);
        PlanEditingTests.Kept(await Do(house, jens, cycle, "confirm", ("at", "private-label")));
        Assert.Equal([(true, true)], await Noes(house, jens, cycle));
    }

    private static async Task<IEnumerable<(bool IsConfirmed, bool IsMine)>> Noes(House house, Actor actor, string cycle) =>
        StrategyReading.Of(Assert.IsType<Done<App.Cycles.Standing>>(await house.Standings.Of(actor, cycle)).Value).Excludes.Select(each => (each.IsConfirmed, each.IsMine));

    private static async Task Begin(House house, string cycle, Actor karl) =>
        PlanEditingTests.Kept(await house.Editing.Change(karl, cycle, "strategy", "", [new("direction", null, "The ice cream that people ask for by name")]));

    private static Task<Outcome<Edited>> Do(House house, Actor actor, string cycle, string act, params (string Key, string Value)[] fields) =>
        house.Acts.Do(actor, cycle, PlanActs.Find("strategy", act)!, new("", fields.ToDictionary(each => each.Key, each => each.Value, StringComparer.Ordinal)));
}
