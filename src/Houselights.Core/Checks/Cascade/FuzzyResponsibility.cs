using Houselights.Core.Cascade;
using Houselights.Core.Model;
using Houselights.Core.People;

namespace Houselights.Core.Checks.Cascade;

/// <summary>A priority or objective has no owner, or several, or one from another unit who isn't lent.</summary>
/// <remarks>
/// <para><b>Measure.</b> The people named as owner. An owner is at home in an objective's unit if they belong to it or to a unit
/// below, or lead it or a unit above (<see cref="PlanModel.IsAtHomeIn"/>).</para>
/// <para><b>Decision.</b> Blocking without an owner, and with more than one. A warning where an objective's only owner is at home
/// in another unit and nothing says <c>lent</c>. A priority belongs to the whole organisation, so that its owner has no other unit.</para>
/// <para><b>Errors.</b> None by chance. Silent about people whose unit, and objectives whose unit, the plan doesn't know.</para>
/// </remarks>
public sealed class FuzzyResponsibility : Check<Priority, Objective>
{
    public override CheckInfo Info { get; } = new("HL604", "fuzzy-responsibility", Severity.Blocking, Stage.Plan);

    public override Sections Reads => Sections.People | Sections.Partners | Sections.Units;

    public override IEnumerable<Finding> Examine(Priority priority, PlanModel plan) =>
        priority.Owner.Count == 1 ? [] : [NotOne(priority, "priorities/" + priority.Id, priority.What, priority.Owner, plan)];

    public override IEnumerable<Finding> Examine(Objective objective, PlanModel plan)
    {
        if (objective.Owner.Count != 1) return [NotOne(objective, "objectives/" + objective.Id, objective.What, objective.Owner, plan)];
        if (objective.Lent == true || plan.People.Find(objective.Owner.First) is not { } owner) return [];
        if (owner.Unit is not null && owner.Unit == objective.Unit) return [];
        if (plan.Units.Find(objective.Unit) is not { } unit || plan.IsAtHomeIn(unit, owner) != false) return [];
        return [Borrowed(objective, owner, unit, plan)];
    }

    private Finding NotOne(Identified item, string subject, string? what, Ids owners, PlanModel plan)
    {
        var variant = owners.IsEmpty ? null : "several";
        var finding = Report(item, subject,
            ("what", what ?? item.Id), ("count", owners.Count), ("owners", plan.NamesOf(owners)), ("leader", plan.Leader?.Name ?? "leader"));
        return (finding with { Variant = variant }).With(variant ?? "none").Seen(subject);
    }

    private Finding Borrowed(Objective objective, Person owner, Unit unit, PlanModel plan) =>
        ReportAs("borrowed", objective, "objectives/" + objective.Id, Severity.Warning,
                ("what", objective.What ?? objective.Id), ("owner", owner.Name ?? owner.Id), ("home", plan.UnitNameOf(owner.Unit)), ("unit", unit.Name ?? unit.Id))
            .With("borrowed")
            .Seen("objectives/" + objective.Id)
            .Seen("people/" + owner.Id);
}
