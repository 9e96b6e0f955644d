using Houselights.Core.Checks;
using Houselights.Core.Checks.Texts;

namespace Houselights.Core.Cascade.Drift.Reports;

/// <summary>A drift chain for people at a terminal: a table for each statement, then what departed and where it began.</summary>
/// <param name="style">Language and dates.</param>
/// <param name="paint">Colours a word by how grave it is; the identity where there is no terminal.</param>
public sealed class DriftTextReport(TextStyle style, Func<string, Severity, string> paint)
{
    private const int LongestName = 32;

    public void Write(DriftChain chain, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(chain);
        ArgumentNullException.ThrowIfNull(output);
        foreach (var thread in chain.Threads) Write(thread, chain.Layers[0].Name, output);
        foreach (var (layer, line) in chain.Unpaired)
            output.WriteLine($"{layer}:{line.Line}: {DriftTexts.Of("unpaired", style, ("text", line.Statement.Text))}");
        if (!chain.Unpaired.IsEmpty) output.WriteLine();
        output.WriteLine(DriftTexts.Summary(chain, style));
    }

    private void Write(DriftThread thread, string top, TextWriter output)
    {
        output.WriteLine($"{top}:{thread.Origin.Line}: {thread.Origin.Statement.Text}");
        output.WriteLine();
        WriteTable(thread, output);
        output.WriteLine();
        foreach (var remark in DriftTexts.Remarks(thread, style)) output.WriteLine("  " + remark);
        output.WriteLine("  " + DriftTexts.Began(thread, style));
        output.WriteLine();
    }

    private void WriteTable(DriftThread thread, TextWriter output)
    {
        string[] head = [DriftTexts.Of("slot", style), .. thread.Steps.Select(step => Short(step.Layer))];
        var rows = StatementComparison.Order.Select(slot => (string[])[DriftTexts.Of(slot, style), .. thread.Steps.Select(step => DriftTexts.Cell(step, slot, style))]).ToList();
        var widths = head.Select((cell, column) => rows.Max(row => Math.Max(row[column].Length, cell.Length))).ToArray();
        output.WriteLine("  " + Joined(head, widths));
        for (var row = 0; row < rows.Count; row++) output.WriteLine("  " + Painted(Joined(rows[row], widths), thread, row));
    }

    private string Painted(string line, DriftThread thread, int row)
    {
        var verdicts = thread.Steps.Select(step => step.Comparison?.VerdictOf(StatementComparison.Order[row]) ?? SlotVerdict.Same).ToList();
        if (verdicts.Contains(SlotVerdict.Contradicted)) return paint(line, Severity.Blocking);
        return verdicts.Exists(verdict => verdict != SlotVerdict.Same) ? paint(line, Severity.Warning) : line;
    }

    private static string Joined(string[] cells, int[] widths) => string.Join("  ", cells.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd();

    private static string Short(string name) => name.Length <= LongestName ? name : "…" + name[^(LongestName - 1)..];
}
