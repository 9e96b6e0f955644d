using Houselights.Core.Commitments;
using Houselights.Core.Decisions;
using Houselights.Core.Model;
using Houselights.Core.Tests.Document;
using NodaTime;

namespace Houselights.Core.Tests.Model;

/// <summary>A plan as it was on a day: the day before a fact it isn't known, on the day it is.</summary>
public class ReplayTests
{
    private static readonly LocalDate Day = new(2026, 2, 15);

    private static (PlanModel Before, PlanModel On) Around(string more, LocalDate? day = null)
    {
        var plan = Reading.Plan(more);
        var on = day ?? Day;
        return (PlanModel.Of(plan, on.PlusDays(-1)), PlanModel.Of(plan, on));
    }

    [Theory]
    [InlineData("reviews: [ { id: x, kind: weekly, on: 2026-02-15 } ]", Sections.Reviews)]
    [InlineData("votes: [ { id: x, on: 2026-02-15 } ]", Sections.Votes)]
    [InlineData("votes: [ { id: x, on: 2026-02-15T10:00:00Z } ]", Sections.Votes)]
    [InlineData("readings: [ { id: x, kind: preference, asked: 2026-02-15 } ]", Sections.Readings)]
    [InlineData("decisions: [ { id: x, raised: 2026-02-15 } ]", Sections.Decisions)]
    [InlineData("baselines: [ { id: x, closed: 2026-02-15 } ]", Sections.Baselines)]
    [InlineData("allocations: [ { kind: time, from: 2026-02-01, to: 2026-02-15 } ]", Sections.Allocations)]
    [InlineData("check-ins: [ { on: 2026-02-15 } ]", Sections.CheckIns)]
    [InlineData("ratifications: [ { on: 2026-02-15 } ]", Sections.Ratifications)]
    [InlineData("overrides: [ { finding: HL402, on: 2026-02-15 } ]", Sections.Overrides)]
    [InlineData("disputes: [ { finding: HL402, on: 2026-02-15 } ]", Sections.Disputes)]
    [InlineData("questions: [ { id: x, on: 2026-02-15 } ]", Sections.Questions)]
    [InlineData("obstacles: [ { id: x, on: 2026-02-15 } ]", Sections.Obstacles)]
    [InlineData("rehearsals: [ { id: x, on: 2026-02-15 } ]", Sections.Rehearsals)]
    [InlineData("readbacks: [ { id: x, on: 2026-02-15 } ]", Sections.Readbacks)]
    [InlineData("commitments: [ { id: x, history: [ { on: 2026-02-15, act: ask } ] } ]", Sections.Commitments)]
    public void A_row_is_hidden_before_its_day(string more, Sections section)
    {
        var (before, on) = Around(more);
        Assert.Equal(0, CountOf(before, section));
        Assert.Equal(1, CountOf(on, section));
    }

    [Fact]
    public void A_strategy_is_not_there_before_it_was_written()
    {
        var (before, on) = Around("strategy: { written: 2026-02-15, direction: North }");
        Assert.Null(before.Strategy);
        Assert.Equal("North", on.Strategy!.Direction);
    }

    [Fact]
    public void An_undecided_decision_shows_no_verdicts()
    {
        var (before, on) = Around("""
            people: [ { id: a } ]
            decisions: [ { id: d, raised: 2026-01-05, decided: 2026-02-15, frees: 3, gives-up: [ { who: a, what: x, confirmed: true } ],
                           options: [ { id: o, verdict: killed, because: dear } ] } ]
            """);
        Assert.Equal((null, null, 0), (before.Decisions[0].Decided, before.Decisions[0].Options[0].Verdict, before.Decisions[0].GivesUp.Length));
        Assert.Equal((OptionVerdict.Killed, 1), (on.Decisions[0].Options[0].Verdict, on.Decisions[0].GivesUp.Length));
    }

    [Fact]
    public void A_later_verdict_on_running_work_is_undecided_and_its_plans_go_with_it()
    {
        var (before, on) = Around("""
            in-flight: [ { id: w, load: 3, verdict: stop, on: 2026-02-15, tell: [ { who: the vendor, on: 2026-03-01 } ],
                           verify-by: 2026-04-01, verified: { on: 2026-04-02, stopped: true } } ]
            """);
        Assert.Equal(WorkVerdict.Undecided, before.InFlight[0].Verdict);
        Assert.Equal(WorkVerdict.Stop, on.InFlight[0].Verdict);
        Assert.Equal(new LocalDate(2026, 4, 1), on.InFlight[0].VerifyBy);
        Assert.Null(on.InFlight[0].Verified);
        Assert.Equal((null, new LocalDate(2026, 3, 1)), (on.InFlight[0].Tell[0].On, on.InFlight[0].Tell[0].By));
    }

