using Houselights.Core.Model;
using Houselights.Core.SayDo;

namespace Houselights.Core.Checks.SayDo;

/// <summary>Money goes elsewhere than the plan said, by more than ten points.</summary>
/// <remarks>
/// <para><b>Measure.</b> The money of the organisation as a whole beside what the priorities were given in money; only priorities are then compared with
/// each other. Where one of them states no money, the weights and the share of maintenance are what was said. The purse of a department or a person is for
/// its own part of the plan and isn't compared.</para>
/// <para><b>Decision.</b> The least that would have to move is ten points or more. No chance: a payment isn't drawn.</para>
/// <para><b>Errors.</b> None by chance. Bills come when they come: what falls due later isn't spent yet, and the finding says so.</para>
/// </remarks>
public sealed class MoneyElsewhere : PlanCheck
{
    public override CheckInfo Info { get; } = new("HL802", "money-elsewhere", Severity.Warning, Stage.Execute);

    public override Sections Reads => SayDoLines.Reads;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        if (Said.Money(plan) is not { } said) yield break;
        foreach (var spender in Spender.Of(AllocationKind.Money, plan))
            if (spender.Person is null && spender.GapTo(said, plan) is { } gap && gap.Least >= SayDoGap.WorthTelling) yield return Explain(spender, gap, said, plan);
    }

    private Finding Explain(Spender spender, SayDoGap gap, Said said, PlanModel plan)
    {
        var finding = Report(spender.Item, spender.Subject,
            ("who", spender.Name), ("least", SayDoLines.Percent(gap.Least)), ("since", Spending.Since(plan)), ("leader", plan.LeaderName),
            ("amount", Math.Round(spender.Spending.Total)), ("currency", plan.Cycle.Currency ?? "EUR"));
        finding = SayDoLines.Compare(finding.With(said.OnlyPriorities ? "money" : "weights"), gap, plan).With("total");
        return SayDoLines.Seen(finding, spender.Spending, spender.Name);
    }
}
