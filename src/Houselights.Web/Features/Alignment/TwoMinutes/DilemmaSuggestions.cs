using Houselights.Core.Alignment.TwoMinutes;
using Houselights.Web.Parts;
using Houselights.Web.Resources;
using Houselights.Web.Shell;

namespace Houselights.Web.Features.Alignment.TwoMinutes;

/// <summary>Dilemmas that leadership teams meet, in the reader's language, and the template for one of their own.</summary>
public static class DilemmaSuggestions
{
    /// <summary>The id that stands for the starter's own dilemma in the form.</summary>
    public const string Own = "own";

    /// <summary>The most dilemmas of one test.</summary>
    public const int Most = 3;

    /// <summary>Longest thing in an own dilemma, in characters: the whole question stays under 140.</summary>
    public const int LongestSide = 30;

    private static readonly string[] Known = ["people", "date", "growth", "customer", "promise", "year", "speed", "local", "hire", "target"];

    /// <summary>Ids of the two that fit every team.</summary>
    public static IReadOnlyList<string> Chosen { get; } = Known[..2];

    /// <summary>Every suggestion with its id.</summary>
    public static IReadOnlyList<(string Id, TwoMinuteDilemma Dilemma)> All => [.. Known.Select(id => (id, Of(id)!))];

    /// <summary>The suggestion of an id; null where there is none.</summary>
    public static TwoMinuteDilemma? Of(string id) =>
        Text(id, "Ask") is { } ask ? new(ask, Text(id, "Left")!, Text(id, "Right")!) : null;

    /// <summary>“When X and Y both want the last euro, which wins?”</summary>
    /// <param name="left">One thing.</param>
    /// <param name="right">The other.</param>
    /// <param name="both">What both want; empty for the last euro.</param>
    public static TwoMinuteDilemma Compose(string left, string right, string both) => new(
        Say.With(DilemmaText.OwnAsk, left.Trim(), right.Trim(), both.Trim() is { Length: > 0 } wanted ? wanted : DilemmaText.OwnBothDefault), left.Trim(), right.Trim());

    /// <summary>The address of a new test with the same questions: suggestions by their id, else the first own one by its parts.</summary>
    public static string Again(IEnumerable<SplitView> splits)
    {
        var (query, own) = (new List<string>(), false);
        foreach (var split in splits)
        {
            if (Known.FirstOrDefault(id => Of(id) is { } known && known.Ask == split.Ask) is { } id) query.Add($"dilemma={id}");
            else if (!own)
            {
                own = true;
                query.AddRange([$"dilemma={Own}", $"ownLeft={Uri.EscapeDataString(split.Left.Choice)}", $"ownRight={Uri.EscapeDataString(split.Right.Choice)}", $"ownBoth={Uri.EscapeDataString(Both(split))}"]);
            }
        }

        return $"{Paths.NewTest}?{string.Join('&', query)}";
    }

    /// <summary>What both sides of an own dilemma want; empty where it was worded in another way.</summary>
    private static string Both(SplitView split)
    {
        const char Gap = '\u0001';
        var around = Say.With(DilemmaText.OwnAsk, split.Left.Choice, split.Right.Choice, Gap).Split(Gap);
        return split.Ask.Length > around[0].Length + around[1].Length && split.Ask.StartsWith(around[0], StringComparison.Ordinal) && split.Ask.EndsWith(around[1], StringComparison.Ordinal)
            ? split.Ask[around[0].Length..^around[1].Length] : "";
    }

    private static string? Text(string id, string part) =>
        Known.Contains(id, StringComparer.Ordinal) ? DilemmaText.ResourceManager.GetString($"Dilemma_{id}_{part}", DilemmaText.Culture) : null;
}
