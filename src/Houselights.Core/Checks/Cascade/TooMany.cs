using Houselights.Core.Cascade;
using Houselights.Core.Model;
using Houselights.Core.People;

namespace Houselights.Core.Checks.Cascade;

/// <summary>More than five objectives a unit, or five key results an objective.</summary>
/// <remarks>
/// <para><b>Measure.</b> Objectives of a unit, without those of the units below it; key results of an objective.</para>
/// <para><b>Decision.</b> Reports more than <see cref="Most"/>: what people can name in a corridor without looking it up.</para>
/// <para><b>Errors.</b> None by chance; a habit of those who work with few goals, not a law of nature, hence a note.</para>
/// <para><b>Source.</b> Doerr, Measure What Matters (2018): three to five of each.</para>
/// </remarks>
public sealed class TooMany : Check<Unit, Objective>
{
    public const int Most = 5;

    public override CheckInfo Info { get; } = new("HL609", "too-many", Severity.Note, Stage.Plan);

    public override Sections Reads => Sections.Units | Sections.Objectives | Sections.People | Sections.Partners;

    public override IEnumerable<Finding> Examine(Unit unit, PlanModel plan)
    {
        var objectives = plan.ObjectivesOf(unit);
        return objectives.Count <= Most ? [] : [OfUnit(unit, objectives.ToArray(), plan)];
    }

    public override IEnumerable<Finding> Examine(Objective objective, PlanModel plan) =>
        objective.KeyResults.Length <= Most ? [] : [OfObjective(objective, plan)];

    private Finding OfUnit(Unit unit, Objective[] objectives, PlanModel plan)
    {
        var finding = ReportAs("unit", unit, "units/" + unit.Id, null,
            ("unit", unit.Name ?? unit.Id), ("count", objectives.Length), ("most", Most),
            ("head", plan.NamesOrLeader(unit.Head)));
        finding = finding.With("unit").Seen("units/" + unit.Id);
        foreach (var objective in objectives) finding = finding.Seen("objectives/" + objective.Id, objective.What);
        return finding;
    }

    private Finding OfObjective(Objective objective, PlanModel plan)
    {
        var finding = Report(objective, "objectives/" + objective.Id,
            ("what", objective.What ?? objective.Id), ("count", objective.KeyResults.Length), ("most", Most),
            ("owner", plan.NamesOrLeader(objective.Owner)));
        finding = finding.With("results").Seen("objectives/" + objective.Id);
        foreach (var result in objective.KeyResults) finding = finding.Seen("key-results/" + result.Id, result.What);
        return finding;
    }
}
