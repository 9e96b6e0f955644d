using Houselights.Core.Decisions;
using Houselights.Core.Model;

namespace Houselights.Core.Checks.Decisions;

/// <summary>Work in flight eats capacity, and nobody has said whether it stops, shrinks or stays.</summary>
/// <remarks>
/// <para><b>Measure.</b> The expected load (see <see cref="Load.Expected"/>) against the smallest load of the settings, 1 unit of
/// capacity where none is set.</para>
/// <para><b>Decision.</b> Reports work at or above it that has no verdict on the day. Work of unknown load is left alone.</para>
/// <para><b>Errors.</b> None by chance; wrong where the work is already over.</para>
/// </remarks>
public sealed class UndecidedLegacy : Check<WorkInFlight>
{
    public override CheckInfo Info { get; } = new("HL405", "undecided-legacy", Severity.Blocking, Stage.Plan);

    public override Sections Reads => Sections.Settings | Sections.Cycle | Sections.Units | Sections.People | Sections.Partners;

    public override IEnumerable<Finding> Examine(WorkInFlight work, PlanModel plan)
    {
        if (work.Verdict != WorkVerdict.Undecided || work.Load is not { } load || load.Expected < plan.Settings.SmallestLoad) yield break;

        var subject = "in-flight/" + work.Id;
        var finding = Report(work, subject,
                ("what", work.What ?? work.Id), ("load", load), ("unit", PlanWord.CapacityUnitOf(plan)),
                ("smallest", plan.Settings.SmallestLoad), ("leader", plan.LeaderName))
            .With("load");
        if (plan.Units.Find(work.Unit) is { Capacity: { Expected: > 0 } capacity } unit)
            finding = finding.With("share", ("share", (int)Math.Round(100 * load.Expected / capacity.Expected)), ("name", unit.Name ?? unit.Id));
        yield return finding.Seen(subject);
    }
}
