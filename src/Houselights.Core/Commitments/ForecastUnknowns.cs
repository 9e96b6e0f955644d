using Houselights.Core.Gates;
using Houselights.Core.Model;

namespace Houselights.Core.Commitments;

/// <summary>What a forecast doesn’t know, and took to be favourable.</summary>
/// <param name="All">Commitments that were simulated.</param>
/// <param name="WithoutDuration">Of them, taken to need no time.</param>
/// <param name="Exact">Taken to need exactly the one duration that stands in the plan.</param>
/// <param name="Unpromised">Promised by nobody, and taken to begin on the next working day.</param>
/// <param name="Overdue">Begun so long ago that they should be done, and taken to be done today.</param>
public sealed record ForecastUnknowns(int All, int WithoutDuration, int Exact, int Unpromised, int Overdue)
{
    public static ForecastUnknowns Of(PriorityForecast forecast, PlanModel plan)
    {
        var (without, exact, unpromised, overdue) = (0, 0, 0, 0);
        var ahead = new WorkAhead(plan);
        foreach (var at in forecast.Commitments)
        {
            var commitment = plan.Commitments[at];
            if (commitment.Duration is not { } duration) without++;
            else if (duration.IsExact) exact++;
            if (!ExecutionMeasure.IsPromised(commitment)) unpromised++;
            if (ahead.Of(at) is { Elapsed: > 0, High: <= 0 } && commitment.Duration is not null) overdue++;
        }

        return new(forecast.Commitments.Count, without, exact, unpromised, overdue);
    }
}
