using Houselights.Core.Model;
using Houselights.Core.Sessions;
using NodaTime;

namespace Houselights.Core.Checks.Rhythm;

/// <summary>No follow-up session was held within 30 days of the offsite.</summary>
/// <remarks>
/// <para><b>Measure.</b> Days from the last day of an offsite that took place to each follow-up session that took place.</para>
/// <para><b>Decision.</b> Reports once <see cref="Within"/> days have passed and none began on one of them.</para>
/// <para><b>Errors.</b> None by chance; wrong where the session was held under another name. Silent about an offsite without dates.</para>
/// </remarks>
public sealed class NoFollowUp : Check<Session>
{
    /// <summary>A month: long enough to have tried, short enough to remember what was said.</summary>
    public const int Within = 30;

    public override CheckInfo Info { get; } = new("HL906", "no-follow-up", Severity.Warning, Stage.Execute);

    public override Sections Reads => Sections.Sessions | Sections.Cycle | Sections.People;

    public override IEnumerable<Finding> Examine(Session offsite, PlanModel plan)
    {
        if (offsite.Kind != SessionKind.Offsite || offsite.Held == false) yield break;
        if ((offsite.Ends ?? offsite.Starts)?.DateIn(plan.Zone) is not { } end) yield break;
        var passed = Period.DaysBetween(end, plan.AsOf);
        if (passed <= Within || plan.Sessions.Any(session => FollowsWithin(session, end, plan))) yield break;

        yield return Explain(offsite, end, passed, plan);
    }

    private static bool FollowsWithin(Session session, LocalDate end, PlanModel plan) =>
        session.Kind == SessionKind.FollowUp && session.Held != false && session.Starts?.DateIn(plan.Zone) is { } starts
        && Period.DaysBetween(end, starts) is > 0 and <= Within;

    private Finding Explain(Session offsite, LocalDate end, int passed, PlanModel plan)
    {
        var later = plan.Sessions.Where(session => session.Kind == SessionKind.FollowUp && session.Starts?.DateIn(plan.Zone) > end).ToArray();
        var subject = "sessions/" + offsite.Id;
        var finding = Report(offsite, subject,
            ("session", offsite.Id), ("end", end), ("days", passed), ("within", Within), ("last", end.PlusDays(Within)),
            ("commitments", offsite.Commitments.Count), ("decisions", offsite.Decisions.Count), ("leader", plan.Leader?.Name ?? "leader"));
        finding = finding.With("passed");
        if (later.Length > 0) finding = finding.With("later", ("count", later.Length));
        if (offsite.Commitments.Count + offsite.Decisions.Count > 0) finding = finding.With("left");
        finding = finding.Seen(subject, on: end);
        foreach (var session in later) finding = finding.Seen("sessions/" + session.Id, on: session.Starts?.DateIn(plan.Zone));
        return finding;
    }
}
