using System.Collections.Immutable;
using Houselights.Core.Model;

namespace Houselights.Core.Gates;

/// <summary>The three measures of a plan, side by side.</summary>
public static class Measuring
{
    public static ImmutableArray<Measure> All(PlanModel plan) => [ClarityMeasure.Of(plan), AlignmentMeasure.Of(plan), ExecutionMeasure.Of(plan)];
}
