using Houselights.Core.Cascade;
using Houselights.Core.Checks;
using Houselights.Core.Checks.Texts;
using Houselights.Core.Model;
using Houselights.Core.Numerics;
using Houselights.Core.Numerics.Drift;
using NodaTime;
using Interval = Houselights.Core.Numerics.Distributions.Interval;

namespace Houselights.Core.Commitments.Reports;

/// <summary>The words of a forecast, in the reader's language.</summary>
internal static class ForecastTexts
{
    private static readonly ReportTexts Texts = new("Forecast");

    public static string Of(string key, TextStyle style, params (string Name, Value Value)[] values) =>
        Texts.Of(key, style, values);

    /// <summary>Heads of the table of priorities.</summary>
    public static string[] PriorityHead(TextStyle style) => [.. new[] { "priority", "date", "intime", "p50", "p80", "p90" }.Select(key => Of(key, style))];

    /// <summary>A priority as cells; fewer where it has no forecast: its words, its date, and why.</summary>
    public static string[] Cells(PriorityLine line, PlanModel plan, TextStyle style)
    {
        var what = line.Priority.What ?? line.Priority.Id;
        if (line.Forecast is not { } forecast)
            return [what, PriorityDate.Of(line.Priority, plan) is { } date ? style.Date(date) : Of("undated", style), Of("none." + line.Reason!.Value.ToString().ToLowerInvariant(), style)];
        return [what, forecast.Date is { } due ? style.Date(due) : Of("undated", style), forecast.InTime is { } inTime ? Chance(inTime.Share, inTime.Error, style) : "–",
            .. new[] { 0.5, 0.8, 0.9 }.Select(share => style.Date(forecast.DoneBy(share, plan)))];
    }

    public static string[] ResultHead(TextStyle style) => [.. new[] { "result", "now", "target", "by", "missed" }.Select(key => Of(key, style))];

    public static string[] Cells(ResultLine line, TextStyle style) =>
    [
        line.Result.What ?? line.Result.Id, line.Progress is { } progress ? style.Write(progress.Points[^1].Value) : "–", line.Result.To is { } to ? style.Write(to) : "–",
        (line.Progress?.By ?? line.Result.By) is { } by ? style.Date(by) : Of("undated", style),
        line.Forecast is { } forecast ? Chance(forecast.ProbabilityOfMissing, forecast.Range, style)
            : Of("none." + line.Reason!.Value.ToString().ToLowerInvariant(), style, ("have", line.Progress?.Points.Count ?? 0), ("need", Spread.FewestPoints + 1)),
    ];

    /// <summary>What is to be said of a forecast beneath the table, each with a label.</summary>
    public static IEnumerable<(string Label, string Text)> Remarks(PriorityForecast forecast, PlanModel plan, TextStyle style)
    {
        var (likely, even) = (forecast.Likely(plan), forecast.DoneBy(0.5, plan));
        var days = Period.DaysBetween(likely, even);
        yield return (Of("label.adds", style), Of("likely", style, ("likely", likely)));
        yield return (Of("label.draws", style), Of(days > 0 ? "later" : days < 0 ? "sooner" : "same", style, ("even", even), ("days", Math.Abs(days)), ("draws", forecast.Draws)));
        var unknowns = ForecastUnknowns.Of(forecast, plan);
        var label = Of("label.knows", style);
        foreach (var (key, count) in new[] { ("unknown", unknowns.WithoutDuration), ("exact", unknowns.Exact), ("unpromised", unknowns.Unpromised), ("overdue", unknowns.Overdue) })
        {
            if (count == 0) continue;
            yield return (label, Of(key, style, ("count", count), ("all", unknowns.All)));
            label = "";
        }
    }

    /// <summary>The chain that matters most: how often each link decided, what it is, whose, how long, and how it stands.</summary>
    public static IEnumerable<string[]> Chain(PriorityForecast forecast, PlanModel plan, TextStyle style) => forecast.Chain().Select(link =>
    {
        var commitment = plan.Commitments[link.Commitment];
        return new[]
        {
            style.Write(Percent.Of(link.Decided)) + " %", commitment.What ?? commitment.Id, string.Join(", ", plan.NamesOf(commitment.Owner)) is { Length: > 0 } names ? names : "–",
            commitment.Duration?.ToString() ?? Of("untimed", style), Of("state." + commitment.State.ToString().ToLowerInvariant(), style),
        };
    });

    private static string Chance(double share, Interval range, TextStyle style) =>
        Of(range.Low == range.High ? "certain" : "chance", style, ("percent", Percent.Of(share)), ("low", Percent.Of(range.Low)), ("high", Percent.Of(range.High)));
}
