using System.Globalization;
using Houselights.Core.Checks.Texts;
using Houselights.Core.Gates;
using Houselights.Core.Model;

namespace Houselights.Core.Checks.Reports;

/// <summary>A diagnosis for people at a terminal: each finding with its place, then the gates, then the measures.</summary>
/// <param name="style">Language and dates.</param>
/// <param name="paint">Colours a word by its severity; the identity where there is no terminal.</param>
public sealed class TextReport(TextStyle style, Func<string, Severity, string> paint)
{
    private const string Indent = "  ";

    public void Write(Diagnosis diagnosis, TextWriter output)
    {
        foreach (var finding in diagnosis.Findings) Write(finding, diagnosis.Plan, output);
        WriteSummary(diagnosis, output);
    }

    private void Write(Finding finding, PlanModel plan, TextWriter output)
    {
        output.WriteLine($"{finding.Place}: {paint(Word(finding), finding.CountsAs)} {finding.Code}: {FindingTexts.Message(finding, style)}");
        var label = "because";
        foreach (var reason in FindingTexts.Because(finding, style)) { Line(output, label, reason); label = ""; }
        Line(output, "evidence", string.Join("; ", finding.Evidence.Select(line => FindingTexts.Evidence(line, style))));
        if (finding.Override is { } given) Line(output, "override", $"{plan.NameOf(given.By.First)}{On(given.On)}: “{given.Because}”");
        if (finding.Dispute is { } dispute) Line(output, "disputed", $"{plan.NameOf(dispute.By.First)}{On(dispute.On)}: “{dispute.Because}”");
        Line(output, "to do", FindingTexts.ToDo(finding, style));
        Line(output, "fine if", FindingTexts.FineIf(finding, style));
        output.WriteLine();
    }

    /// <summary>The severity's word, and what takes its force away.</summary>
    public static string Word(Finding finding) => finding switch
    {
        { Override: not null } => $"{Lower(finding.Severity)} (overridden)",
        { Coming: true } => $"{Lower(finding.Severity)} (coming)",
        { Dispute: not null } => $"{Lower(finding.Severity)} (disputed)",
        _ => Lower(finding.Severity),
    };

    private static string Lower(Severity severity) => severity.ToString().ToLowerInvariant();

    private string On(NodaTime.LocalDate? date) => date is { } on ? ", " + style.Date(on) : "";

    private static void Line(TextWriter output, string label, string text) => output.WriteLine($"{Indent}{label,-10}  {text}");

    private void WriteSummary(Diagnosis diagnosis, TextWriter output)
    {
        var active = diagnosis.Findings.Where(finding => finding is { Coming: false, Override: null }).ToList();
        var blocking = active.Count(finding => finding.Severity == Severity.Blocking);
        var warnings = active.Count(finding => finding.Severity == Severity.Warning);
        var notes = active.Count - blocking - warnings;
        var coming = diagnosis.Findings.Count(finding => finding.Coming);
        var overridden = diagnosis.Findings.Count(finding => finding is { Coming: false, Override: not null });
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{blocking} blocking, {warnings} {(warnings == 1 ? "warning" : "warnings")}, {notes} {(notes == 1 ? "note" : "notes")}, {coming} coming, {overridden} overridden; as of {style.Date(diagnosis.Plan.AsOf)}, stage {Lower(diagnosis.Stage)}."));
        foreach (var gate in diagnosis.Gates) output.WriteLine($"{Indent}{Lower(gate.Stage),-10}  {Describe(gate)}");
        foreach (var measure in diagnosis.Measures) output.WriteLine($"{Indent}{measure.Name,-10}  {Describe(measure)}");
    }

    private static string Lower(Stage stage) => stage.ToString().ToLowerInvariant();

    private static string Describe(Gate gate) => gate switch
    {
        { IsOpen: false } => "closed by " + string.Join(", ", gate.ClosedBy.Take(5).Select(finding => $"{finding.Code} {finding.Subject}")) + (gate.ClosedBy.Length > 5 ? $" and {gate.ClosedBy.Length - 5} more" : ""),
        { Overridden.IsEmpty: false } => "opened by " + string.Join(", ", gate.Overridden.Select(given => given.By.First).Distinct()),
        _ => "open",
    };

    private string Describe(Measure measure) =>
        (measure.Value is { } value ? value.ToString(CultureInfo.InvariantCulture) + " of 100. " : "not shown. ") + FindingTexts.Whole(measure, style);
}
