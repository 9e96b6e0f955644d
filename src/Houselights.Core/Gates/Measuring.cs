using System.Collections.Immutable;
using Houselights.Core.Alignment;
using Houselights.Core.Model;

namespace Houselights.Core.Gates;

/// <summary>The three measures of a plan, side by side.</summary>
public static class Measuring
{
    public static ImmutableArray<Measure> All(PlanModel plan) => [Clarity(plan), Alignment(plan), ExecutionMeasure.Of(plan)];

    /// <summary>Unlit until agreement is measured with its chance correction; says what was collected so far.</summary>
    private static Measure Clarity(PlanModel plan)
    {
        var (answered, team) = Answered(plan, ReadingKind.Understanding);
        var accepted = plan.Readbacks.Count(readback => readback.AcceptedOn is not null);
        return new("clarity", null, answered == 0 ? "unasked" : "collected",
            [("answered", answered), ("team", team), ("readbacks", plan.Readbacks.Count), ("accepted", accepted)]);
    }

    /// <summary>Unlit until private commitment is measured; says what was said in public.</summary>
    private static Measure Alignment(PlanModel plan)
    {
        var (answered, team) = Answered(plan, ReadingKind.Commitment);
        return new("alignment", null, answered == 0 ? "unasked" : "collected", [("answered", answered), ("team", team)]);
    }

    private static (int Answered, int Team) Answered(PlanModel plan, ReadingKind kind)
    {
        var reading = plan.Readings.LastOrDefault(each => each.Kind == kind && each.Closed is not null);
        return (reading?.Answers.Length ?? 0, plan.LeadershipTeam.Count);
    }
}
