using Houselights.Core.Model;
using Houselights.Core.Strategy;

namespace Houselights.Core.Checks.Strategy;

/// <summary>The strategy says nothing of its purpose, of the people it takes, of what must hold, or of what would reopen it.</summary>
/// <remarks>
/// <para><b>Measure.</b> Which of purpose, talent, assumptions and tripwires are missing.</para>
/// <para><b>Errors.</b> None by chance. A short strategy is no fault, hence only a note.</para>
/// </remarks>
public sealed class ThinStrategy : PlanCheck
{
    public override CheckInfo Info { get; } = new("HL111", "thin-strategy", Severity.Note, Stage.Vision);

    public override Sections Reads => Sections.Strategy | Sections.People | Sections.Partners;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        if (plan.Strategy is not { } strategy) yield break;
        var missing = Missing(strategy).ToList();
        if (missing.Count == 0) yield break;

        var finding = Report(strategy, "strategy", ("leader", plan.LeaderName), ("missing", missing.Count));
        foreach (var part in missing) finding = finding.With(part);
        yield return finding.Seen("strategy");
    }

    private static IEnumerable<string> Missing(StrategyText strategy)
    {
        if (string.IsNullOrWhiteSpace(strategy.Purpose)) yield return "purpose";
        if (string.IsNullOrWhiteSpace(strategy.Talent)) yield return "talent";
        if (strategy.Assumptions.IsEmpty) yield return "assumptions";
        if (strategy.Tripwires.IsEmpty) yield return "tripwires";
    }
}
