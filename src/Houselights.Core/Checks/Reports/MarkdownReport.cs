using System.Globalization;
using System.Text;
using Houselights.Core.Checks.Texts;

namespace Houselights.Core.Checks.Reports;

/// <summary>A diagnosis as Markdown, for a pull request or a wiki. Words of the plan are escaped.</summary>
public static class MarkdownReport
{
    private const string Special = @"\`*_[]<>#|~";

    public static void Write(Diagnosis diagnosis, string plan, TextStyle style, TextWriter output)
    {
        output.WriteLine($"# {Escape(plan)}");
        output.WriteLine();
        output.WriteLine($"As of {style.Date(diagnosis.Plan.AsOf)}, stage {diagnosis.Stage.ToString().ToLowerInvariant()}.");
        output.WriteLine();
        output.WriteLine("| measure | value | rests on |");
        output.WriteLine("| --- | ---: | --- |");
        foreach (var measure in diagnosis.Measures)
            output.WriteLine($"| {measure.Name} | {measure.Value?.ToString(CultureInfo.InvariantCulture) ?? "unlit"} | {Escape(FindingTexts.Whole(measure, style))} |");
        output.WriteLine();
        output.WriteLine("| gate | state |");
        output.WriteLine("| --- | --- |");
        foreach (var gate in diagnosis.Gates)
            output.WriteLine($"| {gate.Stage.ToString().ToLowerInvariant()} | {(gate.IsOpen ? "open" : "closed by " + Escape(string.Join(", ", gate.ClosedBy.Select(finding => $"{finding.Code} {finding.Subject}"))))} |");
        foreach (var finding in diagnosis.Findings) Write(finding, style, output);
    }

    private static void Write(Finding finding, TextStyle style, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"## {finding.Code} {Escape(FindingTexts.Message(finding, style))}");
        output.WriteLine();
        output.WriteLine($"{TextReport.Word(finding)}, {Escape(finding.Subject)}, {Escape(finding.Place.ToString())}");
        output.WriteLine();
        foreach (var reason in FindingTexts.Because(finding, style)) output.WriteLine($"- because {Escape(reason)}");
        foreach (var line in finding.Evidence) output.WriteLine($"- evidence {Escape(FindingTexts.Evidence(line, style))}");
        output.WriteLine($"- to do: {Escape(FindingTexts.ToDo(finding, style))}");
        output.WriteLine($"- fine if {Escape(FindingTexts.FineIf(finding, style))}");
    }

    internal static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (Special.Contains(c, StringComparison.Ordinal)) escaped.Append('\\');
            escaped.Append(c is '\n' or '\r' ? ' ' : c);
        }

        return escaped.ToString();
    }
}
