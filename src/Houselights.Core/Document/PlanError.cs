using System.Globalization;
using Houselights.Core.Document.Texts;

namespace Houselights.Core.Document;

/// <summary>One thing that keeps a file from being a plan: where, what, which text, and what to do about it.</summary>
/// <param name="At">The place of the offending text.</param>
/// <param name="What">What is wrong, with the limit where there is one; a full sentence.</param>
/// <param name="Text">The offending text, at most <see cref="LongestText"/> characters; null where nothing stands there.</param>
/// <param name="Next">What to do next; a full sentence.</param>
public sealed record PlanError(Place At, FormattableString What, string? Text, FormattableString Next)
{
    /// <summary>Longer offending texts are cut here: an error is read by people.</summary>
    public const int LongestText = 60;

    /// <summary>Where its sentences stand in other languages.</summary>
    public Translations Texts { get; init; } = Translations.OfPlanErrors;

    /// <summary>What is wrong, in English.</summary>
    public string Message => MessageIn(CultureInfo.InvariantCulture);

    /// <summary>What to do next, in English.</summary>
    public string Remedy => RemedyIn(CultureInfo.InvariantCulture);

    /// <summary>What is wrong.</summary>
    public string MessageIn(CultureInfo culture) => Texts.Write(What, culture);

    /// <summary>What to do next.</summary>
    public string RemedyIn(CultureInfo culture) => Texts.Write(Next, culture);

    /// <summary>Cuts a text for display.</summary>
    public static string Shorten(string text) =>
        text.Length <= LongestText ? text : string.Concat(text.AsSpan(0, LongestText), "…");

    /// <summary>The form that the command line prints.</summary>
    public override string ToString() => $"{At}: error: {Message} {Remedy}";
}
