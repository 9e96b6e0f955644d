using Houselights.Core.Cascade;
using Houselights.Core.Model;

namespace Houselights.Core.Checks.Cascade;

/// <summary>Nothing says what wins when two priorities collide.</summary>
/// <remarks>
/// <para><b>Measure.</b> Words under <c>when-in-conflict</c> of a behaviour or an objective, and dilemmas with the leader's key
/// (<see cref="ConflictRule"/>).</para>
/// <para><b>Decision.</b> Reports a plan of two priorities or more that has none of them; subject <c>priorities</c>.</para>
/// <para><b>Errors.</b> None by chance. One rule is enough to be silent: whether it covers the next collision can't be known.</para>
/// </remarks>
public sealed class NoConflictRule : PlanCheck
{
    public override CheckInfo Info { get; } = new("HL606", "no-conflict-rule", Severity.Warning, Stage.Execute);

    public override Sections Reads => Sections.Priorities | Sections.Objectives | Sections.Readings | Sections.People;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        var priorities = plan.Priorities;
        if (priorities.Count < 2 || ConflictRule.ExistsIn(plan)) yield break;

        yield return Report(priorities[0], "priorities",
                ("count", priorities.Count), ("first", priorities[0].What ?? priorities[0].Id), ("second", priorities[1].What ?? priorities[1].Id),
                ("leader", plan.Leader?.Name ?? "leader"))
            .With("looked",
                ("behaviours", priorities.Sum(priority => priority.Behaviours.Length)), ("objectives", plan.Objectives.Count),
                ("dilemmas", plan.Readings.Sum(reading => reading.Dilemmas.Length)))
            .Seen("priorities/" + priorities[0].Id)
            .Seen("priorities/" + priorities[1].Id);
    }
}
