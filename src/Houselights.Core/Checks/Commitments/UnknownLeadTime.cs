using Houselights.Core.Commitments;
using Houselights.Core.Model;

namespace Houselights.Core.Checks.Commitments;

/// <summary>Something on a path to a priority has no duration.</summary>
/// <remarks>
/// <para><b>Measure.</b> The paths to priorities through commitments that are not settled (see <see cref="PriorityPaths"/>).</para>
/// <para><b>Decision.</b> Reports each commitment on such a path that gives no duration. “0d” is one.</para>
/// <para><b>Errors.</b> None by chance.</para>
/// </remarks>
public sealed class UnknownLeadTime : PlanCheck
{
    public override CheckInfo Info { get; } = new("HL712", "unknown-lead-time", Severity.Warning, Stage.Plan);

    public override Sections Reads => Sections.Commitments | Sections.Objectives | Sections.Priorities | Sections.People | Sections.Partners;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        var commitments = plan.Commitments;
        var paths = plan.PriorityPaths;
        for (var at = 0; at < commitments.Count; at++)
        {
            if (commitments[at].Duration is not null || Schedule.IsSettled(commitments[at])) continue;
            if (paths.Has(at)) yield return Explain(at, paths, plan);
        }
    }

    private Finding Explain(int at, PriorityPaths paths, PlanModel plan)
    {
        var (commitment, next, end) = (plan.Commitments[at], plan.Commitments[paths.Next(at)], plan.Commitments[paths.End(at)]);
        var subject = "commitments/" + commitment.Id;
        var priority = plan.PrioritiesOf(end)[0];
        var finding = Report(commitment, subject,
            ("what", commitment.What ?? commitment.Id), ("who", plan.NamesOfFirst(commitment.Owner, commitment.AskedBy)), ("priority", priority.What ?? priority.Id));
        finding = paths.Steps(at) switch
        {
            0 => finding.With("serves"),
            1 => finding.With("needed", ("next", next.What ?? next.Id)),
            var steps => finding.With("path", ("next", next.What ?? next.Id), ("end", end.What ?? end.Id), ("steps", steps - 1)),
        };
        finding = finding.With("unknown").Seen(subject);
        if (paths.Steps(at) > 0) finding = finding.Seen("commitments/" + next.Id);
        if (paths.Steps(at) > 1) finding = finding.Seen("commitments/" + end.Id);
        return finding.Seen("priorities/" + priority.Id).For(commitment.Owner);
    }
}
