using Houselights.Core.Text;

namespace Houselights.Core.Tests.Text;

/// <summary>What each reader reaches on its labelled table, by split.</summary>
internal static class TextWork
{
    public static Reached Execution(string split) =>
        Reached.By(Labelled.Rows("execution-wording", split).Select(row => (row[3] != "-", Find(row).Count > 0)));

    public static Reached Kind(string split, WordingKind kind) =>
        Reached.By(Labelled.Rows("execution-wording", split)
            .Select(row => (row[3].Split(',').Contains(kind.ToString()), Find(row).Any(span => span.Kind == kind))));

    public static Reached Slogans(string split) =>
        Reached.By(Labelled.Rows("slogans", split)
            .Select(row => (row[2] == "slogan", Slogan.Examine(row[3], row[4].Split('|')).IsSlogan)));

    /// <summary>Each row against an index that holds all dropped things of its half.</summary>
    public static Reached ReturningWork(string split)
    {
        var rows = Labelled.Rows("returning-work", split);
        var index = IndexOf(rows);
        return Reached.By(rows.Select(row => (row[2] == "returns", index.Matches(row[4]).Any(match => match.Key == row[3]))));
    }

    /// <summary>How many of the texts match a dropped thing of another row: (matches, pairs tried).</summary>
    public static (int Matches, int Pairs) Strangers(string split)
    {
        var rows = Labelled.Rows("returning-work", split);
        var index = IndexOf(rows);
        var dropped = rows.Select(row => row[3]).Distinct(StringComparer.Ordinal).Count();
        return (rows.Sum(row => index.Matches(row[4]).Count(match => match.Key != row[3])), rows.Count * (dropped - 1));
    }

    /// <summary>The claim “this isn't English”.</summary>
    public static Reached NotEnglish(string split) =>
        Reached.By(Labelled.Rows("languages", split)
            .Select(row => (row[2] == nameof(LanguageGuess.Other), Language.Of(row[3]) == LanguageGuess.Other)));

    /// <summary>The claim “this is English”.</summary>
    public static Reached English(string split) =>
        Reached.By(Labelled.Rows("languages", split)
            .Select(row => (row[2] == nameof(LanguageGuess.English), Language.Of(row[3]) == LanguageGuess.English)));

    public static IReadOnlyList<TextSpan> Find(string[] executionRow) =>
        ExecutionWording.Find(executionRow[5], executionRow[4] == "-" ? [] : executionRow[4].Split(';'));

    private static DroppedWorkIndex IndexOf(IReadOnlyList<string[]> rows) =>
        new(rows.Select(row => row[3]).Distinct(StringComparer.Ordinal).Select(dropped => (dropped, dropped)));
}
