using Houselights.Core.Cascade;
using Houselights.Core.Model;
using Houselights.Core.People;

namespace Houselights.Core.Checks.Cascade;

/// <summary>A unit has no line to any priority.</summary>
/// <remarks>
/// <para><b>Measure.</b> Objectives of the unit, and objectives, commitments and priorities that its people own, followed upwards
/// to a priority; a unit has the lines of the units below it (<see cref="Line"/>).</para>
/// <para><b>Decision.</b> Reports each unit without, once there are priorities.</para>
/// <para><b>Errors.</b> None by chance. A unit whose whole work is declared maintenance is rightly told and rightly fine.</para>
/// </remarks>
public sealed class UntouchedUnit : PlanCheck
{
    public override CheckInfo Info { get; } = new("HL607", "untouched-unit", Severity.Note, Stage.Execute);

    public override Sections Reads =>
        Sections.Units | Sections.People | Sections.Partners | Sections.Priorities | Sections.Objectives | Sections.Commitments;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        if (plan.Priorities.IsEmpty) yield break;
        var hasLine = Line.OfUnits(plan);
        for (var at = 0; at < hasLine.Length; at++)
            if (!hasLine[at]) yield return Explain(plan.Units[at], at, plan);
    }

    private Finding Explain(Unit unit, int at, PlanModel plan)
    {
        var subject = "units/" + unit.Id;
        var finding = Report(unit, subject, ("unit", unit.Name ?? unit.Id), ("head", plan.NamesOf(unit.Head)));
        if (unit.Head.IsEmpty) finding = finding with { Variant = "headless" };
        return finding
            .With("looked",
                ("objectives", plan.UnitObjectiveLinks.Of(at).Length), ("people", plan.UnitPeopleLinks.Of(at).Length),
                ("below", plan.ChildUnitLinks.Of(at).Length))
            .Seen(subject);
    }
}
