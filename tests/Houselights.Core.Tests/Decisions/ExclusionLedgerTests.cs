using Houselights.Core.Decisions;
using Houselights.Core.Document;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.Tests.Decisions;

/// <summary>Exclusion as a quantity, on small plans.</summary>
public class ExclusionLedgerTests
{
    private const string Head = """
        houselights: 1
        organisation: A
        cycle: { name: C, starts: 2025-10-01, ends: 2026-12-31, stage: execute }
        units: [ { id: company, name: Company } ]
        people:
          - { id: ann, name: Ann, role: leader, unit: company }
          - { id: ben, name: Ben, role: member, unit: company }

        """;

    private static ExclusionLedger Of(string plan, string? cycle = null) =>
        ExclusionLedger.Of(PlanModel.Of(PlanReader.Read(PlanSource.Of("plan.yaml", (cycle is null ? Head : Head.Replace("stage: execute", "stage: execute, " + cycle, StringComparison.Ordinal)) + plan)).Plan!, new LocalDate(2026, 5, 10)));

    [Fact]
    public void Everything_that_is_ruled_out_stands_in_its_quarter_with_who_loses_it()
    {
        var ledger = Of("""
            strategy: { written: 2025-10-20, excludes: [ { id: label, what: Private label, tempting: It fills the factory, gives-up: ben, confirmed: true } ] }
            candidates:
              - { id: export, what: Austria, sponsor: ben, verdict: out, on: 2025-11-21, confirmed: true }
              - { id: shop, what: Web shop, sponsor: ann, verdict: later, on: 2026-01-05 }
              - { id: day, what: Shelf day, sponsor: ann, verdict: in, on: 2026-01-05 }
            decisions:
              - { id: region, question: Which region?, decided: 2025-11-21, frees: 3, gives-up: [ { who: ann, what: Volume, confirmed: true } ],
                  options: [ { id: north, what: North, verdict: chosen }, { id: all, what: All stores, verdict: killed, sponsor: ann }, { id: berlin, what: Berlin, verdict: killed, sponsor: ben } ] }
            in-flight:
              - { id: crm, what: CRM migration, load: 12, verdict: stop, on: 2026-02-01, gives-up: ben, verified: { by: ann, on: 2026-03-01, stopped: true } }
              - { id: lab, what: Laboratory, load: [6, 9, 12], load-after: 4, verdict: deprioritise, on: 2026-02-03, gives-up: ben, confirmed: true }
              - { id: fair, what: Trade fair, verdict: stop }
              - { id: audit, what: Audit, load: 5, verdict: protect }
            """);

        Assert.Equal(
            ["exclusions/label", "candidates/export", "candidates/shop", "decisions/region/all", "decisions/region/berlin", "decisions/region", "in-flight/crm", "in-flight/lab", "in-flight/fair"],
            ledger.Entries.Select(each => each.Subject));
        Assert.Equal([(2025, 4), (2026, 1), (2026, 2), (null, null)], ledger.Quarters.Select(each => (each.Quarter?.Year, each.Quarter?.Number)));
        Assert.Equal(new(4, 5, 4, 3, 0, 0, 0, 0), ledger.Quarters[0].Total);      // whose option fell confirmed the decision's loss
        Assert.Equal(new(3, 3, 1, 17, 12, 0, 0, 0), ledger.Quarters[1].Total);    // 12 stopped and seen, 5 of 9 stepped back
        Assert.Equal(default, ledger.Quarters[2].Total);                          // nothing was ruled out this quarter, which is worth saying
        Assert.Equal(new(1, 0, 0, 0, 0, 1, 0, 0), ledger.Quarters[3].Total);      // no day and no load, not forgotten
        Assert.Equal(0.625, ledger.Total.ConfirmedShare);
        Assert.Empty(ledger.Returned);
    }

    [Theory]
    [InlineData("gives-up: ben, on: 2026-02-01", 9)]                    // the same person, the same quarter: 8 is 8
    [InlineData("gives-up: ben, on: 2026-03-30", 9)]
    [InlineData("gives-up: ben, on: 2025-12-30", 17)]                   // another quarter
    [InlineData("gives-up: ann, on: 2026-02-01", 17)]                   // another person
    [InlineData("on: 2026-02-01", 9)]                                   // who isn't named may be the same
    [InlineData("gives-up: ben", 9)]                                    // when isn't noted may be the same day
    public void What_a_decision_frees_is_counted_with_the_work_that_may_be_the_same(string work, double freed)
    {
        var ledger = Of($$"""
            decisions: [ { id: stop, question: What goes?, decided: 2026-02-01, frees: 8, gives-up: [ { who: ben, what: The pilot } ], options: [] } ]
            in-flight: [ { id: pilot, what: Pilot, load: 9, verdict: stop, {{work}} } ]
            """);

        Assert.Equal(freed, ledger.Total.Freed);
        Assert.Equal(freed == 9 ? 8 : 0, ledger.Entries[0].Covered.Sum(each => each.Amount));
    }

