using Houselights.Core.Commitments;
using Houselights.Core.Model;
using Houselights.Core.People.Owing;
using NodaTime;

namespace Houselights.Core.Tests.People.Owing;

public class OwedTests
{
    private static readonly LocalDate Day = new(2026, 3, 2);   // a Monday

    [Theory]
    [InlineData("commitments: [ { id: c, owner: ben, asked-by: ann, due: 2026-06-01, duration: 4w, state: asked } ]", "ben", OwedKind.AnswerRequest, "commitments/c", "2026-04-20")]
    [InlineData("commitments: [ { id: c, owner: ben, asked-by: ann, due: 2026-06-01, state: countered } ]", "ann", OwedKind.AnswerCounter, "commitments/c", "2026-05-18")]
    [InlineData("commitments: [ { id: c, owner: ben, asked-by: ann, due: 2026-06-01, state: promised } ]", "ben", OwedKind.Deliver, "commitments/c", "2026-06-01")]
    [InlineData("commitments: [ { id: c, owner: ben, asked-by: ann, due: 2026-06-01, duration: 4w, state: promised } ]", "ben", OwedKind.Start, "commitments/c", "2026-05-04")]
    [InlineData("commitments: [ { id: c, owner: ben, asked-by: ann, state: delivered, history: [ { on: 2026-02-20, by: ben, act: deliver } ] } ]", "ann", OwedKind.AcceptDelivery, "commitments/c", "2026-02-27")]
    [InlineData("commitments: [ { id: c, owner: ben, asked-by: ann, state: promised, history: [ { on: 2026-02-01, by: ben, act: promise }, { on: 2026-02-20, by: ben, act: renegotiate, due: 2026-07-01 } ] } ]", "ann", OwedKind.AnswerNewDate, "commitments/c", null)]
    [InlineData("commitments: [ { id: c, owner: ben, asked-by: ann, state: promised, history: [ { on: 2026-02-01, by: ben, act: promise }, { on: 2026-02-20, by: ann, act: renegotiate, due: 2026-05-01 } ] } ]", "ben", OwedKind.AnswerNewDate, "commitments/c", null)]
    [InlineData("decisions: [ { id: d, decider: ann, raised: 2026-02-25 } ]", "ann", OwedKind.Decide, "decisions/d", "2026-03-11")]
    [InlineData("decisions: [ { id: d, decider: ann, raised: 2026-01-25, escalates-on: 2026-02-20, escalates-to: lea } ]", "lea", OwedKind.Decide, "decisions/d", "2026-02-08")]
    [InlineData("issues: [ { id: i, raised: 2026-01-05, parties: [ { person: ann } ], escalates-on: 2026-02-20, escalates-to: lea } ]", "lea", OwedKind.Decide, "issues/i", "2026-01-19")]
    [InlineData("decisions: [ { id: d, decided: 2026-02-25, gives-up: [ { who: ben, what: Samples } ] } ]", "ben", OwedKind.ConfirmLoss, "decisions/d", null)]
    [InlineData("candidates: [ { id: k, sponsor: ben, verdict: out } ]", "ben", OwedKind.ConfirmLoss, "candidates/k", null)]
    [InlineData("strategy: { excludes: [ { id: e, what: Export, gives-up: ben } ] }", "ben", OwedKind.ConfirmLoss, "exclusions/e", null)]
    [InlineData("decisions: [ { id: d, decider: ann, decided: 2026-02-25, dissent: [ { by: anonymous, says: No } ] } ]", "ann", OwedKind.AnswerDissent, "decisions/d", null)]
    [InlineData("strategy: { pressure-tests: [ { by: rut, says: Too thin } ] }", "lea", OwedKind.AnswerAdvice, "strategy/pressure-tests", null)]
    [InlineData("in-flight: [ { id: w, unit: sales } ]", "lea", OwedKind.GiveVerdict, "in-flight/w", null)]
    [InlineData("in-flight: [ { id: w, unit: sales, verdict: stop, decided-by: lea, on: 2026-01-10, verify-by: 2026-02-10 } ]", "lea", OwedKind.VerifyStop, "in-flight/w", "2026-02-10")]
    [InlineData("in-flight: [ { id: w, unit: sales, verdict: stop, tell: [ { who: The chain, by: 2026-03-09 } ] } ]\npartners: [ { id: chain, name: The chain, contact: ben } ]", "ben", OwedKind.Tell, "in-flight/w", "2026-03-09")]
    [InlineData("in-flight: [ { id: w, unit: sales, verdict: stop, tell: [ { who: The vendor, by: 2026-03-09 } ] } ]", "ann", OwedKind.Tell, "in-flight/w", "2026-03-09")]
    [InlineData("questions: [ { id: q, from: team, by: ben, on: 2026-02-25, asks: Why } ]", "ann", OwedKind.AnswerQuestion, "questions/q", "2026-03-11")]
    [InlineData("questions: [ { id: q, from: sales, by: ann, on: 2026-02-25, asks: Why } ]", "lea", OwedKind.AnswerQuestion, "questions/q", "2026-03-11")]
    [InlineData(Running + "objectives: [ { id: o, unit: team, serves: first } ]", "ben", OwedKind.ReadBack, "priorities/first+units/team", null)]
    [InlineData(Running + "objectives: [ { id: o, unit: team, serves: first } ]", "ann", OwedKind.ReadBack, "priorities/first+units/sales", null)]
    [InlineData("readbacks: [ { id: r, priority: first, unit: team, by: ben, on: 2026-02-20, words: So } ]", "ann", OwedKind.AcceptReadback, "readbacks/r", null)]
    [InlineData(Running + "objectives: [ { id: o, unit: sales, owner: ben, key-results: [ { id: k, what: Stores } ] } ]", "ben", OwedKind.CheckIn, "key-results/k", "2026-01-16")]
    [InlineData(Running + "objectives: [ { id: o, unit: sales, owner: ben, key-results: [ { id: k, what: Stores } ] } ]\ncheck-ins: [ { on: 2026-02-27, by: ben, key-result: k, value: 3 } ]", "ben", OwedKind.CheckIn, "key-results/k", "2026-03-06")]
    [InlineData(Running + "commitments: [ { id: c, owner: ben, rock: true, state: promised, history: [ { on: 2026-02-20, by: ben, act: promise } ] } ]", "ben", OwedKind.CheckIn, "commitments/c", "2026-02-27")]
    [InlineData(Running, "ida", OwedKind.HoldReview, "rhythm/weekly", "2026-03-06")]
    [InlineData("assumptions: [ { id: a, what: Rollout, owner: ben, test-by: 2026-02-01 } ]", "ben", OwedKind.TestAssumption, "assumptions/a", "2026-02-01")]
    [InlineData("obstacles: [ { id: o, what: No slot, owner: ben, on: 2026-02-01 } ]", "ben", OwedKind.ClearObstacle, "obstacles/o", null)]
    [InlineData("disputes: [ { finding: HL711, subject: people/ben, by: ben, on: 2026-02-01, because: Not so } ]", "ida", OwedKind.AnswerDispute, "disputes/HL711/people/ben", null)]
    [InlineData("disputes: [ { finding: HL711, subject: people/ida, by: ida, on: 2026-02-01, because: Not so } ]", "lea", OwedKind.AnswerDispute, "disputes/HL711/people/ida", null)]
    [InlineData("readings: [ { id: r, kind: understanding, asked: 2026-02-27, of: [ann, ben], answered: [ann] } ]", "ben", OwedKind.AnswerReading, "readings/r", null)]
    public void It_is_asked_of_whoever_may_do_it(string more, string person, OwedKind kind, string subject, string? due)
    {
        var act = Assert.Single(Owed.By(person, Model(more)), each => each.Kind == kind && each.Subject == subject);

        Assert.Equal(due, act.Due is { } day ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : null);
    }

