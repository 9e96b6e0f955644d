using Houselights.Core.Checks.Reports;
using Houselights.Core.Checks.Texts;

namespace Houselights.Core.Cascade.Drift.Reports;

/// <summary>A drift chain as Markdown, for a pull request or a wiki. Words of the statements are escaped.</summary>
public static class DriftMarkdownReport
{
    public static void Write(DriftChain chain, TextStyle style, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(chain);
        ArgumentNullException.ThrowIfNull(output);
        foreach (var thread in chain.Threads) Write(thread, style, output);
        foreach (var (layer, line) in chain.Unpaired)
            output.WriteLine($"- {MarkdownReport.Escape($"{layer}:{line.Line}: {DriftTexts.Of("unpaired", style, ("text", line.Statement.Text))}")}");
        if (!chain.Unpaired.IsEmpty) output.WriteLine();
        output.WriteLine(MarkdownReport.Escape(DriftTexts.Summary(chain, style)));
    }

    private static void Write(DriftThread thread, TextStyle style, TextWriter output)
    {
        output.WriteLine($"## {MarkdownReport.Escape(thread.Origin.Statement.Text)}");
        output.WriteLine();
        output.WriteLine($"| {DriftTexts.Of("slot", style)} | {string.Join(" | ", thread.Steps.Select(step => MarkdownReport.Escape(step.Layer)))} |");
        output.WriteLine($"| --- |{string.Concat(thread.Steps.Select(_ => " --- |"))}");
        foreach (var slot in StatementComparison.Order)
            output.WriteLine($"| {DriftTexts.Of(slot, style)} | {string.Join(" | ", thread.Steps.Select(step => DriftTexts.Cell(step, slot, style)))} |");
        output.WriteLine();
        foreach (var remark in DriftTexts.Remarks(thread, style)) output.WriteLine("- " + MarkdownReport.Escape(remark));
        output.WriteLine("- " + MarkdownReport.Escape(DriftTexts.Began(thread, style)));
        output.WriteLine();
    }
}
