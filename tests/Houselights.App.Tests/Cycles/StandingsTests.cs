using Houselights.App.Cycles;
using Houselights.Core.Checks;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.App.Tests.Cycles;

public class StandingsTests
{
    [Fact]
    public async Task An_unchanged_cycle_is_built_once()
    {
        await using var house = House.Open();
        var cycle = (await house.Import(PlanText.Small)).CycleId;

        var standings = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Task.Run(() => house.Standing(cycle))));

        Assert.Single(standings.Distinct());
        Assert.Equal(1, house.Standings.Builds);
    }

    [Fact]
    public async Task Changed_rows_are_followed_and_come_to_the_same_as_reading_the_plan_whole()
    {
        await using var house = House.Open();
        var cycle = (await house.Import(PlanText.Small)).CycleId;
        await house.Standing(cycle);
        string[] texts =
        [
            PlanText.Small.Replace("state: asked", "state: promised", StringComparison.Ordinal),                                    // one item in place
            PlanText.Small.Replace("state: asked", "state: declined", StringComparison.Ordinal).Replace("maintenance: 10", "maintenance: 15", StringComparison.Ordinal),
            PlanText.Small.Replace("commitments:\n", "commitments:\n  - { id: new, what: New, needs: [radio] }\n", StringComparison.Ordinal),   // an item in front
            PlanText.Small.Replace("stage: execute", "stage: plan", StringComparison.Ordinal),                                      // the cycle itself
            PlanText.Small.Replace("  - { id: jens", "  - { id: nora, name: Nora, role: member, unit: company }\n  - { id: jens", StringComparison.Ordinal),
            PlanText.Small,
        ];

        foreach (var text in texts)
        {
            await house.Import(text, into: cycle);
            var standing = await house.Standing(cycle);
            await using var fresh = House.Open();
            var scratch = await fresh.Standing((await fresh.Import(text)).CycleId);

            Assert.True(Plan.Same(scratch.Plan.Source, standing.Plan.Source));
            Assert.Equal(Told(scratch.Diagnosis), Told(standing.Diagnosis));
            Assert.NotEmpty(Told(standing.Diagnosis));
        }

        Assert.Equal(1, house.Standings.Builds);
        Assert.Equal(texts.Length, house.Standings.Deltas);
    }

    [Fact]
    public async Task A_change_of_thousands_of_rows_is_read_whole()
    {
        await using var house = House.Open();
        var cycle = (await house.Import(PlanText.Many(1200, "before"))).CycleId;
        await house.Standing(cycle);

        await house.Import(PlanText.Many(1200, "after"), into: cycle);

        Assert.Equal("after", (await house.Standing(cycle)).Plan.Commitments.Find("c7")!.What);
        Assert.Equal(2, house.Standings.Builds);
    }

    [Fact]
    public async Task A_new_day_begins_at_midnight_of_the_cycle()
    {
        await using var house = House.Open();
        var cycle = (await house.Import(PlanText.Small)).CycleId;
        Assert.Equal(new LocalDate(2026, 2, 15), (await house.Standing(cycle)).AsOf);

        house.Clock.Advance(TimeSpan.FromHours(10.5));   // 22:30 UTC, 23:30 in Berlin
        Assert.Equal(new LocalDate(2026, 2, 15), (await house.Standing(cycle)).AsOf);
        house.Clock.Advance(TimeSpan.FromHours(1));      // 00:30 in Berlin

        Assert.Equal(new LocalDate(2026, 2, 16), (await house.Standing(cycle)).AsOf);
    }

    [Fact]
    public async Task No_more_cycles_are_kept_than_fit_and_the_one_unused_longest_goes()
    {
        await using var house = House.Open();
        var standings = new Standings(house.Data, house.Shelf, house.Gate, house.Clock, capacity: 2);
        var cycles = new List<string>();
        for (var i = 0; i < 3; i++) cycles.Add((await house.Import(PlanText.Small)).CycleId);

        foreach (var cycle in (string[])[cycles[0], cycles[1], cycles[0], cycles[2], cycles[0]]) await standings.Of(Actor.Local, cycle);
        Assert.Equal(3, standings.Builds);
        await standings.Of(Actor.Local, cycles[1]);

        Assert.Equal(4, standings.Builds);
    }

    [Fact]
    public async Task Readers_and_writers_at_once_see_whole_revisions_only()
    {
        await using var house = House.Open();
        var cycle = (await house.Import(PlanText.Many(40, "r0"))).CycleId;
        var writing = Task.Run(async () =>
        {
            for (var round = 1; round <= 25; round++) await house.Import(PlanText.Many(40, $"r{round}"), into: cycle);
        });
        var last = 0L;
        while (!writing.IsCompleted)
        {
            var standing = await house.Standing(cycle);
            Assert.Single(standing.Plan.Commitments.Where(each => each.Id.StartsWith('c')).Select(each => each.What).Distinct());
            Assert.True(standing.Cycle.Revision >= last);
            last = standing.Cycle.Revision;
        }

        await writing;
        Assert.Equal("r25", (await house.Standing(cycle)).Plan.Commitments.Find("c0")!.What);
    }

    [Fact]
    public async Task Made_up_names_push_no_cycle_out()
    {
        await using var house = House.Open();
        var cycle = (await house.Import(PlanText.Small)).CycleId;
        await house.Standing(cycle);

        for (var i = 0; i < 2 * Standings.DefaultCapacity; i++) Assert.IsType<Missing<Standing>>(await house.Standings.Of(Actor.Local, $"none-{i}"));
        await house.Standing(cycle);

        Assert.Equal(1, house.Standings.Builds);
    }

    private static string[] Told(Diagnosis diagnosis) =>
    [
        .. diagnosis.Findings.Select(finding => $"{finding.Code} {finding.Severity} {finding.Subject} {finding.Coming} {string.Join(",", finding.Values.Select(value => value.Value.Raw))}"),
        .. diagnosis.Gates.Select(gate => $"{gate.Stage} {gate.IsOpen}"),
        .. diagnosis.Measures.Select(measure => $"{measure.Name} {measure.Value}"),
    ];
}