    [Fact]
    public void A_decision_counts_what_it_frees_beyond_the_work_and_work_covers_only_what_it_frees()
    {
        var ledger = Of("""
            decisions:
              - { id: one, question: One?, decided: 2026-02-01, frees: 5, gives-up: [ { who: ben } ], options: [] }
              - { id: two, question: Two?, decided: 2026-02-01, frees: 10, gives-up: [ { who: ben } ], options: [] }
            in-flight:
              - { id: a, what: A, load: 4, verdict: stop, on: 2026-02-01, gives-up: ben }
              - { id: b, what: B, load: 7, load-after: 5, verdict: deprioritise, on: 2026-01-20, gives-up: ben }
            """);

        Assert.Equal([("in-flight/a", 4), ("in-flight/b", 1)], ledger.Entries[0].Covered.Select(each => (each.Subject, each.Amount)));
        Assert.Equal([("in-flight/b", 1)], ledger.Entries[1].Covered.Select(each => (each.Subject, each.Amount)));
        Assert.Equal([0, 9, 4, 2], ledger.Entries.Select(each => each.Counted));
        Assert.Equal(15, ledger.Total.Freed);
    }

    [Fact]
    public void Rejected_work_comes_back_under_another_name_and_as_itself()
    {
        var ledger = Of("""
            in-flight:
              - { id: crm, what: CRM migration, load: 12, verdict: stop, on: 2026-01-05, verify-by: 2026-02-01, verified: { by: ann, on: 2026-02-02, stopped: true } }
              - { id: fair, what: Stand at the spring fair, load: 7, verdict: stop, on: 2026-01-05, verified: { by: ann, on: 2026-04-02, stopped: false } }
            candidates: [ { id: export, what: Export to Austria, verdict: out, on: 2026-01-05 } ]
            commitments:
              - { id: again, what: CRM migration for the sales team, owner: ben, asked-by: ann, load: 4, history: [ { on: 2026-03-03, by: ann, act: ask } ] }
              - { id: old, what: Export to Austria through a dealer, owner: ben, asked-by: ann, history: [ { on: 2025-12-12, by: ann, act: ask } ] }
              - { id: gone, what: CRM migration of contacts, owner: ben, asked-by: ann, state: declined, history: [ { on: 2026-03-03, by: ann, act: ask }, { on: 2026-03-04, by: ben, act: decline } ] }
            allocations:
              - { kind: time, who: ben, from: 2026-04-06, to: 2026-04-20, shares: { in-flight/crm: 14 } }
              - { kind: time, who: ben, from: 2026-01-06, to: 2026-01-20, shares: { in-flight/crm: 30 } }
            """);

        Assert.Equal(
            [
                ("commitments/again", ReturnedAs.Commitment, new LocalDate(2026, 3, 3), (double?)4),
                ("commitments/old", ReturnedAs.Commitment, new LocalDate(2026, 1, 5), null),   // it never went: back since it was ruled out
                ("in-flight/crm", ReturnedAs.Booked, new LocalDate(2026, 4, 6), 8),             // 12 in question, 4 of them counted under the new name
                ("in-flight/fair", ReturnedAs.Running, new LocalDate(2026, 4, 2), 7),
            ],
            ledger.Returned.Select(each => (each.Row, each.As, each.On!.Value, each.Costs)));
        Assert.Equal(14, ledger.Returned[2].Traces.Single().Amount);
        Assert.Equal([4, 15], ledger.Quarters.Select(each => each.Total.Costs));
        Assert.Equal((19, 0), (ledger.Total.Freed, ledger.Total.Seen));   // seen to have stopped, and booked again since
    }

    [Fact]
    public void Quarters_are_those_of_the_fiscal_year_and_a_long_time_lists_only_its_own()
    {
        const string Two = "candidates: [ { id: a, what: A, verdict: out, on: 2025-12-31 }, { id: b, what: B, verdict: out, on: 2026-01-01 } ]";
        Assert.Equal([2, 3, 4], Of(Two, "fiscal-start: 07-01").Quarters.Select(each => each.Quarter!.Value.Number));
        Assert.Equal([3, 4, 1], Of(Two, "fiscal-start: 04-01").Quarters.Select(each => each.Quarter!.Value.Number));
        Assert.Equal([1, 2], Of(Two, "fiscal-start: 11-15").Quarters.Select(each => each.Quarter!.Value.Number).Take(2));
        Assert.Equal([2020, 2025], Of(Two.Replace("2026-01-01", "2020-01-01", StringComparison.Ordinal)).Quarters.Select(each => each.Quarter!.Value.Year));
    }

    [Fact]
    public void Where_nothing_was_ruled_out_there_is_no_quarter() => Assert.Empty(Of("").Quarters);
}
