using Houselights.Core.Model;

namespace Houselights.Core.Cascade;

/// <summary>What wins where one piece of work serves two priorities that collide.</summary>
public static class ConflictRule
{
    /// <summary>
    /// True where the objective itself joins two or more priorities: by what it names under <c>serves</c>, not because an objective
    /// above it does, where the rule belongs.
    /// </summary>
    public static bool IsNeededBy(Objective objective, PlanModel plan) => objective.Serves.Count > 1 && plan.PrioritiesOf(objective).Count > 1;

    /// <summary>True where the objective says what wins, or a behaviour of one of its priorities does.</summary>
    public static bool ExistsFor(Objective objective, PlanModel plan) =>
        !string.IsNullOrWhiteSpace(objective.WhenInConflict) || plan.PrioritiesOf(objective).Any(SaysWhatWins);

    /// <summary>True where a behaviour of the priority says what wins when two important things collide.</summary>
    public static bool SaysWhatWins(Priority priority)
    {
        foreach (var behaviour in priority.Behaviours)
            if (!string.IsNullOrWhiteSpace(behaviour.WhenInConflict)) return true;
        return false;
    }
}
