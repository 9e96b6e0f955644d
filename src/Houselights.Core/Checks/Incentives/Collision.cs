using Houselights.Core.Incentives;
using Houselights.Core.Incentives.Witnesses;
using Houselights.Core.Model;

namespace Houselights.Core.Checks.Incentives;

/// <summary>Each unit's best move is harmless alone, and together they make the company fall.</summary>
/// <remarks>
/// <para><b>Measure.</b> For two units each one's best choice by its own scorecard while all others hold; what each alone and both together
/// add to the company's objective (<see cref="WitnessFinder"/>).</para>
/// <para><b>Decision.</b> Reports a pair where both choices pay, alone and together, neither alone nor their sum makes the company fall by the
/// materiality, and both together do, by an interaction. Blocking where a head of each unit confirmed its numbers and it holds in 90 % of sampled worlds,
/// else a warning.</para>
/// <para><b>Errors.</b> None by chance where the numbers are right: the claim is arithmetic. The share of worlds is known to a point.</para>
/// </remarks>
public sealed class Collision : PlanCheck
{
    public override CheckInfo Info { get; } = new("HL507", "collision", Severity.Blocking, Stage.Plan);

    public override Sections Reads => Sections.People | PlanModel.WhereIncentivesStand;

    public override IEnumerable<Finding> Examine(PlanModel plan) => Each(plan).Select(each => each.Finding);

    /// <summary>Each conflict with its finding.</summary>
    internal IEnumerable<(Conflict Conflict, Finding Finding)> Each(PlanModel plan)
    {
        foreach (var conflict in plan.Conflicts.Found.Where(each => each.IsCollision))
        {
            var story = new ConflictStory(conflict, plan);
            var collision = conflict.Verdict.Collision!;
            var finding = ReportOn(story.Item, story.Subject, conflict.IsConfirmed ? null : "unconfirmed", conflict.IsSure ? null : Severity.Warning, story.Values);
            yield return (conflict, story.Reckon(story.Tell(finding).With("alone", ("onealone", collision.OneAlone), ("otheralone", collision.OtherAlone), ("interaction", collision.ByInteraction))));
        }
    }
}
