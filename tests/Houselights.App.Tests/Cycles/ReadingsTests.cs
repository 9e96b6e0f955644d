using Houselights.App.Commitments;
using Houselights.App.Cycles;
using Houselights.App.Decisions;
using Houselights.App.Gates;
using Houselights.Core.Commitments;
using Houselights.Core.Decisions;
using Houselights.Core.Document;
using NodaTime;

namespace Houselights.App.Tests.Cycles;

/// <summary>What pages read, on the story of the ice cream call and on small plans.</summary>
public class ReadingsTests
{
    [Fact]
    public async Task The_house_says_that_nobody_has_promised()
    {
        await using var house = House.Open();

        var reading = HouseReading.Of(await IceCream(house));

        Assert.Equal(new LocalDate(2026, 2, 15), reading.Standing.AsOf);
        Assert.Equal(HouseVerdict.AgreedNotPromised, reading.Verdict);
        Assert.Contains(reading.About, finding => finding is { Code: "HL702", Subject: "commitments/radio" });
        Assert.Equal(["clarity", "alignment", "execution"], reading.Measures.Select(measure => measure.Name));
        Assert.InRange(reading.Next.Length, 1, 3);
        Assert.Equal(reading.Standing.Diagnosis.Findings.Length, reading.Findings.Length);
    }

    [Fact]
    public async Task The_rail_shows_where_the_cycle_stands_and_who_opened_a_closed_gate()
    {
        await using var house = House.Open();
        var blocked = PlanText.Small.Replace("stage: execute", "stage: plan", StringComparison.Ordinal);
        var closed = HouseReading.Of(await house.Standing((await house.Import(blocked)).CycleId));
        var subjects = closed.Standing.Diagnosis.Findings.Where(finding => finding.Closes).Select(finding => $"{{ finding: {finding.Code}, subject: {finding.Subject}, by: karl, on: 2026-02-01, because: Go }}");
        var opened = HouseReading.Of(await house.Standing((await house.Import(blocked + $"overrides: [ {string.Join(", ", subjects)} ]\n")).CycleId));

        Assert.Equal([false, false, false, true, false, false], closed.Stages.Select(stage => stage.Current));
        Assert.Equal(GateState.Closed, closed.Stages[3].Gate);
        Assert.True(closed.Stages[3].ClosedBy > 0);
        Assert.Equal(GateState.Ahead, closed.Stages[4].Gate);
        Assert.Equal(GateState.Overridden, opened.Stages[3].Gate);
        Assert.Equal(["Karl B."], opened.Stages[3].OverriddenBy);
        Assert.Equal(new LocalDate(2026, 2, 1), opened.Stages[3].Passed);
        Assert.Equal(0, opened.Stages[3].ClosedBy);
    }

    [Fact]
    public async Task The_network_of_promises_knows_dates_names_and_what_is_critical()
    {
        await using var house = House.Open();
        var network = PromiseNetwork.Of(await house.Standing((await house.Import(PlanText.Small)).CycleId));

        var radio = network.Promises.Single(promise => promise.Commitment.Id == "radio");
        Assert.Equal(("Jens “J” M.", "Karl B.", "On every shelf"), (radio.Owner, radio.AskedBy, radio.Serves));
        Assert.Equal(new LocalDate(2026, 1, 26), radio.LatestStart);   // 9 March less six weeks
        Assert.Equal(new LocalDate(2026, 1, 12), radio.LastMoment);    // and less a fortnight to decide
        Assert.Equal(CommitmentStatus.OffTrack, radio.Status);
        Assert.True(radio.Forecast > radio.Commitment.Due);
        Assert.True(radio.Critical);
        Assert.Equal(["media-budget"], radio.Needs);
        Assert.Equal((new LocalDate(2026, 3, 9), "shelf-day"), (network.GoalDay, network.Goal!.Id));
    }

    [Fact]
    public async Task Running_work_is_told_with_its_proof_and_its_place_in_the_capacity()
    {
        await using var house = House.Open();
        var ledger = WorkInFlightLedger.Of(await house.Standing((await house.Import(PlanText.Small.Replace(
            "  - { id: crm, what: CRM migration, unit: company, load: 12, verdict: protect }", """
              - { id: crm, what: CRM migration, unit: company, load: 12, verdict: protect }
              - { id: gone, what: Gone, unit: company, load: 1, verdict: stop, verified: { by: jens, on: 2026-01-16, stopped: true } }
              - { id: runs, what: Runs, unit: company, load: 1, verdict: stop, verified: { by: jens, on: 2026-01-16, stopped: false } }
              - { id: late, what: Late, unit: company, load: 1, verdict: stop, verify-by: 2026-02-14 }
              - { id: soon, what: Soon, unit: company, load: 1, verdict: stop, verify-by: 2026-02-15, gives-up: jens }
            """, StringComparison.Ordinal) + "previous: { protected: [crm] }\n")).CycleId));

        Assert.Equal([StopProof.None, StopProof.Stopped, StopProof.StillRuns, StopProof.Overdue, StopProof.Awaited], ledger.Work.Select(work => work.Proof));
        Assert.Equal((12, 120), (ledger.Company!.Load.Protected.Likely, ledger.Company.Load.Unit.Capacity!.Value.Likely));
        Assert.True(ledger.Work[0].ProtectedBefore);
        Assert.Equal(["Jens “J” M."], ledger.Work[4].GivesUp);
        Assert.Equal("Jens “J” M.", ledger.Work[1].VerifiedBy);
        Assert.Equal((4, 4, 1, 1), (ledger.Exclusions.Total.RuledOut, ledger.Exclusions.Total.Freed, ledger.Exclusions.Total.Seen, ledger.Exclusions.Total.Costs));
    }

