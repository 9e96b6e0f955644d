using Houselights.Core.Commitments;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.Cascade;

/// <summary>The day of a priority: the latest due date of a commitment, or date of a key result, below it.</summary>
public static class PriorityDate
{
    /// <summary>Null where nothing below the priority has a date. Withdrawn and broken commitments set none.</summary>
    public static LocalDate? Of(Priority priority, PlanModel plan)
    {
        LocalDate? latest = null;
        foreach (var objective in plan.Objectives)
            if (plan.PrioritiesOf(objective).Any(each => each.Id == priority.Id))
                foreach (var result in objective.KeyResults) latest = Later(latest, result.By);
        foreach (var commitment in plan.Commitments)
            if (commitment.State is not (CommitmentState.Withdrawn or CommitmentState.Broken) && plan.PrioritiesOf(commitment).Any(each => each.Id == priority.Id))
                latest = Later(latest, commitment.Due);
        return latest;
    }

    private static LocalDate? Later(LocalDate? one, LocalDate? other) => other is null || one >= other ? one : other;
}
