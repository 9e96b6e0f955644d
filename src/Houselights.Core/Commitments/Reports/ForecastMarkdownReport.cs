using Houselights.Core.Checks.Reports;
using Houselights.Core.Checks.Texts;

namespace Houselights.Core.Commitments.Reports;

/// <summary>A forecast as Markdown, for a pull request or a wiki. Words of the plan are escaped.</summary>
public static class ForecastMarkdownReport
{
    public static void Write(PlanForecast forecast, TextStyle style, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        ArgumentNullException.ThrowIfNull(output);
        output.WriteLine(ForecastTexts.Of("summary", style, ("day", forecast.Plan.AsOf), ("priorities", forecast.Priorities.Length), ("results", forecast.Results.Length)));
        WriteTable(ForecastTexts.PriorityHead(style), [.. forecast.Priorities.Select(line => ForecastTexts.Cells(line, forecast.Plan, style))], output);
        foreach (var line in forecast.Priorities)
        {
            if (line.Forecast is not { } known) continue;
            output.WriteLine();
            output.WriteLine("## " + MarkdownReport.Escape(line.Priority.What ?? line.Priority.Id));
            output.WriteLine();
            foreach (var (_, text) in ForecastTexts.Remarks(known, forecast.Plan, style)) output.WriteLine("- " + MarkdownReport.Escape(text));
            WriteTable([.. new[] { "decided", "what", "owner", "takes", "state" }.Select(key => ForecastTexts.Of("chain." + key, style))], [.. ForecastTexts.Chain(known, forecast.Plan, style)], output);
        }

        if (forecast.Results.Length > 0) WriteTable(ForecastTexts.ResultHead(style), [.. forecast.Results.Select(line => ForecastTexts.Cells(line, style))], output);
    }

    private static void WriteTable(string[] head, string[][] rows, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"| {string.Join(" | ", head)} |");
        output.WriteLine($"|{string.Concat(head.Select(_ => " --- |"))}");
        foreach (var row in rows)
            output.WriteLine($"| {string.Join(" | ", row.Concat(Enumerable.Repeat("", head.Length - row.Length)).Select(MarkdownReport.Escape))} |");
    }
}
