using System.CommandLine;
using NodaTime;

namespace Houselights.Commands;

/// <summary>What several commands are asked with, worded the same everywhere.</summary>
internal static class PlanOptions
{
    /// <summary>The files of one plan.</summary>
    public static Argument<string[]> Files() => new("FILE")
    {
        Description = "Plan files that make up one plan, YAML or JSON; - reads standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>The day from which a plan is looked at.</summary>
    public static Option<string?> At() => new("--at") { Description = "Look at the plan from this day (2026-02-15); today by default." };

    /// <summary>One of a few words, the first by default.</summary>
    public static Option<string> Choice(string name, string description, params string[] words)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => words[0] };
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    /// <summary>Reads a day; false, with a message, where it is none.</summary>
    /// <param name="at">What <c>--at</c> was given.</param>
    /// <param name="day">Null where no day was asked for.</param>
    public static bool TryReadDay(string? at, out LocalDate? day)
    {
        day = at is null ? null : PlanFiles.ParseDate(at);
        if (at is null || day is not null) return true;
        Terminal.Error($"--at: error: “{at}” is not a date. Write it as 2026-02-15.");
        return false;
    }
}
