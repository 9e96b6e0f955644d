using System.Collections.Immutable;

namespace Houselights.Core.Alignment.TwoMinutes;

/// <summary>Which words of each sentence a room shares, and which part it.</summary>
internal static class SentenceMarks
{
    public static ImmutableArray<ImmutableArray<Mark>> Of(ImmutableArray<Sentence> sentences) => [.. sentences.Select(_ => ImmutableArray<Mark>.Empty)];
}