    [Fact]
    public async Task Decisions_tell_what_was_chosen_what_fell_and_what_waits()
    {
        await using var house = House.Open();
        var record = DecisionRecord.Of(await house.Standing((await house.Import(PlanText.Small + """
            decisions:
              - { id: region, question: Which region?, raised: 2026-01-05, decided: 2026-01-21, decider: karl, moves: [capacity],
                  options: [ { id: north, what: North, verdict: chosen, sponsor: jens }, { id: all, what: All stores, verdict: killed, sponsor: jens, because: Money } ],
                  gives-up: [ { who: jens, what: Volume, confirmed: true } ], dissent: [ { by: anonymous, says: Too small } ] }
              - { id: spend, question: How much?, raised: 2026-01-20, decider: jens, escalates-to: karl, escalates-on: 2026-02-10 }
              - { id: later, question: When?, raised: 2026-02-10, decider: jens }
            issues:
              - { id: linked, what: The same as spend, resolved-by: decisions/spend }
            candidates:
              - { id: export, what: Austria, sponsor: jens, verdict: out, on: 2026-01-21, because: Nobody to lead it, confirmed: true }

            """)).CycleId));

        Assert.Equal(["region"], record.Taken.Select(taken => taken.Decision.Id));
        Assert.Equal(["Jens “J” M.", "Jens “J” M."], record.Taken[0].Sponsors);
        Assert.Equal(["decisions/spend", "decisions/later"], record.Waiting.Select(waiting => waiting.Reference));
        Assert.Equal((26, true, "Karl B."), (record.Waiting[0].Days, record.Waiting[0].IsLate, record.Waiting[0].With.Single()));
        Assert.False(record.Waiting[1].IsLate);
        Assert.Equal([ExcludedAs.Candidate, ExcludedAs.Option, ExcludedAs.Decision], record.Exclusions.Entries.Select(each => each.As));
        Assert.Equal((2, 3, 3), (record.Exclusions.Total.RuledOut, record.Exclusions.Total.Named, record.Exclusions.Total.Confirmed));
        Assert.Equal(new GivenUp("Jens “J” M.", "Volume", "Which region?", true), Assert.Single(record.Losses));
        Assert.Null(Assert.Single(record.Dissent).By);
    }

    [Fact]
    public async Task One_page_ranks_priorities_and_sorts_rocks_into_quarters()
    {
        await using var house = House.Open();
        var page = OnePage.Of(await house.Standing((await house.Import(PlanText.Small.Replace(
            "commitments:\n", "commitments:\n  - { id: undated, what: Undated, owner: karl, rock: true, state: promised }\n", StringComparison.Ordinal))).CycleId));

        Assert.Equal(("On every shelf", "Karl B."), (page.Priorities[0].Priority.What, page.Priorities[0].Owner));
        Assert.Equal([1, null], page.Quarters.Select(quarter => quarter.Quarter?.Number));
        Assert.Equal(("Jens “J” M.", false), (page.Quarters[0].Rocks[0].Owner, page.Quarters[0].Rocks[0].Promised));
        Assert.True(page.Quarters[1].Rocks[0].Promised);
    }

    [Fact]
    public async Task Every_example_can_be_read_by_every_page()
    {
        await using var house = House.Open();
        foreach (var file in Directory.EnumerateFiles(Examples, "*.yaml"))
        {
            var cycle = await Load(house, file);
            Assert.NotEmpty(HouseReading.Of(cycle).Stages);
            Assert.NotEmpty(OnePage.Of(cycle).Priorities);
            Assert.Equal(cycle.Plan.Decisions.Count, DecisionRecord.Of(cycle).Taken.Length + DecisionRecord.Of(cycle).Waiting.Count(each => each.Reference.StartsWith("decisions/", StringComparison.Ordinal)));
            Assert.NotNull(WorkInFlightLedger.Of(cycle).Standing);
            Assert.Equal(cycle.Plan.Commitments.Count, PromiseNetwork.Of(cycle).Promises.Length);
        }
    }

    private static Task<Standing> IceCream(House house) => Load(house, Path.Combine(Examples, "ice-cream-call.yaml"));

    private static async Task<Standing> Load(House house, string file)
    {
        var loaded = await new DemoHouse(house.Data, house.Shelf).Load([new PlanSource(Path.GetFileName(file), await File.ReadAllBytesAsync(file))]);
        return await house.Standing(Assert.IsType<Done<IReadOnlyList<Imported>>>(loaded).Value[0].CycleId);
    }

    private static string Examples => Repository.At("examples");
}