    [Fact]
    public void A_commitments_state_and_date_are_replayed_from_its_history()
    {
        var plan = Reading.Plan("""
            commitments:
              - { id: c, due: 2026-04-30, state: delivered, history: [ { on: 2026-01-05, act: ask, due: 2026-03-31 }, { on: 2026-01-10, act: promise },
                  { on: 2026-02-01, act: renegotiate, due: 2026-04-30 }, { on: 2026-02-05, act: agree }, { on: 2026-02-15, act: deliver } ] }
            """);
        (CommitmentState, LocalDate?) At(int month, int day) => PlanModel.Of(plan, new LocalDate(2026, month, day)).Commitments[0] is var c ? (c.State, c.Due) : default;
        Assert.Equal((CommitmentState.Asked, new LocalDate(2026, 3, 31)), At(1, 9));
        Assert.Equal((CommitmentState.Promised, new LocalDate(2026, 3, 31)), At(1, 10));
        Assert.Equal((CommitmentState.Promised, new LocalDate(2026, 3, 31)), At(2, 4));
        Assert.Equal((CommitmentState.Promised, new LocalDate(2026, 4, 30)), At(2, 5));
        Assert.Equal((CommitmentState.Delivered, new LocalDate(2026, 4, 30)), At(2, 15));
    }

    [Fact]
    public void A_planned_session_shows_its_design_and_no_outcome()
    {
        var (before, on) = Around("""
            people: [ { id: a } ]
            sessions: [ { id: s, kind: offsite, starts: 2026-02-15T09:00:00Z, invited: [a], present: [a], notes: 27, agenda: [ { phase: decide, minutes: 60 } ] } ]
            """);
        Assert.Equal((1, 0, null), (before.Sessions[0].Agenda.Length, before.Sessions[0].Present.Count, before.Sessions[0].Notes));
        Assert.Equal((1, 27.0), (on.Sessions[0].Present.Count, on.Sessions[0].Notes));
    }

    [Fact]
    public void A_reading_is_sealed_until_it_is_closed()
    {
        var (before, on) = Around("readings: [ { id: r, kind: understanding, asked: 2026-02-01, closed: 2026-02-15, answers: [ { who: a, words: x } ] } ]");
        Assert.Equal((null, 0), (before.Readings[0].Closed, before.Readings[0].Answers.Length));
        Assert.Single(on.Readings[0].Answers);
    }

    [Fact]
    public void The_stage_is_the_one_that_had_been_entered()
    {
        var plan = Reading.Plan("").Cycle! with { Stage = Stage.Execute, Stages = [new StageEntry { Stage = Stage.Plan, On = new(2026, 1, 20) }, new StageEntry { Stage = Stage.Execute, On = new(2026, 2, 15) }] };
        var cycle = Reading.Plan("") with { Cycle = plan };
        Assert.Equal(Stage.Diagnose, PlanModel.Of(cycle, new LocalDate(2026, 1, 19)).Stage);
        Assert.Equal(Stage.Plan, PlanModel.Of(cycle, new LocalDate(2026, 2, 14)).Stage);
        Assert.Equal(Stage.Execute, PlanModel.Of(cycle, new LocalDate(2026, 2, 15)).Stage);
    }

    [Fact]
    public void The_day_is_that_of_the_cycles_zone()
    {
        var plan = Reading.Yaml("""
            houselights: 1
            organisation: F
            cycle: { name: One, starts: 2026-01-05, ends: 2026-06-30, stage: plan, time-zone: Asia/Tokyo }
            units: [ { id: company } ]
            votes: [ { id: v, on: 2026-02-14T20:00:00Z } ]
            """).Plan!;
        Assert.Empty(PlanModel.Of(plan, new LocalDate(2026, 2, 14)).Votes);
        Assert.Single(PlanModel.Of(plan, new LocalDate(2026, 2, 15)).Votes);
    }

    [Fact]
    public void What_was_planned_is_never_hidden()
    {
        var plan = Reading.Plan("""
            commitments: [ { id: c, due: 2030-01-01 } ]
            assumptions: [ { id: a, test-by: 2030-01-01, state: holds, settled: 2026-02-15 } ]
            """);
        var model = PlanModel.Of(plan, new LocalDate(2026, 1, 5));
        Assert.Equal(new LocalDate(2030, 1, 1), model.Commitments[0].Due);
        Assert.Equal((AssumptionState.Open, new LocalDate(2030, 1, 1)), (model.Assumptions[0].State, model.Assumptions[0].TestBy));
    }

    private static int CountOf(PlanModel model, Sections section) => section switch
    {
        Sections.Reviews => model.Reviews.Count,
        Sections.Votes => model.Votes.Count,
        Sections.Readings => model.Readings.Count,
        Sections.Decisions => model.Decisions.Count,
        Sections.Baselines => model.Baselines.Count,
        Sections.Allocations => model.Allocations.Count,
        Sections.CheckIns => model.CheckIns.Count,
        Sections.Ratifications => model.Ratifications.Count,
        Sections.Overrides => model.Overrides.Count,
        Sections.Disputes => model.Disputes.Count,
        Sections.Questions => model.Questions.Count,
        Sections.Obstacles => model.Obstacles.Count,
        Sections.Rehearsals => model.Rehearsals.Count,
        Sections.Readbacks => model.Readbacks.Count,
        Sections.Commitments => model.Commitments.Count,
        _ => throw new ArgumentOutOfRangeException(nameof(section)),
    };
}
