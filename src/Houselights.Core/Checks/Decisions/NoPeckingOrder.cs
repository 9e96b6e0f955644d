using Houselights.Core.Cascade;
using Houselights.Core.Model;

namespace Houselights.Core.Checks.Decisions;

/// <summary>Priorities have no strict order, or an objective serves two of them and nothing says which wins.</summary>
/// <remarks>
/// <para><b>Measure.</b> Weights in the order of the list; the priorities that an objective serves, itself or through those above it;
/// the rules of conflict that are written down (see <see cref="ConflictRule"/>).</para>
/// <para><b>Decision.</b> Blocking where the first weighs the same as the second, where a priority weighs more than one above it, and
/// where an objective joins two priorities without a rule; a warning for more than <see cref="PeckingOrder.Most"/> priorities. A
/// priority without a weight is not compared.</para>
/// <para><b>Errors.</b> None by chance: the plan's own figures.</para>
/// </remarks>
public sealed class NoPeckingOrder : Check<Priority, Objective>
{
    public override CheckInfo Info { get; } = new("HL408", "no-pecking-order", Severity.Blocking, Stage.Plan);

    public override Sections Reads => Sections.Priorities | Sections.Objectives | Sections.Units | Sections.People | Sections.Partners;

    public override IEnumerable<Finding> Examine(Priority priority, PlanModel plan)
    {
        var priorities = plan.Priorities;
        var at = priorities.IndexOf(priority.Id);
        if (at == 0 && PeckingOrder.SharingTheTop(priorities) is > 1 and var sharing) yield return SharedTop(priorities, sharing, plan);
        if (PeckingOrder.LighterAbove(priorities, at) is { } above) yield return Contradicted(above, priority, plan);
        if (at == PeckingOrder.Most) yield return TooMany(priority, priorities, plan);
    }

    public override IEnumerable<Finding> Examine(Objective objective, PlanModel plan)
    {
        if (!ConflictRule.IsNeededBy(objective, plan) || ConflictRule.ExistsFor(objective, plan)) yield break;

        var served = plan.PrioritiesOf(objective).ToArray();
        var subject = "objectives/" + objective.Id;
        var finding = ReportAs("objective", objective, subject, null,
                ("what", objective.What ?? objective.Id), ("priorities", NamesOf(served)), ("leader", plan.LeaderName))
            .With("serves", ("count", served.Length))
            .Seen(subject);
        foreach (var each in served) finding = finding.Seen("priorities/" + each.Id, each.What);
        yield return finding;
    }

    private Finding SharedTop(Section<Priority> priorities, int sharing, PlanModel plan)
    {
        var top = priorities.Take(sharing).ToArray();
        var finding = Report(top[0], "priorities/" + top[0].Id,
                ("count", sharing), ("priorities", NamesOf(top)), ("weight", top[0].Weight!.Value), ("leader", plan.LeaderName))
            .With("weights");
        foreach (var each in top) finding = finding.Seen("priorities/" + each.Id, each.What);
        return finding;
    }

    private Finding Contradicted(Priority above, Priority priority, PlanModel plan) =>
        ReportAs("contradicted", priority, "priorities/" + priority.Id, null,
                ("what", priority.What ?? priority.Id), ("above", above.What ?? above.Id), ("leader", plan.LeaderName))
            .With("heavier", ("lower", above.Weight!.Value), ("higher", priority.Weight!.Value))
            .Seen("priorities/" + above.Id, above.What)
            .Seen("priorities/" + priority.Id, priority.What);

    private Finding TooMany(Priority sixth, Section<Priority> priorities, PlanModel plan)
    {
        var over = priorities.Skip(PeckingOrder.Most).ToArray();
        var finding = ReportAs("many", sixth, "priorities", Severity.Warning, ("count", priorities.Count), ("most", PeckingOrder.Most), ("leader", plan.LeaderName))
            .With("many", ("over", NamesOf(over)));
        foreach (var each in over) finding = finding.Seen("priorities/" + each.Id, each.What);
        return finding;
    }

    private static string[] NamesOf(Priority[] priorities) => [.. priorities.Select(each => each.What ?? each.Id)];
}
