using Houselights.Core.Cascade;
using Houselights.Core.Model;

namespace Houselights.Core.Checks.Cascade;

/// <summary>An objective serves nothing, or <c>serves</c> runs in a circle.</summary>
/// <remarks>
/// <para><b>Measure.</b> What each objective names under <c>serves</c>, followed upwards (<see cref="Circles"/>).</para>
/// <para><b>Decision.</b> Reports each objective that names nothing; and each circle once, at the objective that stands first in
/// the plan, which is its subject.</para>
/// <para><b>Errors.</b> None by chance. Circles that share an objective are told as one; the next shows once the first is mended.</para>
/// </remarks>
public sealed class ObjectiveWithoutReason : PlanCheck
{
    public override CheckInfo Info { get; } = new("HL602", "objective-without-reason", Severity.Warning, Stage.Plan);

    public override Sections Reads => Sections.Objectives | Sections.Priorities | Sections.People | Sections.Partners;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        var objectives = plan.Objectives;
        for (var at = 0; at < objectives.Count; at++)
            if (objectives[at].Serves.IsEmpty) yield return Groundless(objectives[at], plan);
        foreach (var circle in Circles.In(plan.ParentLinks)) yield return Circular(circle, plan);
    }

    private Finding Groundless(Objective objective, PlanModel plan)
    {
        var subject = "objectives/" + objective.Id;
        var finding = Report(objective, subject, ("what", objective.What ?? objective.Id), ("owner", plan.NamesOf(objective.Owner)));
        if (objective.Owner.IsEmpty) finding = finding with { Variant = "unowned" };
        return finding.With("none").Seen(subject);
    }

    private Finding Circular(int[] circle, PlanModel plan)
    {
        var members = Array.ConvertAll(circle, at => plan.Objectives[at]);
        var first = members[0];
        var names = Array.ConvertAll(members, each => each.What ?? each.Id);
        var finding = ReportAs(members.Length == 1 ? "itself" : "circle", first, "objectives/" + first.Id, null,
            ("what", names[0]), ("count", members.Length), ("circle", string.Join(" → ", [.. names, names[0]])));
        finding = finding.With("circle", ("ids", string.Join(" → ", members.Append(first).Select(each => each.Id))));
        foreach (var member in members) finding = finding.Seen("objectives/" + member.Id);
        return finding;
    }
}
