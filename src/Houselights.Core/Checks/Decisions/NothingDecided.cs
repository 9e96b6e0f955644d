using Houselights.Core.Model;
using Houselights.Core.Sessions;

namespace Houselights.Core.Checks.Decisions;

/// <summary>An offsite, or another meeting that was to decide, ended with no decision that killed an option.</summary>
/// <remarks>
/// <para><b>Measure.</b> Of the meeting's decisions (see <see cref="Outcome"/>), how many killed an option that had a sponsor; beside
/// it notes and ways left open, as counts.</para>
/// <para><b>Decision.</b> Blocking for an offsite that is over and killed nothing; a warning for any other meeting with a decide phase.</para>
/// <para><b>Errors.</b> None by chance; wrong where a decision was taken and not recorded.</para>
/// </remarks>
public sealed class NothingDecided : Check<Session>
{
    public override CheckInfo Info { get; } = new("HL401", "nothing-decided", Severity.Blocking, Stage.Plan);

    public override Sections Reads => Sections.Decisions | Sections.Cycle | Sections.Units | Sections.People | Sections.Partners;

    public override IEnumerable<Finding> Examine(Session session, PlanModel plan)
    {
        var isOffsite = session.Kind == SessionKind.Offsite;
        if (!isOffsite && !session.Agenda.Any(part => part.Phase == AgendaPhase.Decide)) yield break;
        if (Outcome.Of(session, plan) is not { Killing: 0 } outcome) yield break;

        yield return Explain(session, outcome, isOffsite, plan);
    }

    private Finding Explain(Session session, Outcome outcome, bool isOffsite, PlanModel plan)
    {
        var subject = "sessions/" + session.Id;
        var finding = Report(session, subject,
            ("on", (session.Starts ?? session.Ends)?.DateIn(plan.Zone)), ("paths", outcome.OpenPaths), ("decisions", outcome.Decisions.Count),
            ("leader", plan.NamesOrLeader(plan.Units.Find(session.Unit)?.Head ?? Ids.None)));
        if (!isOffsite) finding = finding with { Severity = Severity.Warning, Variant = VariantOf(session.Kind) };

        finding = session.Notes is { } notes ? finding.With("counts", ("notes", (int)notes)) : finding.With("unnoted");
        if (outcome.Decisions.Count > 0)
            finding = finding.With("recorded", ("questions", outcome.Decisions.Select(each => each.Question ?? each.Id).ToArray()));
        if (outcome.TakenBefore.Count > 0)
            finding = finding.With("before", ("before", outcome.TakenBefore.Count), ("earlier", outcome.TakenBefore.Select(each => each.Question ?? each.Id).ToArray()));
        if (outcome.Straws > 0) finding = finding.With("straws", ("straws", outcome.Straws));

        finding = finding.Seen(subject);
        foreach (var decision in outcome.Decisions) finding = finding.Seen("decisions/" + decision.Id, decision.Question, on: decision.Decided);
        return finding;
    }

    private static string VariantOf(SessionKind? kind) => kind switch
    {
        SessionKind.Workshop => "workshop",
        SessionKind.Layer => "layer",
        SessionKind.FollowUp => "follow-up",
        _ => "meeting",
    };
}
