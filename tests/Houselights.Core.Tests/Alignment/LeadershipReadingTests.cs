using Houselights.Core.Alignment;

namespace Houselights.Core.Tests.Alignment;

public class LeadershipReadingTests
{
    [Fact]
    public void The_last_is_the_one_that_was_closed_last_and_that_leaders_answered()
    {
        var plan = Fennmark.With(Fennmark.Candidates, """
            readings:
              - { id: late, kind: understanding, closed: 2025-12-09, answers: [ { who: lena, top: hull } ] }
              - { id: early, kind: understanding, closed: 2025-12-01, answers: [ { who: lena, top: hull } ] }
              - { id: open, kind: understanding, asked: 2025-12-20, answers: [ { who: lena, top: hull } ] }
              - { id: managers, kind: understanding, closed: 2025-12-30, of: [pia, jo], answers: [ { who: pia, top: hull } ] }
              - { id: empty, kind: understanding, closed: 2025-12-31 }
              - { id: wishes, kind: preference, closed: 2025-12-31, answers: [ { who: lena, top: hull } ] }
            """);

        Assert.Equal("late", LeadershipReading.Last(ReadingKind.Understanding, plan)!.Id);
        Assert.Null(LeadershipReading.Last(ReadingKind.Commitment, plan));
    }

    [Fact]
    public void Of_two_on_one_day_the_later_in_the_plan_counts()
    {
        var plan = Fennmark.With("readings:\n  - { id: one, kind: commitment, closed: 2025-12-01, answers: [ { who: tom, commits: 3 } ] }\n  - { id: two, kind: commitment, closed: 2025-12-01, answers: [ { who: tom, commits: 4 } ] }");

        Assert.Equal("two", LeadershipReading.Last(ReadingKind.Commitment, plan)!.Id);
    }

    [Fact]
    public void Each_leader_answers_once_with_what_they_said_last()
    {
        var plan = Fennmark.With(Fennmark.Reading("commitment", "who: tom, commits: 2", "who: pia, commits: 1", "who: lena, commits: 3", "who: people/tom, commits: 5"));

        Assert.Equal([5.0, 3.0], LeadershipReading.Answers(plan.Readings[0], plan).Select(answer => answer.Commits!.Value));
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("of: [lena, tom]", 2)]
    [InlineData("of: [lena, tom, pia]", 0)]   // one of the codes is a manager’s
    public void Codes_count_where_only_leaders_were_asked(string of, int count)
    {
        var plan = Fennmark.With($"readings: [ {{ id: asked, kind: commitment, closed: 2025-12-01, {of}{(of.Length > 0 ? ", " : "")}answers: [ {{ who: x1, commits: 4 }}, {{ commits: 5 }} ] }} ]");

        Assert.Equal(count, LeadershipReading.Answers(plan.Readings[0], plan).Count);
    }

    [Theory]
    [InlineData("preference", "priorities: [ { id: hull, what: Hull, owner: ilse } ]", false)]   // a wish is about nothing decided
    [InlineData("understanding", "priorities: [ { id: hull, what: Hull, owner: ilse } ]", true)]
    [InlineData("understanding", "", false)]
    [InlineData("understanding", "decisions: [ { id: d, question: Q, decider: lena, decided: 2025-12-01 } ]", true)]
    [InlineData("understanding", "decisions: [ { id: d, question: Q, decider: lena, decided: 2025-12-02 } ]", false)]
    [InlineData("understanding", "decisions: [ { id: d, question: Q, decider: lena } ]", false)]
    [InlineData("understanding", "candidates: [ { id: hull, what: Hull, sponsor: ilse, verdict: in, on: 2025-12-01 } ]", true)]
    [InlineData("understanding", "candidates: [ { id: hull, what: Hull, sponsor: ilse, verdict: in, on: 2025-12-02 } ]", false)]
    [InlineData("understanding", "candidates: [ { id: hull, what: Hull, sponsor: ilse, verdict: out, on: 2025-12-01 } ]", false)]
    public void Something_was_decided_where_there_are_priorities_or_a_verdict_by_then(string kind, string decided, bool after)
    {
        var plan = Fennmark.With(decided, Fennmark.Reading(kind, "who: lena, words: It"));

        Assert.Equal(after, LeadershipReading.IsAfterADecision(plan.Readings[0], plan));
    }
}
