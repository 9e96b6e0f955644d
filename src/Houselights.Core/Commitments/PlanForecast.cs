using System.Collections.Immutable;
using Houselights.Core.Cascade;
using Houselights.Core.Model;
using Houselights.Core.Numerics;
using Houselights.Core.Numerics.Forecast;

namespace Houselights.Core.Commitments;

/// <summary>Why a priority has no forecast, or a key result none.</summary>
public enum NoForecast { NothingOpen, Circle, Limit, NoTarget, NoCheckIn, TooFewSteps, Even, Reached, Passed }

/// <summary>A priority with its forecast, or the reason why it has none.</summary>
/// <param name="Priority">The priority.</param>
/// <param name="Forecast">Of everything that it depends on.</param>
/// <param name="Reason">Null where there is a forecast.</param>
public sealed record PriorityLine(Priority Priority, PriorityForecast? Forecast, NoForecast? Reason);

/// <summary>A key result with its forecast, or the reason why it has none.</summary>
/// <param name="Result">The key result.</param>
/// <param name="Progress">Its check-ins; null where there is none, or nothing to reach.</param>
/// <param name="Forecast">The probability of missing it.</param>
/// <param name="Reason">Null where there is a forecast.</param>
public sealed record ResultLine(KeyResult Result, ResultProgress? Progress, KeyResultForecast? Forecast, NoForecast? Reason);

/// <summary>When each priority will be done, and how probably each key result is missed, as far as the plan can tell.</summary>
public sealed record PlanForecast(PlanModel Plan, ImmutableArray<PriorityLine> Priorities, ImmutableArray<ResultLine> Results)
{
    /// <param name="plan">The plan on a day.</param>
    /// <param name="progress">Told after each priority how many are done, of how many.</param>
    public static PlanForecast Of(PlanModel plan, Action<int, int>? progress = null)
    {
        var (ends, lines) = (PriorityEnds.Of(plan), ImmutableArray.CreateBuilder<PriorityLine>());
        for (var i = 0; i < ends.Length; i++)
        {
            var forecast = PriorityForecast.OfWhole(ends[i], plan);
            lines.Add(new(plan.Priorities[i], forecast, forecast is not null ? null : ends[i].InCircle ? NoForecast.Circle : NoForecast.NothingOpen));
            progress?.Invoke(i + 1, ends.Length);
        }

        return new(plan, lines.ToImmutable(), [.. plan.Objectives.SelectMany(objective => objective.KeyResults).Select(result => LineOf(result, plan))]);
    }

    private static ResultLine LineOf(KeyResult result, PlanModel plan)
    {
        if (result.Kind is KeyResultKind.StayAbove or KeyResultKind.StayBelow) return new(result, null, null, NoForecast.Limit);
        if (result.To is null || (result.By ?? plan.Cycle.Ends) is null) return new(result, null, null, NoForecast.NoTarget);
        if (ResultProgress.Of(result, plan) is not { } progress) return new(result, null, null, NoForecast.NoCheckIn);
        if (progress.Missing <= 0) return new(result, progress, null, NoForecast.Reached);
        if (progress.By < plan.AsOf || progress is { Left: <= 0, PeriodDays: > 0 }) return new(result, progress, null, NoForecast.Passed);
        var forecast = progress.Forecast();
        return new(result, progress, forecast.Value, forecast.Undefined?.Reason switch { null => null, Reason.NoVariation => NoForecast.Even, _ => NoForecast.TooFewSteps });
    }
}
