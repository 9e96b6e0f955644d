using Houselights.Core.Decisions;
using Houselights.Core.Model;
using Houselights.Core.Negotiation;

namespace Houselights.Core.Checks.Decisions;

/// <summary>A decision was taken while people debated, an option came up while they decided, or criteria followed the scores.</summary>
/// <remarks>
/// <para><b>Measure.</b> The phase in which a decision was taken, the phase in which each option came up, and the day on which an
/// issue's criteria were locked against the days on which its options were scored (see <see cref="RoomRules"/>).</para>
/// <para><b>Decision.</b> Only the decide phase may decide and no option may enter in it; criteria are locked on the day of the first
/// score at the latest. A phase or a day that nobody noted is unknown, save that scores without locked criteria are reported.</para>
/// <para><b>Errors.</b> None by chance; wrong where the record of the day is.</para>
/// </remarks>
public sealed class DecidedWhileDebating : Check<Decision, Issue>
{
    public override CheckInfo Info { get; } = new("HL411", "decided-while-debating", Severity.Warning, Stage.Plan);

    public override Sections Reads => Sections.Units | Sections.People | Sections.Partners;

    public override IEnumerable<Finding> Examine(Decision decision, PlanModel plan)
    {
        var inDebate = RoomRules.WasTakenInDebate(decision);
        var late = RoomRules.LateOptions(decision).ToArray();
        if (!inDebate && late.Length == 0) yield break;

        var subject = "decisions/" + decision.Id;
        var finding = ReportAs(inDebate ? "debate" : "late-option", decision, subject, null,
            ("question", decision.Question ?? decision.Id), ("options", late.Select(each => each.What ?? each.Id).ToArray()),
            ("decider", plan.NamesOrLeader(decision.Decider)));
        if (inDebate) finding = finding.With("phase", ("phase", new PlanWord("phase", Sessions.Agenda.Phases.WordFor(decision.Phase!.Value))));
        if (late.Length > 0) finding = finding.With("late");
        finding = finding.Seen(subject, on: decision.Decided);
        foreach (var option in late) finding = finding.Seen(subject, option.What, plan.NameOf(option.Sponsor.First));
        yield return finding;
    }

    public override IEnumerable<Finding> Examine(Issue issue, PlanModel plan)
    {
        var early = RoomRules.ScoredTooEarly(issue);
        if (early.Count == 0) yield break;

        var subject = "issues/" + issue.Id;
        var finding = ReportAs(issue.CriteriaLocked is null ? "unlocked" : "moved", issue, subject, null,
            ("question", issue.What ?? issue.Id), ("count", early.Count), ("leader", plan.LeaderName));
        finding = issue.CriteriaLocked is { } locked
            ? finding.With("moved", ("locked", locked), ("scored", early.Min(option => option.Scored)))
            : finding.With("unlocked");
        finding = finding.Seen(subject, on: issue.CriteriaLocked);
        foreach (var option in early) finding = finding.Seen(subject, option.What, on: option.Scored);
        yield return finding;
    }
}
