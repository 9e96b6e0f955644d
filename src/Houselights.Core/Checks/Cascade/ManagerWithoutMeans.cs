using Houselights.Core.Cascade;
using Houselights.Core.Model;
using Houselights.Core.People;

namespace Houselights.Core.Checks.Cascade;

/// <summary>A manager owns an objective with no decision right or no capacity.</summary>
/// <remarks>
/// <para><b>Measure.</b> Decision rights: the objective's <c>decides</c>. Capacity: the manager's own, and that of the objective's
/// unit (of the manager's unit where the objective names none).</para>
/// <para><b>Decision.</b> Reports an objective owned by somebody whose role is manager if it brings no decision right; or if either
/// capacity is stated as 0; or if neither is stated although the plan states capacities elsewhere.</para>
/// <para><b>Errors.</b> None by chance. A plan that counts no capacity at all is not asked for any.</para>
/// </remarks>
public sealed class ManagerWithoutMeans : Check<Objective>
{
    public override CheckInfo Info { get; } = new("HL608", "manager-without-means", Severity.Warning, Stage.Execute);

    public override Sections Reads => Sections.People | Sections.Partners | Sections.Units | Sections.Cycle;

    public override IEnumerable<Finding> Examine(Objective objective, PlanModel plan)
    {
        if (ManagerOf(objective, plan) is not { } manager) yield break;
        var hasRight = objective.Decides.Any(right => !string.IsNullOrWhiteSpace(right));
        var unit = plan.Units.Find(objective.Unit ?? manager.Unit);
        var hasCapacity = HasCapacity(manager, unit, plan);
        if (hasRight && hasCapacity) yield break;

        yield return Explain(objective, manager, unit, hasRight, hasCapacity, plan);
    }

    private static Person? ManagerOf(Objective objective, PlanModel plan)
    {
        foreach (var id in objective.Owner)
            if (plan.People.Find(id) is { Role: Role.Manager } manager) return manager;
        return null;
    }

    private static bool HasCapacity(Person manager, Unit? unit, PlanModel plan)
    {
        if (manager.Capacity is null && unit?.Capacity is null) return !CountsCapacity(plan);
        return manager.Capacity is not { High: 0 } && unit?.Capacity is not { High: 0 };
    }

    private static bool CountsCapacity(PlanModel plan)
    {
        foreach (var unit in plan.Units.Span)
            if (unit.Capacity is not null) return true;
        foreach (var person in plan.People.Span)
            if (person.Capacity is not null) return true;
        return false;
    }

    private Finding Explain(Objective objective, Person manager, Unit? unit, bool hasRight, bool hasCapacity, PlanModel plan)
    {
        var subject = "objectives/" + objective.Id;
        var finding = Report(objective, subject,
            ("what", objective.What ?? objective.Id), ("manager", manager.Name ?? manager.Id), ("giver", GiverTo(manager, unit, plan)),
            ("unit", unit?.Name ?? unit?.Id ?? "−"), ("measure", PlanWord.CapacityUnitOf(plan)));
        finding = finding with { Variant = hasRight ? "capacity" : hasCapacity ? "right" : null };

        if (!hasRight) finding = finding.With("right");
        if (!hasCapacity) finding = finding.With(manager.Capacity is null && unit?.Capacity is null ? "unstated" : manager.Capacity is { High: 0 } ? "own" : "unit");
        finding = finding.Seen(subject).Seen("people/" + manager.Id);
        return hasCapacity || unit is null ? finding : finding.Seen("units/" + unit.Id);
    }

    /// <summary>Whoever leads the unit, or the nearest above it that the manager doesn't lead; else the leader.</summary>
    private static string GiverTo(Person manager, Unit? unit, PlanModel plan)
    {
        foreach (var above in plan.UpwardsFrom(unit?.Id))
            if (plan.People.Find(above.Head.First) is { } head && head.Id != manager.Id) return head.Name ?? head.Id;
        return plan.Leader?.Name ?? "leader";
    }
}
