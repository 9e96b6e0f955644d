using System.Collections.Immutable;

namespace Houselights.Core.Alignment.TwoMinutes;

/// <summary>One person's sentence, as it is compared with another's.</summary>
internal sealed class Sentence(string text)
{
    public string Text => text;

    public static ImmutableArray<Sentence> OfRoom(ImmutableArray<string> texts) => [.. texts.Select(text => new Sentence(text))];

    public static bool AreReadTogether(ImmutableArray<Sentence> sentences) => sentences.Length > 0;

    public Likeness Beside(Sentence other) =>
        string.Equals(text.Trim(), other.Text.Trim(), StringComparison.OrdinalIgnoreCase) ? Likeness.Same : Likeness.Unclear;
}
