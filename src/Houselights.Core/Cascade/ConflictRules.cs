using Houselights.Core.Model;

namespace Houselights.Core.Cascade;

/// <summary>
/// What the plan says about two good things that collide: a behaviour or an objective that says what wins (<c>when-in-conflict</c>),
/// or a dilemma of a reading to which the leader has given the key.
/// </summary>
public static class ConflictRules
{
    /// <summary>True where anything at all says what wins. O(objectives), without allocating.</summary>
    public static bool Any(PlanModel plan)
    {
        foreach (var priority in plan.Priorities)
            foreach (var behaviour in priority.Behaviours)
                if (HasWords(behaviour.WhenInConflict)) return true;
        foreach (var reading in plan.Readings)
            foreach (var dilemma in reading.Dilemmas)
                if (HasWords(dilemma.Key)) return true;
        foreach (var objective in plan.Objectives.Span)
            if (HasWords(objective.WhenInConflict)) return true;
        return false;
    }

    private static bool HasWords(string? text) => !string.IsNullOrWhiteSpace(text);
}
