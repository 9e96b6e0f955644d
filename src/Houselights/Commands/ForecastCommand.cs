using System.CommandLine;
using System.Globalization;
using Houselights.Core.Checks.Texts;
using Houselights.Core.Commitments;
using Houselights.Core.Commitments.Reports;
using Houselights.Core.Model;

namespace Houselights.Commands;

/// <summary><c>houselights forecast FILE...</c>: when priorities will be done, and which key results will be missed.</summary>
internal static class ForecastCommand
{
    private static readonly Argument<string[]> Files = PlanOptions.Files();

    private static readonly Option<string?> At = PlanOptions.At();

    private static readonly Option<string> Format = PlanOptions.Choice("--format", "How the forecast is printed: text, json or markdown.", "text", "json", "markdown");

    private static readonly Option<string> Language = PlanOptions.Choice("--language", "Language of the forecast: en or de; JSON is always English.", "en", "de");

    public static Command Create()
    {
        var command = new Command("forecast", "Tells how probably each priority keeps its date and each key result is missed, and which chain decides. Exit code 0: read; 2: the input can’t be read.")
        {
            Files, At, Format, Language,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        using var progress = new Progress();
        if (!PlanOptions.TryReadDay(arguments.GetValue(At), out var at)) return Terminal.Unreadable;

        var names = arguments.GetValue(Files)!;
        if (PlanFiles.Read(names, progress) is not { } plan) return Terminal.Unreadable;
        progress.Say("modelling");
        var forecast = PlanForecast.Of(PlanModel.Of(plan, at ?? PlanFiles.Today(plan)), (done, all) => progress.Say($"simulating: {done} of {all}"));
        progress.Dispose();
        Print(forecast, names[0], arguments);
        return 0;
    }

    private static void Print(PlanForecast forecast, string name, ParseResult arguments)
    {
        using var output = Terminal.Output();
        var style = new TextStyle(CultureInfo.GetCultureInfo(arguments.GetValue(Language)!));
        switch (arguments.GetValue(Format))
        {
            case "json": output.BaseStream.Write(ForecastJsonReport.Write(forecast, name)); break;
            case "markdown": ForecastMarkdownReport.Write(forecast, style, output); break;
            default: new ForecastTextReport(style, Terminal.Paint).Write(forecast, output); break;
        }
    }
}
