using Houselights.Core.Commitments;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.Checks.Commitments;

/// <summary>An assumption that something needs has no owner or no test date; or its date has passed and it is still open.</summary>
/// <remarks>
/// <para><b>Measure.</b> What needs it: the parts it names under <c>needed-by</c>, settled commitments aside, and the strategy where that
/// names it. Whether it has an owner and a test date, and whether that date lies before the day.</para>
/// <para><b>Decision.</b> Blocking at the plan gate where owner or date is missing; else a warning at the execute gate from the day after
/// the date on, while it is open. One that holds or is broken has been tested.</para>
/// <para><b>Errors.</b> None by chance; wrong where it was tested and nobody recorded the answer.</para>
/// </remarks>
public sealed class UnownedAssumption : Check<Assumption>
{
    public override CheckInfo Info { get; } = new("HL705", "unowned-assumption", Severity.Blocking, Stage.Plan);

    public override Sections Reads => Sections.Strategy | Sections.People | Sections.Partners
        | Sections.Priorities | Sections.Objectives | Sections.Commitments | Sections.InFlight;

    public override IEnumerable<Finding> Examine(Assumption item, PlanModel plan) =>
        item.State == AssumptionState.Open && IsUncared(item, plan) && IsNeeded(item, plan) ? [Explain(item, plan)] : [];

    private static bool IsUncared(Assumption assumption, PlanModel plan) =>
        assumption.Owner.IsEmpty || assumption.TestBy is null || assumption.TestBy < plan.AsOf;

    private static bool IsNeeded(Assumption assumption, PlanModel plan)
    {
        if (IsStrategic(assumption, plan)) return true;
        foreach (var part in assumption.NeededBy)
            if (plan.IsWaiting(part)) return true;
        return false;
    }

    private static bool IsStrategic(Assumption assumption, PlanModel plan) =>
        plan.Strategy is { } strategy && strategy.Assumptions.Mention("assumptions", assumption.Id);

    private Finding Explain(Assumption assumption, PlanModel plan)
    {
        var parts = assumption.NeededBy.Where(plan.IsWaiting).ToArray();
        var finding = Report(assumption, "assumptions/" + assumption.Id,
            ("what", assumption.What ?? assumption.Id), ("who", plan.NamesOfFirst([assumption.Owner, .. parts.Select(plan.OwnerOf)])), ("by", assumption.TestBy));
        finding = (assumption.Owner.IsEmpty, assumption.TestBy) switch
        {
            (true, null) => finding.With("owner").With("date"),
            (true, _) => (finding with { Variant = "owner" }).With("owner"),
            (false, null) => (finding with { Variant = "date" }).With("date"),
            _ => finding with { Variant = "overdue", Severity = Severity.Warning, Check = Info with { Gate = Stage.Execute } },
        };
        if (assumption.TestBy is { } by && by < plan.AsOf) finding = finding.With("overdue", ("days", Period.DaysBetween(by, plan.AsOf)));
        if (parts.Length > 0) finding = finding.With("needed", ("count", parts.Length), ("needs", Array.ConvertAll(parts, plan.WordsOf)));
        if (IsStrategic(assumption, plan)) finding = finding.With("strategy");

        finding = finding.Seen(finding.Subject);
        foreach (var part in parts) finding = finding.Seen(plan.SubjectOf(part));
        return finding.For(assumption.Owner);
    }
}
