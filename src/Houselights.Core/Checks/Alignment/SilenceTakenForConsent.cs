using Houselights.Core.Alignment;
using Houselights.Core.Model;
using Houselights.Core.People;
using Houselights.Core.Sessions;

namespace Houselights.Core.Checks.Alignment;

/// <summary>A vote counts as unanimous while somebody in the room neither voted, nor answered in private, nor said anything.</summary>
/// <remarks>
/// <para><b>Measure.</b> People present at the vote's session, without advisors, facilitators and whoever facilitated it, who cast no
/// ballot in this vote, answered no reading, and are not known to have spoken or dissented there.</para>
/// <para><b>Decision.</b> Reports a vote with such people and no ballot below the midpoint of its scale.</para>
/// <para><b>Errors.</b> None by chance. Where nobody counted who spoke, the finding says so: it rests on ballots and answers alone.</para>
/// </remarks>
public sealed class SilenceTakenForConsent : Check<Vote>
{
    public override CheckInfo Info { get; } = new("HL307", "silence-taken-for-consent", Severity.Warning, Stage.Plan);

    public override Sections Reads => Sections.Sessions | Sections.Readings | Sections.Decisions | Sections.People | Sections.Partners | Sections.Cycle;

    public override IEnumerable<Finding> Examine(Vote vote, PlanModel plan)
    {
        var support = PublicSupport.Of(vote);
        if (!support.CountsAsUnanimous || plan.Sessions.Find(vote.Session) is not { } session) yield break;
        var silent = plan.PeopleIn(session.Present).Where(person => IsSilent(person, vote, session, plan)).ToList();
        if (silent.Count > 0) yield return Explain(vote, session, support, silent, plan);
    }

    private static bool IsSilent(Person person, Vote vote, Session session, PlanModel plan) =>
        !person.HasNoVote && !session.Facilitator.PointAt(person.Id)
        && !vote.Ballots.Keys.Any(who => who.PointsAt(person.Id))
        && !plan.Readings.Any(reading => PrivateJudgement.HasAnswered(person, reading))
        && !session.Spoke.Any(share => share.Value > 0 && share.Key.PointsAt(person.Id))
        && !HasDissented(person, vote, session, plan);

    private static bool HasDissented(Person person, Vote vote, Session session, PlanModel plan) =>
        plan.Decisions.Any(decision => (vote.Decision.PointsAt(decision.Id) || session.Decisions.PointAt(decision.Id))
            && decision.Dissent.Any(voice => voice.By.PointsAt(person.Id)));

    private Finding Explain(Vote vote, Session session, PublicSupport support, List<Person> silent, PlanModel plan)
    {
        var subject = "votes/" + vote.Id;
        var wasCounted = !session.Spoke.IsEmpty;
        return ReportAs(wasCounted ? "silent" : "uncounted", vote, subject, null, ("question", vote.Question ?? vote.Id), ("silent", silent.Count),
                ("who", silent.Select(person => plan.NameOf(person.Id)).ToArray()), ("leader", plan.LeaderName),
                ("ballots", support.Ballots), ("lowest", support.Lowest), ("midpoint", support.Midpoint),
                ("present", plan.PeopleIn(session.Present).Count(person => !person.HasNoVote && !session.Facilitator.PointAt(person.Id))))
            .With("ballots")
            .With(wasCounted ? "silent" : "uncounted")
            .Seen(subject, vote.Question, on: vote.On?.DateIn(plan.Zone))
            .Seen("sessions/" + session.Id);
    }
}
