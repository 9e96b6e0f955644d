using Houselights.Core.Alignment;
using Houselights.Core.Decisions;
using Houselights.Core.Model;
using Houselights.Core.People;

namespace Houselights.Core.Checks.Strategy;

/// <summary>A question stamped “decided” is put to a vote, or one stamped “yours” is decided by somebody else.</summary>
/// <remarks>
/// <para><b>Measure.</b> For “decided”: votes that name the decision, or name none and ask its question word for word. For “yours”:
/// its deciders against those to whom it was given: the parties of the issue that it resolves; else whoever was invited to or present at
/// a session that lists it; else whoever voted on it.</para>
/// <para><b>Decision.</b> “Yours” is decided by somebody else where a decider is not among those to whom it was given, or is the leader:
/// a stamp says what the leader leaves to others, so the leader counts only as a party.</para>
/// <para><b>Errors.</b> None by chance; silent about “yours” where nothing tells to whom it was given and the leader doesn't decide.</para>
/// </remarks>
public sealed class OpenAndClosedQuestion : Check<Decision>
{
    public override CheckInfo Info { get; } = new("HL112", "open-and-closed-question", Severity.Warning, Stage.Plan);

    public override Sections Reads => Sections.Votes | Sections.Sessions | Sections.Issues | Sections.People | Sections.Partners | Sections.Cycle;

    public override IEnumerable<Finding> Examine(Decision decision, PlanModel plan)
    {
        if (decision.Mode == DecisionMode.Decided && VotesOn(decision, plan) is { Count: > 0 } votes)
            yield return ExplainVote(decision, votes, plan);
        if (decision.Mode != DecisionMode.Yours) yield break;

        var (given, others) = Deciders(decision, plan);
        if (others.Count > 0) yield return ExplainDecider(decision, given, others, plan);
    }

    private static List<Vote> VotesOn(Decision decision, PlanModel plan) =>
        [.. plan.Votes.Where(vote => vote.Decision is null ? Asks(vote, decision) : vote.Decision.PointsAt(decision.Id))];

    private static bool Asks(Vote vote, Decision decision) =>
        !string.IsNullOrWhiteSpace(vote.Question) && string.Equals(vote.Question.Trim(), decision.Question?.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>To whom the question was given, as far as the plan tells, and the deciders who are somebody else.</summary>
    private static (IReadOnlyList<Person> Given, List<Person> Others) Deciders(Decision decision, PlanModel plan)
    {
        var parties = plan.PeopleIn(PartiesTo(decision, plan));
        var given = parties.Count > 0 ? parties : plan.PeopleIn(AskedAbout(decision, plan));
        var others = plan.PeopleIn(decision.Decider).Where(person =>
            IsLeaderOutside(person, parties) || (given.Count > 0 && !given.Contains(person))).ToList();
        return (given, others);
    }

    private static bool IsLeaderOutside(Person person, IReadOnlyList<Person> parties) => person.Role == Role.Leader && !parties.Contains(person);

    private static IEnumerable<string> PartiesTo(Decision decision, PlanModel plan) =>
        plan.Issues.Where(issue => issue.ResolvedBy.PointsAt(decision.Id)).SelectMany(issue => issue.Parties).Select(party => party.Person).OfType<string>();

    private static IEnumerable<string> AskedAbout(Decision decision, PlanModel plan)
    {
        var inSession = plan.Sessions.Where(session => session.Decisions.PointAt(decision.Id)).SelectMany(session => session.Invited.Concat(session.Present)).ToList();
        return inSession.Count > 0 ? inSession : VotesOn(decision, plan).SelectMany(vote => vote.Ballots.Keys);
    }

    private Finding ExplainVote(Decision decision, List<Vote> votes, PlanModel plan)
    {
        var subject = "decisions/" + decision.Id;
        var ballots = votes.Sum(vote => vote.Ballots.Count);
        var finding = ReportAs("voted", decision, subject, null,
            ("question", decision.Question ?? decision.Id), ("leader", plan.LeaderName), ("votes", votes.Count), ("ballots", ballots));
        finding = decision.Decided is { } decided ? finding.With("decided", ("decided", decided)) : finding.With("stamp");
        finding = finding.With("votes");
        foreach (var vote in votes) finding = finding.Seen("votes/" + vote.Id, vote.Question, on: vote.On?.DateIn(plan.Zone));
        return finding;
    }

    private Finding ExplainDecider(Decision decision, IReadOnlyList<Person> given, List<Person> others, PlanModel plan)
    {
        var subject = "decisions/" + decision.Id;
        var finding = ReportAs(others.Exists(person => person.Role == Role.Leader) ? "kept" : "taken", decision, subject, null,
            ("question", decision.Question ?? decision.Id), ("deciders", others.Select(person => plan.NameOf(person.Id)).ToArray()),
            ("given", given.Select(person => plan.NameOf(person.Id)).ToArray()));
        foreach (var person in others) finding = finding.With(person.Role == Role.Leader ? "leader" : "outsider", ("name", plan.NameOf(person.Id)));
        return finding.Seen(subject, decision.Question, on: decision.Decided);
    }
}