    [Theory]
    [InlineData("commitments: [ { id: c, owner: ben, asked-by: ann, state: declined } ]")]
    [InlineData("commitments: [ { id: c, owner: ben, asked-by: ann, state: accepted } ]")]
    [InlineData("commitments: [ { id: c, owner: ben, asked-by: ben, state: accepted, history: [ { on: 2026-02-01, by: ben, act: renegotiate }, { on: 2026-02-02, by: ben, act: accept } ] } ]")]
    [InlineData("decisions: [ { id: d, decider: rut, raised: 2026-02-25 } ]")]   // an advisor decides nothing; a check says so
    [InlineData("decisions: [ { id: d, decider: ann, decided: 2026-02-25, gives-up: [ { who: ben, confirmed: true } ] } ]")]
    [InlineData("in-flight: [ { id: w, unit: sales, verdict: stop, on: 2026-01-10, verified: { by: rut, on: 2026-02-01, stopped: true } } ]")]
    [InlineData("readings: [ { id: r, kind: understanding, asked: 2026-02-27, closed: 2026-03-01, of: [ann, ben], answered: [ann] } ]")]
    [InlineData("objectives: [ { id: o, unit: team, serves: first } ]")]         // a plan that is being made is read back to nobody
    [InlineData("objectives: [ { id: o, unit: sales, owner: ben, key-results: [ { id: k } ] } ]")]
    [InlineData("commitments: [ { id: c, owner: someone-else, asked-by: rut, state: asked } ]\npartners: [ { id: p } ]\n")]
    public void Nothing_is_asked_of_anybody(string more) =>
        Assert.Empty(Owed.ByEverybody(Model(more.Replace("someone-else", "[]", StringComparison.Ordinal))));

