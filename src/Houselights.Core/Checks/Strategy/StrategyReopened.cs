using Houselights.Core.Model;
using Houselights.Core.Strategy;

namespace Houselights.Core.Checks.Strategy;

/// <summary>The strategy changed within its horizon, and the change names no tripwire.</summary>
/// <remarks>
/// <para><b>Measure.</b> Changes under <c>reopened</c> on or before the horizon (a date; its last day included) without a tripwire. A
/// strategy without a horizon, and a change without a date, count as within.</para>
/// <para><b>Decision.</b> One finding for all of them, at the first.</para>
/// <para><b>Errors.</b> None by chance. A change that nobody recorded isn't seen.</para>
/// </remarks>
public sealed class StrategyReopened : PlanCheck
{
    public override CheckInfo Info { get; } = new("HL108", "strategy-reopened", Severity.Warning, Stage.Execute);

    public override Sections Reads => Sections.Strategy | Sections.People | Sections.Partners;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        if (plan.Strategy is not { } strategy) yield break;
        var unforeseen = strategy.Reopened.Where(change => change.Tripwire is null && !(change.On > strategy.Horizon)).ToList();
        if (unforeseen.Count == 0) yield break;

        yield return Explain(strategy, unforeseen, plan);
    }

    private Finding Explain(StrategyText strategy, List<Reopening> unforeseen, PlanModel plan)
    {
        var finding = Report(unforeseen[0], "strategy", ("leader", plan.LeaderName), ("count", unforeseen.Count), ("horizon", strategy.Horizon));
        finding = finding.With(strategy.Horizon is null ? "endless" : "horizon");
        finding = strategy.Tripwires.IsEmpty
            ? finding.With("wireless")
            : finding.With("wires", ("wires", strategy.Tripwires.Select(wire => wire.What ?? wire.Id).ToArray()));
        foreach (var change in unforeseen) finding = finding.Seen("strategy", change.Change ?? change.Because, on: change.On);
        return finding;
    }
}
