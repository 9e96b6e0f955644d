using System.CommandLine;
using System.Globalization;
using Houselights.Core.Cascade.Drift;
using Houselights.Core.Cascade.Drift.Reports;
using Houselights.Core.Checks.Texts;
using NodaTime;

namespace Houselights.Commands;

/// <summary><c>houselights drift PARENT CHILD...</c>: what became of a statement on its way down, and where it began.</summary>
internal static class DriftCommand
{
    private static readonly Argument<string> Parent = new("PARENT") { Description = "What the top layer says: a text file with one statement a line; - reads standard input." };

    private static readonly Argument<string[]> Children = new("CHILD")
    {
        Description = "What the layers below read back, one file each, from top to bottom.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string?> At = new("--at") { Description = "Count “this quarter” and days without a year from this day (2026-02-15); today by default." };

    private static readonly Option<string> Format = PlanOptions.Choice("--format", "How the comparison is printed: text, json or markdown.", "text", "json", "markdown");

    private static readonly Option<string> Language = PlanOptions.Choice("--language", "Language of the report: en or de; JSON is always English, and so are the statements.", "en", "de");

    public static Command Create()
    {
        var command = new Command("drift", "Compares what layers read back with what they were told, slot by slot. Exit code 0: nothing is contradicted; 1: something is; 2: the input can’t be read.")
        {
            Parent, Children, At, Format, Language,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        if (!PlanOptions.TryReadDay(arguments.GetValue(At), out var at)) return Terminal.Unreadable;
        var asOf = at ?? Today;

        if (StatementFiles.Read([arguments.GetValue(Parent)!, .. arguments.GetValue(Children)!], asOf) is not { } layers) return Terminal.Unreadable;
        var chain = DriftChain.Of(layers, asOf);
        Print(chain, arguments);
        return chain.IsContradicted ? 1 : 0;
    }

    private static LocalDate Today => Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()).InUtc().Date;

    private static void Print(DriftChain chain, ParseResult arguments)
    {
        using var output = Terminal.Output();
        var style = new TextStyle(CultureInfo.GetCultureInfo(arguments.GetValue(Language)!));
        switch (arguments.GetValue(Format))
        {
            case "json": output.BaseStream.Write(DriftJsonReport.Write(chain)); break;
            case "markdown": DriftMarkdownReport.Write(chain, style, output); break;
            default: new DriftTextReport(style, Terminal.Paint).Write(chain, output); break;
        }
    }
}
