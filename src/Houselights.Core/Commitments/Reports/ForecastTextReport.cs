using Houselights.Core.Checks;
using Houselights.Core.Checks.Texts;

namespace Houselights.Core.Commitments.Reports;

/// <summary>A forecast for people at a terminal: a table of priorities, what decides about each, a table of key results.</summary>
/// <param name="style">Language and dates.</param>
/// <param name="paint">Colours a line by how grave it is; the identity where there is no terminal.</param>
public sealed class ForecastTextReport(TextStyle style, Func<string, Severity, string> paint)
{
    private const int LongestWords = 48, LabelWidth = 12;

    public void Write(PlanForecast forecast, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        ArgumentNullException.ThrowIfNull(output);
        output.WriteLine(ForecastTexts.Of("summary", style, ("day", forecast.Plan.AsOf), ("priorities", forecast.Priorities.Length), ("results", forecast.Results.Length)));
        if (forecast.Priorities.Length > 0)
            WriteTable(ForecastTexts.PriorityHead(style), [.. forecast.Priorities.Select(line => (ForecastTexts.Cells(line, forecast.Plan, style), line.Forecast?.InTime is { Share: < 0.5 }))], output);
        foreach (var line in forecast.Priorities)
            if (line.Forecast is { } known) Write(line.Priority.What ?? line.Priority.Id, known, forecast, output);
        if (forecast.Results.Length > 0)
            WriteTable(ForecastTexts.ResultHead(style), [.. forecast.Results.Select(line => (ForecastTexts.Cells(line, style), line.Forecast is { ProbabilityOfMissing: >= 0.5 }))], output);
    }

    private void Write(string what, PriorityForecast known, PlanForecast forecast, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(what);
        foreach (var (label, text) in ForecastTexts.Remarks(known, forecast.Plan, style)) output.WriteLine($"  {label.PadRight(LabelWidth)}  {text}");
        string[][] chain = [.. ForecastTexts.Chain(known, forecast.Plan, style).Select(row => row.Select(Short).ToArray())];
        var (widths, name) = (Widths(chain), ForecastTexts.Of("label.chain", style));
        foreach (var row in chain)
        {
            output.WriteLine($"  {name.PadRight(LabelWidth)}  {row[0].PadLeft(widths[0])}  {Joined(row[1..], widths[1..])}");
            name = "";
        }
    }

    private void WriteTable(string[] head, (string[] Cells, bool IsGrave)[] rows, TextWriter output)
    {
        output.WriteLine();
        var cells = rows.Select(row => row.Cells.Select((cell, column) => column == 0 ? Short(cell) : cell).ToArray()).ToArray();
        // The reason why there is no forecast runs over the columns behind it.
        var widths = Widths([head, .. cells.Select(row => row.Length < head.Length ? row[..^1] : row)]);
        output.WriteLine(Joined(head, widths));
        for (var i = 0; i < rows.Length; i++)
            output.WriteLine(rows[i].IsGrave ? paint(Joined(cells[i], widths), Severity.Warning) : Joined(cells[i], widths));
    }

    private static int[] Widths(string[][] rows) => [.. Enumerable.Range(0, rows.Max(row => row.Length)).Select(column => rows.Max(row => column < row.Length ? row[column].Length : 0))];

    private static string Joined(string[] cells, int[] widths) => string.Join("  ", cells.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd();

    private static string Short(string words) => words.Length <= LongestWords ? words : words[..(LongestWords - 1)] + "…";
}
