using Houselights.Core.Cascade;
using Houselights.Core.Commitments;
using Houselights.Core.Document;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.Tests.Commitments;

public class CommitmentStatusTests
{
    private static readonly LocalDate Day = new(2026, 3, 2);

    [Theory]
    [InlineData("due: 2026-04-01, state: asked", CommitmentStatus.Pending)]                                                                           // there is still time
    [InlineData("due: 2026-04-01, state: withdrawn", CommitmentStatus.Pending)]
    [InlineData("due: 2026-04-01, duration: 3w, state: asked", CommitmentStatus.OffTrack)]                                                            // its last responsible moment was on 2026-02-25
    [InlineData("due: 2026-04-01, duration: 3w, state: declined", CommitmentStatus.OffTrack)]
    [InlineData("due: 2026-03-01, state: promised", CommitmentStatus.OffTrack)]                                                                       // late
    [InlineData("due: 2026-04-01, state: broken", CommitmentStatus.OffTrack)]
    [InlineData("due: 2026-03-01, state: delivered", CommitmentStatus.OnTrack)]
    [InlineData("due: 2026-03-01, state: accepted", CommitmentStatus.OnTrack)]
    [InlineData("due: 2026-04-01, duration: 8w, history: [ { on: 2026-02-27, by: ben, act: promise } ]", CommitmentStatus.AtRisk)]                     // eight weeks don't fit
    [InlineData("due: 2026-04-01, duration: 3w, history: [ { on: 2026-02-27, by: ben, act: promise } ]", CommitmentStatus.OnTrack)]                    // promised three days ago
    [InlineData("due: 2026-04-01, duration: 3w, history: [ { on: 2026-01-10, by: ben, act: promise } ]", CommitmentStatus.Outdated)]                   // silence is never green
    [InlineData("due: 2026-04-01, history: [ { on: 2026-01-10, by: ben, act: promise } ], evidence: [ { on: 2026-02-27, by: ben, kind: assertion, what: fine } ]", CommitmentStatus.Outdated)]
    [InlineData("due: 2026-04-01, history: [ { on: 2026-01-10, by: ben, act: promise } ], evidence: [ { on: 2026-02-27, by: ben, kind: document, what: plan } ]", CommitmentStatus.OnTrack)]
    public void Green_needs_a_promise_evidence_and_time(string commitment, CommitmentStatus expected)
    {
        var plan = Model($"  - {{ id: c, what: C, asked-by: ann, owner: ben, {commitment} }}\n");

        Assert.Equal(expected, CommitmentStatuses.Of(plan.Commitments[0], plan));
    }

    [Fact]
    public void The_critical_chain_runs_from_what_must_come_first_to_what_binds_it()
    {
        var plan = Model("""
              - { id: goal, what: Goal, owner: ben, serves: first, due: 2026-05-01, duration: 2w, needs: [tight, loose], state: promised }
              - { id: loose, what: Loose, owner: ben, duration: 1d, state: promised }
              - { id: tight, what: Tight, owner: ben, duration: 5w, needs: [start], state: promised }
              - { id: start, what: Start, owner: ben, duration: 1w, state: promised }
              - { id: other, what: Other, owner: ben, due: 2026-03-03, duration: 9w, state: promised }

            """);

        Assert.Equal(["start", "tight", "goal"], CriticalChain.Of(plan).Select(each => each.Id));
        Assert.Equal(CriticalChain.Slack(plan, 0), CriticalChain.Slack(plan, 2));
        Assert.True(CriticalChain.Slack(plan, 1) > CriticalChain.Slack(plan, 2));
        Assert.True(CriticalChain.Slack(plan, 4) < 0);   // later still, but it serves nothing of the first priority
    }

    [Fact]
    public void A_priority_is_due_when_the_last_thing_below_it_is()
    {
        var plan = Model("""
              - { id: early, what: Early, serves: first, due: 2026-04-01 }
              - { id: gone, what: Gone, serves: first, due: 2026-09-01, state: withdrawn }
              - { id: below, what: Below, serves: o, due: 2026-06-01 }
              - { id: elsewhere, what: Elsewhere, due: 2026-12-01 }
            objectives:
              - { id: o, what: O, unit: company, serves: first, key-results: [ { id: k, what: K, from: 0, to: 1, by: 2026-07-01 } ] }

            """);

        Assert.Equal(new LocalDate(2026, 7, 1), PriorityDate.Of(plan.Priorities[0], plan));
    }

    private static PlanModel Model(string commitments)
    {
        var read = PlanReader.Read(PlanSource.Of("plan.yaml", """
            houselights: 1
            organisation: A
            cycle: { name: C, starts: 2026-01-01, ends: 2026-12-31, stage: execute }
            units: [ { id: company, name: Company } ]
            people: [ { id: ann, name: Ann, role: leader, unit: company }, { id: ben, name: Ben, role: member, unit: company } ]
            priorities: [ { id: first, what: First, owner: ann } ]
            commitments:

            """ + commitments));
        Assert.True(read.Plan is not null, string.Join('\n', read.Errors));
        return PlanModel.Of(read.Plan!, Day);
    }
}
