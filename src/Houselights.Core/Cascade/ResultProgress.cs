using Houselights.Core.Model;
using Houselights.Core.Numerics;
using Houselights.Core.Numerics.Drift;
using Houselights.Core.Numerics.Forecast;
using NodaTime;

namespace Houselights.Core.Cascade;

/// <summary>How a key result moved from check-in to check-in, beside the straight line that its plan asks for.</summary>
/// <remarks>
/// Steps, not levels: a level is correlated with its own past. A step over twice the time is expected to add twice as much and to
/// scatter √2 times as much. Of several check-ins on a day the last counts; what bears no date or no value isn't used.
/// </remarks>
public sealed class ResultProgress
{
    /// <summary>K, in standard deviations: half of a shift by one.</summary>
    private const double Slack = 0.5;

    /// <summary>H, in standard deviations.</summary>
    private const double Limit = 5;

    /// <summary>z of the upper end up to which a standard deviation is believed: 95 %. From eight steps it may be 1.8 times the one that was seen.</summary>
    private const double Caution = 1.6449;

    private readonly double[] increments;
    private readonly double[] spans;

    private ResultProgress(KeyResult result, List<(LocalDate On, double Value)> points, LocalDate by, PlanModel plan)
    {
        (Points, By, Target) = (points, by, result.To!.Value);
        var sign = result.Kind == KeyResultKind.Decrease ? -1 : 1;
        var days = Enumerable.Range(1, points.Count - 1).Select(i => Period.DaysBetween(points[i - 1].On, points[i].On)).ToArray();
        PeriodDays = days.Length == 0 ? 0 : days.Order().ElementAt(days.Length / 2);
        increments = [.. Enumerable.Range(1, days.Length).Select(i => sign * (points[i].Value - points[i - 1].Value))];
        spans = [.. days.Select(each => each / (double)PeriodDays)];
        Missing = sign * (Target - points[^1].Value);
        (Start, From) = result.From is { } from && (plan.RunningSince ?? plan.Cycle.Starts) is { } start ? (start, from) : points[0];
        Planned = Period.DaysBetween(Start, by) is > 0 and var length ? sign * (Target - From) * PeriodDays / length : null;
    }

    /// <summary>Check-ins, the earliest first; at least one.</summary>
    public IReadOnlyList<(LocalDate On, double Value)> Points { get; }

    /// <summary>The middle one of the times between two check-ins; 0 where there is only one.</summary>
    public int PeriodDays { get; }

    /// <summary>Where the plan starts: at the start of the key result since the plan is lived, else at the first check-in.</summary>
    public LocalDate Start { get; }

    /// <summary>The value there.</summary>
    public double From { get; }

    public double Target { get; }

    /// <summary>The key result's own date, else the end of the cycle.</summary>
    public LocalDate By { get; }

    /// <summary>Target less last value, towards the target above 0.</summary>
    public double Missing { get; }

    /// <summary>What the plan asks for in a period, towards the target above 0; null where its date lies before its start.</summary>
    public double? Planned { get; }

    /// <summary>What each step added, towards the target above 0.</summary>
    public IReadOnlyList<double> Increments => increments;

    /// <summary>How many periods each step took.</summary>
    public IReadOnlyList<double> Spans => spans;

    /// <summary>Periods from the last check-in to the date; 0 or less where it has passed.</summary>
    public double Left => PeriodDays == 0 ? 0 : Period.DaysBetween(Points[^1].On, By) / (double)PeriodDays;

    /// <summary>Null for a limit that is to be kept, without a target or a date, and before the first check-in.</summary>
    public static ResultProgress? Of(KeyResult result, PlanModel plan)
    {
        if (result.Kind is KeyResultKind.StayAbove or KeyResultKind.StayBelow || result.To is null || (result.By ?? plan.Cycle.Ends) is not { } by) return null;
        var points = new List<(LocalDate On, double Value)>();
        foreach (var checkIn in plan.CheckInsOf(result.Id))
        {
            if (checkIn is not { On: { } on, Value: { } value }) continue;
            if (points.Count > 0 && points[^1].On == on) points.RemoveAt(points.Count - 1);
            points.Add((on, value));
        }

        return points.Count == 0 ? null : new(result, points, by, plan);
    }

    /// <summary>The probability that the target is missed, if what moved it so far goes on.</summary>
    public Outcome<KeyResultForecast> Forecast() => KeyResultForecast.Of(increments, spans, Missing, Left);

    /// <summary>
    /// Departures of the steps from the plan, each by the root of its span, summed up, with the standard deviation at the upper end of what
    /// so few steps allow: with the one that was seen, one in ten results that run to plan would be reported within half a year.
    /// </summary>
    public Outcome<Cusum> Chart()
    {
        if (Planned is not { } planned) return new Undefined(Reason.NoData);
        double[] residuals = [.. increments.Zip(spans, (increment, span) => (increment - (planned * span)) / Math.Sqrt(span))];
        var spread = Spread.Of(residuals);
        if (spread.Value is not { } known) return spread.Undefined!;
        var sigma = known.Sigma * UpperEnd(increments.Length - 1);
        return Cusum.Of(residuals, 0, Slack * sigma, Limit * sigma, Limit * sigma / 2);
    }

    /// <summary>Upper end of a standard deviation as a multiple of the one seen: the chi-square quantile of Wilson and Hilferty 1931.</summary>
    private static double UpperEnd(int freedom) => Math.Pow(1 - (2 / (9.0 * freedom)) - (Caution * Math.Sqrt(2 / (9.0 * freedom))), -1.5);
}
