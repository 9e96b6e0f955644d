using Houselights.Core.Cascade;
using Houselights.Core.Model;

namespace Houselights.Core.Incentives;

/// <summary>A metric by which a priority is measured.</summary>
/// <param name="Metric">Its bare id.</param>
/// <param name="Result">The key result that names it.</param>
/// <param name="Objective">The objective of that key result; it serves the priority, itself or through those above it.</param>
public sealed record PriorityMetric(string Metric, KeyResult Result, Objective Objective);

/// <summary>
/// The metrics of a priority: those that key results name, of the objectives that serve it, themselves or through the objectives above
/// them. A priority has no metrics of its own, and commitments have none.
/// </summary>
public static class PriorityMetrics
{
    /// <summary>Each key result that names a metric: objectives by their distance from the priority. O(objectives below it).</summary>
    /// <remarks>Reads objectives and priorities.</remarks>
    public static IReadOnlyList<PriorityMetric> Of(Priority priority, PlanModel plan)
    {
        var found = new List<PriorityMetric>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<Objective>(plan.ObjectivesServing(priority).ToArray());
        while (open.TryDequeue(out var objective))
        {
            if (!seen.Add(objective.Id)) continue;
            foreach (var result in objective.KeyResults)
                if (result.Metric is { } metric) found.Add(new(metric.BareId(), result, objective));
            foreach (var below in plan.ObjectivesServing(objective)) open.Enqueue(below);
        }

        return found;
    }
}
