using Houselights.Core.Model;
using Houselights.Core.Strategy;

namespace Houselights.Core.Checks.Strategy;

/// <summary>The strategy has no author or no decider, several, or somebody else than the leader decides it.</summary>
/// <remarks>
/// <para><b>Measure.</b> The people named under author and decider, and who the leader is.</para>
/// <para><b>Decision.</b> One finding with every fault; its message is about the first of: decider missing, several, not the leader,
/// author missing, several. Silent without a strategy, and about the leader where the plan names none.</para>
/// <para><b>Errors.</b> None by chance: it repeats what the plan says.</para>
/// </remarks>
public sealed class NoSingleDecider : PlanCheck
{
    public override CheckInfo Info { get; } = new("HL103", "no-single-decider", Severity.Blocking, Stage.Vision);

    public override Sections Reads => Sections.Strategy | Sections.People | Sections.Partners;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        if (plan.Strategy is not { } strategy) yield break;
        var faults = Faults(strategy, plan).ToList();
        if (faults.Count == 0) yield break;

        var finding = ReportAs(faults[0], strategy, "strategy", null,
            ("leader", plan.LeaderName), ("deciders", plan.NamesOf(strategy.Decider)), ("authors", plan.NamesOf(strategy.Author)));
        foreach (var fault in faults) finding = finding.With(fault);
        yield return finding.Seen("strategy");
    }

    private static IEnumerable<string> Faults(StrategyText strategy, PlanModel plan)
    {
        if (strategy.Decider.IsEmpty) yield return "undecided";
        else if (strategy.Decider.Count > 1) yield return "deciders";
        else if (plan.Leader is { } leader && !strategy.Decider.PointAt(leader.Id)) yield return "deputy";

        if (strategy.Author.IsEmpty) yield return "unsigned";
        else if (strategy.Author.Count > 1) yield return "authors";
    }
}
