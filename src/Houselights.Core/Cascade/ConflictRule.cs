using Houselights.Core.Model;

namespace Houselights.Core.Cascade;

/// <summary>What wins where two good things collide.</summary>
public static class ConflictRule
{
    /// <summary>
    /// True where anything at all in the plan says so: a behaviour or an objective (<c>when-in-conflict</c>), or a dilemma of a reading
    /// to which the leader has given the key. O(objectives), without allocating.
    /// </summary>
    public static bool ExistsIn(PlanModel plan)
    {
        foreach (var priority in plan.Priorities)
            if (SaysWhatWins(priority)) return true;
        foreach (var reading in plan.Readings)
            foreach (var dilemma in reading.Dilemmas)
                if (HasWords(dilemma.Key)) return true;
        foreach (var objective in plan.Objectives.Span)
            if (HasWords(objective.WhenInConflict)) return true;
        return false;
    }

    /// <summary>
    /// True where the objective itself joins two or more priorities: by what it names under <c>serves</c>, not because an objective
    /// above it does, where the rule belongs.
    /// </summary>
    public static bool IsNeededBy(Objective objective, PlanModel plan) => objective.Serves.Count > 1 && plan.PrioritiesOf(objective).Count > 1;

    /// <summary>True where the objective says what wins, or a behaviour of one of its priorities does.</summary>
    public static bool ExistsFor(Objective objective, PlanModel plan) =>
        HasWords(objective.WhenInConflict) || plan.PrioritiesOf(objective).Any(SaysWhatWins);

    /// <summary>True where a behaviour of the priority says what wins when two important things collide.</summary>
    private static bool SaysWhatWins(Priority priority)
    {
        foreach (var behaviour in priority.Behaviours)
            if (HasWords(behaviour.WhenInConflict)) return true;
        return false;
    }

    private static bool HasWords(string? text) => !string.IsNullOrWhiteSpace(text);
}