    [Fact]
    public void Reading_back_passes_the_turn_to_the_layer_above_and_back_where_it_was_meant_otherwise()
    {
        const string Objective = Running + "objectives: [ { id: o, unit: team, serves: first } ]\n";
        string Said(string more) => Objective + "readbacks: [ { id: r, priority: first, unit: team, by: ben, on: 2026-02-20" + more + " } ]";

        Assert.Equal(1, Count("", "ann") - Count(", accepted-by: ann", "ann"));
        Assert.Equal(0, Count("", "ben"));
        Assert.Equal(1, Count(", contradiction-confirmed: true", "ben"));

        int Count(string more, string who) => Owed.By(who, Model(Said(more))).Count(act => act.Kind is OwedKind.ReadBack or OwedKind.AcceptReadback);
    }

    [Fact]
    public void A_pledge_is_looked_for_by_those_who_are_led_until_one_of_them_has_seen_it()
    {
        string Pledge(string confirmed) => Model(Running, "behaviours: [ { person: lea, expect: I open with radio" + confirmed + " } ]") is { } plan ? string.Join(' ', Owed.ByEverybody(plan).Where(each => each.Value.Any(act => act.Kind == OwedKind.ConfirmBehaviour)).Select(each => each.Key)) : "";

        Assert.Equal("ann", Pledge(""));
        Assert.Equal("ann", Pledge(", confirmed: [ { by: lea, on: 2026-02-01, seen: true } ]"));   // one's own word is none
        Assert.Equal("", Pledge(", confirmed: [ { by: ben, on: 2026-02-01, seen: true } ]"));
        Assert.Equal("", Pledge(", confirmed: [ { by: ann, on: 2026-02-01, seen: false } ]"));     // asked once
    }

    [Fact]
    public void Nothing_that_somebody_said_is_in_what_is_asked()
    {
        var acts = Owed.ByEverybody(Model("decisions: [ { id: d, decider: ann, question: Which, decided: 2026-02-25, dissent: [ { by: ben, says: secret } ] } ]\nreadbacks: [ { id: r, priority: first, unit: team, by: ben, on: 2026-02-20, words: secret } ]"));

        Assert.Equal(2, acts["ann"].Length);
        Assert.DoesNotContain(acts.Values.SelectMany(each => each), act => act.What.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public void What_somebody_gets_comes_with_who_gives_it_and_when()
    {
        var gains = Gained.By("ann", Model("""
            in-flight: [ { id: crm, what: CRM, unit: sales, verdict: stop, decided-by: lea, on: 2026-01-20 }, { id: erp, what: ERP, unit: company, verdict: stop } ]
            objectives: [ { id: o, unit: sales, owner: ann, decides: [Trade terms] } ]
            questions: [ { id: q, from: sales, by: ann, on: 2026-02-25, asks: Why } ]
            commitments: [ { id: c, what: Radio, owner: ben, asked-by: ann, due: 2026-06-01, state: promised }, { id: own, owner: ann, asked-by: ann } ]

            """, "owner: ann, means: { money: 300000, decides: [Media] }"));

        Assert.Equal(
            ["Stopped in-flight/crm lea 20", "MayDecide priorities/first  ", "MayDecide objectives/o  ", "Answer questions/q lea 11", "Promise commitments/c ben 1", "Means priorities/first  "],
            gains.Select(gain => $"{gain.Kind} {gain.Subject} {gain.From} {gain.On?.Day}"));
        Assert.Equal(CommitmentState.Promised, gains[4].State);
    }

    [Fact]
    public void Effort_grows_with_what_is_read_and_filled_in()
    {
        Assert.True(Effort.Seconds(OwedKind.CheckIn, 5, 1) is > 5 and < 20);
        Assert.Equal(15, Effort.Reading(50));
        Assert.True(Effort.Seconds(OwedKind.AnswerDissent, 10, 3) > 2 * Effort.Seconds(OwedKind.AnswerDissent, 10, 1));
        Assert.All(Enum.GetValues<OwedKind>(), kind => Assert.NotEmpty(Effort.Fields(kind)));
    }

    private const string Running = "ratifications: [ { on: 2026-01-05, by: lea } ]\nrhythm: { weekly: friday }\n";

    private static PlanModel Model(string more, string first = "owner: lea") => PlanModel.Of(Tests.Document.Reading.Plan($$"""
        people:
          - { id: lea, name: Lea, role: leader, unit: company }
          - { id: ida, name: Ida, role: integrator, unit: company }
          - { id: ann, name: Ann, role: member, unit: sales }
          - { id: ben, name: Ben, role: manager, unit: team }
          - { id: rut, name: Rut, role: advisor }
        priorities: [ { id: first, what: First, {{first}} } ]

        """.ReplaceLineEndings("\n") + more, "units: [ { id: company, head: lea }, { id: sales, head: ann, parent: company }, { id: team, head: ben, parent: sales } ]"), Day);
}
