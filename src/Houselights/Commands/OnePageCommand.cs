using System.CommandLine;
using System.Globalization;
using System.Text;
using Houselights.App.Cycles;
using Houselights.Core.Checks;
using Houselights.Core.Model;
using Houselights.Web.Features.OnePage;

namespace Houselights.Commands;

/// <summary><c>houselights onepage FILE</c>: the plan on one printed page, as a self-contained HTML file.</summary>
internal static class OnePageCommand
{
    private static readonly Argument<string[]> Files = new("FILE") { Description = "Plan files that make up one plan.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string?> Output = new("--output", "-o") { Description = "The file to write; standard output by default." };
    private static readonly Option<string?> At = PlanOptions.At();
    private static readonly Option<string> Language = new("--language") { Description = "Language of the page: en or de.", DefaultValueFactory = _ => "en" };

    public static Command Create()
    {
        Language.AcceptOnlyFromAmong("en", "de");
        var command = new Command("onepage", "Writes the plan on one page: self-contained HTML that prints on a sheet of A4 or Letter.") { Files, Output, At, Language };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult arguments, CancellationToken cancel)
    {
        using var progress = new Progress();
        if (!PlanOptions.TryReadDay(arguments.GetValue(At), out var at)) return Terminal.Unreadable;

        var plan = PlanFiles.Read(arguments.GetValue(Files)!, progress);
        if (plan is null) return Terminal.Unreadable;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(arguments.GetValue(Language)!);

        var day = at ?? PlanFiles.Today(plan);
        var cycle = new ShelvedCycle("file", plan.Organisation ?? "", plan.Cycle?.Name ?? "", 1, DateTimeOffset.UnixEpoch, day);
        var page = OnePage.Of(new Standing(cycle, Diagnosis.Of(PlanModel.Of(plan, day), [])));
        return await Write(await OnePageWriter.WriteAsync(page.Show()), arguments.GetValue(Output), cancel);
    }

    private static async Task<int> Write(string html, string? file, CancellationToken cancel)
    {
        if (file is null)
        {
            await using var output = Terminal.Output();
            await output.WriteAsync(html.AsMemory(), cancel);
            return 0;
        }

        try
        {
            await File.WriteAllTextAsync(file, html, new UTF8Encoding(false), cancel);
            return 0;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            Terminal.Error($"{file}: error: The page can’t be written: {refused.Message} Name another file.");
            return Terminal.Unreadable;
        }
    }
}
