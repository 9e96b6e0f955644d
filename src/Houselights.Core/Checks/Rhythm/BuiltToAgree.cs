using Houselights.Core.Model;
using Houselights.Core.Sessions;

namespace Houselights.Core.Checks.Rhythm;

/// <summary>The offsite's design can only produce agreement.</summary>
/// <remarks>
/// <para><b>Measure.</b> Seven things in the design of an offsite, planned or held (<see cref="SessionDesign"/>): a stated purpose,
/// evidence first, the strategy presented by the leader, a fifth of the time for trade-offs, a phase to decide, a phase to commit,
/// and somebody facilitating who doesn't decide.</para>
/// <para><b>Decision.</b> Reports an offsite that lacks two or more of them, or the phase to decide. One that was called off is not
/// looked at.</para>
/// <para><b>Errors.</b> None by chance. An agenda can hold all seven and still be acted out; then HL401 and HL306 see it.</para>
/// </remarks>
public sealed class BuiltToAgree : Check<Session>
{
    public override CheckInfo Info { get; } = new("HL905", "built-to-agree", Severity.Warning, Stage.Plan);

    public override Sections Reads => Sections.People | Sections.Strategy | Sections.Decisions | Sections.Issues | Sections.Cycle;

    public override IEnumerable<Finding> Examine(Session session, PlanModel plan)
    {
        if (session.Kind != SessionKind.Offsite || session.Held == false) yield break;
        var design = SessionDesign.Of(session, plan);
        if (design.OnlyAgrees) yield return Explain(session, design, plan);
    }

    private Finding Explain(Session session, SessionDesign design, PlanModel plan)
    {
        var subject = "sessions/" + session.Id;
        var finding = Report(session, subject,
            ("session", session.Id), ("count", design.Missing.Length), ("all", Enum.GetValues<DesignElement>().Length),
            ("minutes", design.Minutes), ("tradeoffs", double.IsFinite(design.TradeOffMinutes) ? design.TradeOffMinutes : 0),
            ("leader", plan.Leader?.Name ?? "leader"), ("facilitator", plan.NamesOf(session.Facilitator)));
        finding = finding with { Variant = VariantOf(session, design, plan) };
        foreach (var element in design.Missing) finding = finding.With(KeyOf(element, session, design));
        return finding.Seen(subject);
    }

    /// <summary>An offsite that lies ahead can still be built otherwise; one that was held needs its decisions looked at.</summary>
    private static string? VariantOf(Session session, SessionDesign design, PlanModel plan)
    {
        var lies = session.Starts is { } starts && starts.DateIn(plan.Zone) > plan.AsOf;
        var lacksOnlyDecide = design.Missing is [DesignElement.Decide];
        return (lies, design.HasAgenda, lacksOnlyDecide) switch
        {
            (true, false, _) => "ahead-unplanned",
            (true, _, true) => "ahead-undecided",
            (true, _, _) => "ahead",
            (_, false, _) => "unplanned",
            (_, _, true) => "undecided",
            _ => null,
        };
    }

    private static string KeyOf(DesignElement element, Session session, SessionDesign design) => element switch
    {
        DesignElement.Purpose => "purpose",
        DesignElement.EvidenceFirst => "evidence",
        DesignElement.StrategyByLeader => session.Agenda.Any(part => part is { Phase: AgendaPhase.Strategy, Minutes: not 0 }) ? "leader" : "strategy",
        DesignElement.TradeOffs => design.Minutes > 0 && design.TradeOffMinutes > 0 ? "tradeoffs" : "no-tradeoffs",
        DesignElement.Decide => "decide",
        DesignElement.Commit => "commit",
        _ => session.Facilitator.IsEmpty ? "unfacilitated" : "facilitator",
    };
}
