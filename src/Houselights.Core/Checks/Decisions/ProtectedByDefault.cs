using Houselights.Core.Decisions;
using Houselights.Core.Model;

namespace Houselights.Core.Checks.Decisions;

/// <summary>All work in flight is protected, or work that the last cycle protected is protected again and nobody challenged it.</summary>
/// <remarks>
/// <para><b>Measure.</b> Verdicts of all work in flight; what the last cycle protected; whether somebody asked (<c>challenged</c>).</para>
/// <para><b>Decision.</b> One finding where two or more pieces of work are all protected, and not all of them were challenged; else one
/// for each piece that the last cycle protected and nobody challenged.</para>
/// <para><b>Errors.</b> None by chance; wrong where the question was asked and not recorded.</para>
/// </remarks>
public sealed class ProtectedByDefault : PlanCheck
{
    /// <summary>One piece of work is no pattern.</summary>
    internal const int FewestForAll = 2;

    public override CheckInfo Info { get; } = new("HL413", "protected-by-default", Severity.Warning, Stage.Plan);

    public override Sections Reads => Sections.InFlight | Sections.Previous | Sections.Cycle | Sections.Units | Sections.People | Sections.Partners;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        var works = plan.InFlight;
        var unasked = works.Where(Protection.IsByDefault).ToArray();
        if (unasked.Length == 0) return [];
        if (works.Count >= FewestForAll && works.All(work => work.Verdict == WorkVerdict.Protect)) return [All(works, unasked, plan)];
        return unasked.Where(work => Protection.IsInherited(work, plan)).Select(work => Again(work, plan));
    }

    private Finding All(Section<WorkInFlight> works, WorkInFlight[] unasked, PlanModel plan)
    {
        var inherited = works.Count(work => Protection.IsInherited(work, plan));
        var finding = ReportAs("all", works[0], "in-flight", null, ("count", works.Count), ("leader", plan.LeaderName))
            .With("all", ("unasked", unasked.Length));
        if (inherited > 0) finding = finding.With("inherited", ("inherited", inherited));
        foreach (var work in unasked) finding = finding.Seen("in-flight/" + work.Id, work.What, on: work.On);
        return finding;
    }

    private Finding Again(WorkInFlight work, PlanModel plan)
    {
        var finding = Report(work, "in-flight/" + work.Id, ("what", work.What ?? work.Id), ("leader", plan.LeaderName)).With("again");
        if (work.Load is { } load) finding = finding.With("load", ("load", load), ("unit", PlanWord.CapacityUnitOf(plan)));
        return finding.Seen("in-flight/" + work.Id, work.Because, on: work.On);
    }
}
