using System.CommandLine;
using Houselights.Core.Checks;
using Houselights.Core.Document;

namespace Houselights.Commands;

/// <summary><c>houselights explain HL702</c>: what a check looks for, why, and how to fix what it finds.</summary>
internal static class ExplainCommand
{
    private static readonly Argument<string?> Code = new("CODE") { Description = "A check’s code or slug; without one, the list of all.", Arity = ArgumentArity.ZeroOrOne };

    public static Command Create()
    {
        var command = new Command("explain", "Explains a check: what it does, why it matters, how to fix what it finds.") { Code };
        command.SetAction(arguments => Run(arguments.GetValue(Code)));
        return command;
    }

    private static int Run(string? word)
    {
        using var output = Terminal.Output();
        if (word is null)
        {
            foreach (var each in All.Checks) output.WriteLine($"{each.Info.Code}  {each.Info.Severity.ToString().ToLowerInvariant(),-8}  {each.Info.Gate.ToString().ToLowerInvariant(),-8}  {each.Info.Slug}");
            return 0;
        }

        var check = All.Find(word) ?? All.Checks.FirstOrDefault(each => string.Equals(each.Info.Slug, word, StringComparison.OrdinalIgnoreCase));
        if (check is null)
        {
            var nearest = Nearest.To(word, All.Checks.SelectMany(each => new[] { each.Info.Code, each.Info.Slug }));
            Terminal.Error($"explain: error: There is no check “{PlanError.Shorten(word)}”. {(nearest is null ? "“houselights explain” lists them all." : $"Did you mean “{nearest}”?")}");
            return Terminal.Unreadable;
        }

        using var page = typeof(ExplainCommand).Assembly.GetManifestResourceStream($"docs.checks.{check.Info.Code}.md")!;
        using var text = new StreamReader(page);
        while (text.ReadLine() is { } line)
            if (!line.StartsWith("<!--", StringComparison.Ordinal)) output.WriteLine(line.StartsWith('#') ? Terminal.Strong(line) : line);
        return 0;
    }
}
