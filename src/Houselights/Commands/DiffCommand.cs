using System.Collections.Immutable;
using System.CommandLine;
using Houselights.Core.Checks;
using Houselights.Core.Document;

namespace Houselights.Commands;

/// <summary><c>houselights diff OLD NEW</c>: what changed between two plans, moved goalposts first.</summary>
internal static class DiffCommand
{
    private static readonly Argument<string> Old = new("OLD") { Description = "The plan as it was." };
    private static readonly Argument<string> New = new("NEW") { Description = "The plan as it is." };

    public static Command Create()
    {
        var command = new Command("diff", "Prints what changed from one plan to another, moved goalposts first. Exit code 0: read and compared; 2: a plan can’t be read.") { Old, New };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        using var progress = new Progress();
        var before = PlanFiles.Read([arguments.GetValue(Old)!], progress);
        var after = PlanFiles.Read([arguments.GetValue(New)!], progress);
        if (before is null || after is null) return Terminal.Unreadable;
        progress.Dispose();
        Print(PlanComparison.Of(before, after));
        return 0;
    }

    private static void Print(ImmutableArray<PlanChange> changes)
    {
        using var output = Terminal.Output();
        var goalposts = changes.Count(change => change.IsGoalpost);
        if (changes.IsEmpty) output.WriteLine("Nothing changed.");
        if (goalposts > 0) output.WriteLine(Terminal.Strong($"Moved goalposts ({goalposts})"));
        foreach (var change in changes.Take(goalposts)) output.WriteLine(Terminal.Paint(Describe(change), Severity.Warning));
        if (goalposts > 0 && changes.Length > goalposts) output.WriteLine();
        if (changes.Length > goalposts) output.WriteLine(Terminal.Strong($"Other changes ({changes.Length - goalposts})"));
        foreach (var change in changes.Skip(goalposts)) output.WriteLine(Describe(change));
    }

    private static string Describe(PlanChange change) => change switch
    {
        { Before: null } => $"  + {change.Path}: {change.After}",
        { After: null } => $"  − {change.Path}: {change.Before}",
        _ => $"  ~ {change.Path}: {change.Before} → {change.After}",
    };
}
