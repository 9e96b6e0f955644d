using Houselights.Core.Alignment.TwoMinutes;
using Houselights.Web.Parts;
using Houselights.Web.Resources;

namespace Houselights.Web.Features.Alignment.TwoMinutes;

/// <summary>Dilemmas that leadership teams meet, in the reader's language, and the template for one of their own.</summary>
public static class DilemmaSuggestions
{
    /// <summary>The id that stands for the starter's own dilemma in the form.</summary>
    public const string Own = "own";

    /// <summary>The most dilemmas of one test.</summary>
    public const int Most = 3;

    /// <summary>Longest word of an own dilemma, in characters.</summary>
    public const int LongestSide = 40;

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

    private static string? Text(string id, string part) =>
        Known.Contains(id, StringComparer.Ordinal) ? DilemmaText.ResourceManager.GetString($"Dilemma_{id}_{part}", DilemmaText.Culture) : null;
}
