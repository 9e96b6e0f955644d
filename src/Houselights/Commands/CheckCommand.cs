using System.CommandLine;
using System.Globalization;
using Houselights.Core.Checks;
using Houselights.Core.Checks.Reports;
using Houselights.Core.Checks.Texts;
using Houselights.Core.Model;

namespace Houselights.Commands;

/// <summary><c>houselights check FILE...</c>: what all checks say of a plan.</summary>
internal static class CheckCommand
{
    private static readonly Argument<string[]> Files = PlanOptions.Files();

    private static readonly Option<string?> At = PlanOptions.At();

    private static readonly Option<string> Format = PlanOptions.Choice("--format", "How findings are printed: text, json or markdown.", "text", "json", "markdown");

    private static readonly Option<string> FailOn = PlanOptions.Choice("--fail-on", "The lowest severity that makes the exit code 1.", "blocking", "warning", "note");

    private static readonly Option<string?> StageName = StageOption();

    private static readonly Option<string> Language = PlanOptions.Choice("--language", "Language of the findings: en or de; JSON is always English.", "en", "de");

    public static Command Create()
    {
        var command = new Command("check", "Checks a plan and prints its findings, gates and measures. Exit code 0: nothing at or above --fail-on; 1: something; 2: the input can’t be read.")
        {
            Files, At, Format, FailOn, StageName, Language,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        using var progress = new Progress();
        if (!PlanOptions.TryReadDay(arguments.GetValue(At), out var at)) return Terminal.Unreadable;

        var names = arguments.GetValue(Files)!;
        var plan = PlanFiles.Read(names, progress);
        if (plan is null) return Terminal.Unreadable;

        var stage = arguments.GetValue(StageName) is { } name ? Enum.Parse<Stage>(name, ignoreCase: true) : (Stage?)null;
        progress.Say("modelling");
        var model = PlanModel.Of(plan, at ?? PlanFiles.Today(plan));
        var diagnosis = Diagnosis.Of(model, stage, (done, all) => progress.Say($"checking: {done} of {all}"));
        progress.Dispose();
        Print(diagnosis, names, arguments);
        return Fails(diagnosis, Enum.Parse<Severity>(arguments.GetValue(FailOn)!, ignoreCase: true)) ? 1 : 0;
    }

    private static void Print(Diagnosis diagnosis, string[] names, ParseResult arguments)
    {
        using var output = Terminal.Output();
        var style = new TextStyle(CultureInfo.GetCultureInfo(arguments.GetValue(Language)!));
        switch (arguments.GetValue(Format))
        {
            case "json": output.BaseStream.Write(JsonReport.Write(diagnosis, names[0])); break;
            case "markdown": MarkdownReport.Write(diagnosis, names[0], style, output); break;
            default: new TextReport(style, Terminal.Paint).Write(diagnosis, output); break;
        }
    }

    /// <summary>Coming and overridden findings don’t count.</summary>
    private static bool Fails(Diagnosis diagnosis, Severity from) =>
        diagnosis.Findings.Any(finding => finding is { Coming: false, Override: null } && finding.Severity >= from);

    private static Option<string?> StageOption()
    {
        var option = new Option<string?>("--stage") { Description = "Look from another stage than the plan’s own: " + string.Join(", ", Stages) + "." };
        option.AcceptOnlyFromAmong(Stages);
        return option;
    }

    private static string[] Stages => [.. Enum.GetNames<Stage>().Select(name => name.ToLowerInvariant())];
}
