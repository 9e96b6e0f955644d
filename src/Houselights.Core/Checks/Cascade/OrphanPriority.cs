using Houselights.Core.Cascade;
using Houselights.Core.Commitments;
using Houselights.Core.Model;

namespace Houselights.Core.Checks.Cascade;

/// <summary>No objective and no commitment serves a priority.</summary>
/// <remarks>
/// <para><b>Measure.</b> Objectives and commitments that name the priority under <c>serves</c>. A commitment that was declined,
/// withdrawn or broken serves nothing (<see cref="Line.IsCut"/>).</para>
/// <para><b>Decision.</b> Reports a priority with none of either.</para>
/// <para><b>Errors.</b> None by chance; wrong where the work is under way and doesn't say what it serves.</para>
/// </remarks>
public sealed class OrphanPriority : Check<Priority>
{
    public override CheckInfo Info { get; } = new("HL601", "orphan-priority", Severity.Blocking, Stage.Plan);

    public override Sections Reads => Sections.Priorities | Sections.Objectives | Sections.Commitments | Sections.People;

    public override IEnumerable<Finding> Examine(Priority priority, PlanModel plan)
    {
        if (!plan.ObjectivesServing(priority).IsEmpty) yield break;
        var named = plan.CommitmentsServing(priority).ToArray();
        if (Array.Exists(named, commitment => !Line.IsCut(commitment))) yield break;

        yield return Explain(priority, named, plan);
    }

    private Finding Explain(Priority priority, Commitment[] cut, PlanModel plan)
    {
        var subject = "priorities/" + priority.Id;
        var finding = Report(priority, subject,
            ("what", priority.What ?? priority.Id), ("owner", plan.NamesOrLeader(priority.Owner)));
        if (cut.Length > 0) finding = finding with { Variant = "cut" };

        finding = cut.Length == 0 ? finding.With("none") : finding.With("cut", ("count", cut.Length));
        finding = finding.Seen(subject);
        foreach (var commitment in cut) finding = finding.Seen("commitments/" + commitment.Id, commitment.What);
        return finding;
    }
}
