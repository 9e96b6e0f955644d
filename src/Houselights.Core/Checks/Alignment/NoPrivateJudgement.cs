using Houselights.Core.Alignment;
using Houselights.Core.Model;
using Houselights.Core.People;
using Houselights.Core.Sessions;
using NodaTime;

namespace Houselights.Core.Checks.Alignment;

/// <summary>The plan was voted on before people had said in private what they understood or would do.</summary>
/// <remarks>
/// <para><b>Measure.</b> For each vote on the plan (see <see cref="PublicSupport.IsAskedBy"/>): the readings of understanding or
/// commitment that were closed by then (see <see cref="PrivateJudgement"/>), and who of the people concerned had answered one of
/// them. Concerned is whoever voted, and whoever of the leadership team was present at the vote's session; advisors and facilitators
/// never. For each offsite with a start: whether a preference reading of the leadership was closed by then.</para>
/// <para><b>Decision.</b> Blocking where no reading was closed or somebody concerned had not answered; a warning at the align gate for an
/// offsite without a preference reading, unless one is being taken for an offsite that lies ahead.</para>
/// <para><b>Errors.</b> None by chance. Where times are missing, events of one day are taken to be in the right order.</para>
/// </remarks>
public sealed class NoPrivateJudgement : Check<Vote, Session>
{
    private readonly CheckInfo beforeTheOffsite;

    public NoPrivateJudgement() => beforeTheOffsite = Info with { Gate = Stage.Align };

    public override CheckInfo Info { get; } = new("HL305", "no-private-judgement", Severity.Blocking, Stage.Plan);

    public override Sections Reads => Sections.Readings | Sections.Sessions | Sections.Decisions | Sections.People | Sections.Partners | Sections.Cycle;

    public override IEnumerable<Finding> Examine(Vote vote, PlanModel plan)
    {
        if (vote.Ballots.IsEmpty || !PublicSupport.IsAskedBy(vote, plan)) yield break;
        var readings = PrivateJudgement.ClosedBy(vote.On, plan);
        var concerned = Concerned(vote, plan);
        var missing = concerned.Where(person => !readings.Any(reading => PrivateJudgement.HasAnswered(person, reading))).ToList();
        if (readings.Count == 0 || missing.Count > 0) yield return Explain(vote, readings, concerned, missing, plan);
    }

    public override IEnumerable<Finding> Examine(Session session, PlanModel plan)
    {
        if (session is not { Kind: SessionKind.Offsite, Starts: { } starts } || session.Held == false) yield break;
        var preferences = plan.Readings.Where(reading => reading.Kind == ReadingKind.Preference).ToList();
        var closed = preferences.Where(reading => reading.Closed is not null && PrivateJudgement.IsOfLeadership(reading, plan)).ToList();
        if (closed.Exists(reading => PrivateJudgement.IsClosedBy(reading, starts, plan.Zone))) yield break;
        var isAhead = starts.DateIn(plan.Zone) > plan.AsOf;
        if (isAhead && preferences.Exists(reading => reading.Closed is null)) yield break;

        yield return ExplainOffsite(session, starts.DateIn(plan.Zone), isAhead, closed, plan);
    }

    private Finding ExplainOffsite(Session session, LocalDate starts, bool isAhead, List<Reading> late, PlanModel plan)
    {

        var subject = "sessions/" + session.Id;
        var finding = ReportAs(isAhead ? "unasked" : "preference", session, subject, Severity.Warning,
            ("leader", plan.LeaderName), ("starts", starts)) with
        { Check = beforeTheOffsite };
        if (late.Count == 0) return finding.With("unasked").Seen(subject, on: starts);

        var closed = late[0].Closed!.Value.DateIn(plan.Zone);
        return finding.With("late", ("closed", closed)).Seen(subject, on: starts).Seen("readings/" + late[0].Id, on: closed);
    }

    private static List<Person> Concerned(Vote vote, PlanModel plan)
    {
        var voted = plan.PeopleIn(vote.Ballots.Keys);
        var present = plan.PeopleIn(plan.Sessions.Find(vote.Session)?.Present ?? Ids.None).Where(person => person.IsLeadership);
        return [.. voted.Concat(present).Where(person => !person.HasNoVote).Distinct()];
    }

    private Finding Explain(Vote vote, IReadOnlyList<Reading> readings, List<Person> concerned, List<Person> missing, PlanModel plan)
    {
        var subject = "votes/" + vote.Id;
        var later = readings.Count == 0 ? FirstAfter(vote, plan) : null;
        var variant = readings.Count > 0 ? "missing" : later is null ? "unread" : "later";
        var finding = ReportAs(variant, vote, subject, null,
            ("question", vote.Question ?? vote.Id), ("leader", plan.LeaderName), ("missing", missing.Select(person => plan.NameOf(person.Id)).ToArray()),
            ("answered", concerned.Count - missing.Count), ("concerned", concerned.Count));
        finding = finding.With(variant, ("closed", later?.Closed?.DateIn(plan.Zone))).Seen(subject, vote.Question, on: vote.On?.DateIn(plan.Zone));
        foreach (var reading in later is null ? readings : [later]) finding = finding.Seen("readings/" + reading.Id, on: reading.Closed?.DateIn(plan.Zone));
        return finding;
    }

    /// <summary>The first reading that was closed only after a vote.</summary>
    private static Reading? FirstAfter(Vote vote, PlanModel plan) =>
        PrivateJudgement.ClosedBy(null, plan).Where(reading => !PrivateJudgement.IsClosedBy(reading, vote.On, plan.Zone)).MinBy(reading => reading.Closed!.Value);
}
