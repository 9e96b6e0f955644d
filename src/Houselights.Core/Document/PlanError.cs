namespace Houselights.Core.Document;

/// <summary>One thing that keeps a file from being a plan: where, what, which text, and what to do about it.</summary>
/// <param name="At">The place of the offending text.</param>
/// <param name="Message">What is wrong, with the limit where there is one; a full sentence.</param>
/// <param name="Text">The offending text, at most <see cref="LongestText"/> characters; null where nothing stands there.</param>
/// <param name="Remedy">What to do next; a full sentence.</param>
public sealed record PlanError(Place At, string Message, string? Text, string Remedy)
{
    /// <summary>Longer offending texts are cut here: an error is read by people.</summary>
    public const int LongestText = 60;

    /// <summary>Cuts a text for display.</summary>
    public static string Shorten(string text) =>
        text.Length <= LongestText ? text : string.Concat(text.AsSpan(0, LongestText), "…");

    /// <summary>The form that the command line prints.</summary>
    public override string ToString() => $"{At}: error: {Message} {Remedy}";
}
