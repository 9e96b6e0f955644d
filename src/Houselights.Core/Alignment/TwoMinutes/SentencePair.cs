using System.Collections.Immutable;
using Houselights.Core.Text;

namespace Houselights.Core.Alignment.TwoMinutes;

/// <summary>Whether two sentences say the same: only ever by their words, and unclear where words can't tell.</summary>
/// <remarks>How often each answer is right: docs/text-work.md.</remarks>
internal static class SentencePair
{
    /// <summary>From this share of the shorter one's roots on, two sentences are about the same.</summary>
    public const double MostOfTheShorter = 2.0 / 3;

    /// <summary>One shared root is a subject; two are a statement about it.</summary>
    public const int FewestShared = 2;

    /// <summary>Fewer words of content are apart by chance too often: nothing is called different by “renovate the kitchen” alone.</summary>
    public const int FewestToDiffer = 3;

    /// <summary>Two compounds share their part from this length on: “Regal” in “Ladenregal”, and not “Rat” in “Vorrat”.</summary>
    private const int ShortestPart = 5;

    public static Likeness Of(Sentence first, Sentence second)
    {
        if (IsRepeated(first, second)) return Likeness.Same;
        if (first.Tongue != second.Tongue) return Likeness.Unclear;
        if (IsAboutTheSame(first, second)) return Contradiction.Is(first, second) ? Likeness.Unclear : Likeness.Same;
        return HaveNothingInCommon(first, second) ? Likeness.Different : Likeness.Unclear;
    }

    /// <summary>True where two words of content are one: equal, or a German compound and its part.</summary>
    public static bool IsShared(string first, string second, Tongue tongue) =>
        first == second || (tongue == Tongue.German && (IsPart(first, second) || IsPart(second, first)));

    private static bool IsRepeated(Sentence first, Sentence second) =>
        WordsAlone(first.Passage).Any() && WordsAlone(first.Passage).SequenceEqual(WordsAlone(second.Passage), StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> WordsAlone(Passage passage) =>
        Enumerable.Range(0, passage.Count).Where(at => passage.IsWord(at) || passage.IsNumber(at)).Select(at => passage.Text(at).ToString());

    private static bool IsAboutTheSame(Sentence first, Sentence second)
    {
        var shorter = Math.Min(first.Things.Length, second.Things.Length);
        var shared = Shared(first, second);
        return shared >= FewestShared && shared >= (MostOfTheShorter * shorter) - 1e-9;
    }

    private static int Shared(Sentence first, Sentence second) =>
        Math.Min(CountIn(first.Things, second), CountIn(second.Things, first));

    private static int CountIn(ImmutableArray<string> roots, Sentence other) =>
        roots.Count(root => other.Things.Any(each => IsShared(root, each, other.Tongue)));

    private static bool HaveNothingInCommon(Sentence first, Sentence second) =>
        first.Tongue != Tongue.Foreign
        && HasEnough(first) && HasEnough(second)
        && (first.Concerns & second.Concerns) == 0
        && !first.Acts.Any(act => second.Acts.Any(other => Acts.GoTogether(act, other)))
        && !first.Words.Any(word => second.Words.Any(other => IsShared(word.Key, other.Key, first.Tongue)));

    private static bool HasEnough(Sentence sentence) =>
        !sentence.Things.IsEmpty
        && sentence.Words.Select(word => word.Key).Distinct(StringComparer.Ordinal).Count() + sentence.Things.Count(thing => IsCompound(thing, sentence.Tongue)) >= FewestToDiffer;

    /// <summary>“Onlineshop” says as much as “online shop”.</summary>
    private static bool IsCompound(string root, Tongue tongue) => tongue == Tongue.German && root.Length >= 2 * ShortestPart;

    private static bool IsPart(string part, string whole) =>
        part.Length >= ShortestPart && part.Length < whole.Length
        && (whole.EndsWith(part, StringComparison.Ordinal) || whole.StartsWith(part, StringComparison.Ordinal));
}
