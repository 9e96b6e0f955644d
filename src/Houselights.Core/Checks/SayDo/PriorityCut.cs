using Houselights.Core.Model;
using Houselights.Core.SayDo;

namespace Houselights.Core.Checks.SayDo;

/// <summary>A priority got less money or fewer people after it was ratified, or was to get less twice, and stands where it stood.</summary>
/// <remarks>
/// <para><b>Measure.</b> The most money and load ratified for a priority against what the plan gives it now; people in the first period
/// since then against the last; proposals against what it has (see <see cref="Cuts"/>).</para>
/// <para><b>Decision.</b> A tenth less or more than that, and less of the whole too: where all fell in proportion, the purse is smaller and nothing was
/// cut. Or two proposals that would. Silent where more priorities stand before it than did then.</para>
/// <para><b>Errors.</b> None by chance. A priority that was done for less is told off until the plan says so.</para>
/// </remarks>
public sealed class PriorityCut : PlanCheck
{
    public override CheckInfo Info { get; } = new("HL803", "priority-cut", Severity.Warning, Stage.Execute);

    public override Sections Reads => SayDoLines.Reads;

    public override IEnumerable<Finding> Examine(PlanModel plan) => Cuts.Of(plan).Select(cut => Explain(cut, plan));

    private Finding Explain(Cut cut, PlanModel plan)
    {
        var priority = cut.Priority;
        var subject = "priorities/" + priority.Id;
        var variant = cut.Kind.ToString().ToLowerInvariant();
        var unit = cut.Kind switch { CutKind.Money => plan.Cycle.Currency ?? "EUR", CutKind.Load => PlanWord.CapacityUnitOf(plan), _ => "" };
        var finding = ReportAs(variant, priority, subject, null,
            ("what", priority.What ?? priority.Id), ("rank", plan.Priorities.IndexOf(priority.Id) + 1), ("leader", plan.LeaderName),
            ("owner", plan.NamesOrLeader(priority.Owner)), ("before", Math.Round(cut.Before.Amount, 1)), ("now", Math.Round(cut.Now, 1)),
            ("on", cut.Before.On), ("unit", unit), ("count", cut.Rows.Length), ("fall", SayDoLines.Percent(1 - (cut.Now / cut.Before.Amount))));
        finding = finding.With(variant);
        if (cut.SharesOfAll is { } shares) finding = finding.With("shares", ("was", SayDoLines.Percent(shares.Before)), ("is", SayDoLines.Percent(shares.Now)));
        finding = finding.Seen(subject, priority.What);
        foreach (var row in cut.Rows) finding = finding.Seen("allocations", by: row.Who, on: row.To ?? row.From);
        return cut.Kind is CutKind.Money or CutKind.Load ? finding.With("rank").Seen("ratifications", on: cut.Before.On) : finding;
    }
}
