using System.Collections.Frozen;
using Houselights.Core.Text;

namespace Houselights.Core.Cascade.Drift.Vocabulary;

/// <summary>What a word stands for: a concept's root, whether it names the opposite, and which way it says the concept moves.</summary>
/// <param name="Root">The root of the concept's first name.</param>
/// <param name="Side">−1 for a name of its opposite, else 1.</param>
/// <param name="Sense">For words that say both: “hire” raises staff; <see cref="Drift.Sense.Reach"/> for mere names.</param>
internal readonly record struct Meaning(string Root, int Side, Sense Sense);

/// <summary>Looks words and phrases up in the <see cref="ConceptTable"/>.</summary>
internal static class Concepts
{
    private const int LongestPhrase = 5;

    private static readonly FrozenDictionary<string, Meaning> ByRoot;
    private static readonly FrozenDictionary<string, (string[] Words, Meaning Meaning)[]>.AlternateLookup<ReadOnlySpan<char>> ByFirstWord;
    private static readonly FrozenDictionary<string, int> Valences;

    static Concepts()
    {
        var words = new Dictionary<string, Meaning>(StringComparer.Ordinal);
        var phrases = new List<(string[] Words, Meaning Meaning)>();
        var valences = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in ConceptTable.Lines.Split('\n', StringSplitOptions.TrimEntries))
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var root = WordRoot.Of(parts[0].TrimEnd('^', '!'));
            if (parts[0][^1] is '^' or '!') valences[root] = parts[0][^1] == '^' ? 1 : -1;
            words.TryAdd(root, new(root, 1, Sense.Reach));
            var kind = new Meaning(root, 1, Sense.Reach);
            foreach (var part in parts.Skip(1))
                if (part is "+" or "-" or ">" or "<") kind = new(root, part == "-" ? -1 : 1, part == ">" ? Sense.Raise : part == "<" ? Sense.Lower : Sense.Reach);
                else if (part.Contains('_') || part.Contains('-')) phrases.Add((part.Split('_', '-'), kind));
                else words.TryAdd(WordRoot.Of(part), kind);
        }

        ByRoot = words.ToFrozenDictionary(StringComparer.Ordinal);
        Valences = valences.ToFrozenDictionary(StringComparer.Ordinal);
        ByFirstWord = phrases.GroupBy(phrase => phrase.Words[0], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Words.Length).ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>1: more of it is good; −1: more of it is bad; 0: it depends.</summary>
    public static int ValenceOf(string root) => Valences.GetValueOrDefault(root);

    public static Meaning? Of(string root) => ByRoot.TryGetValue(root, out var meaning) ? meaning : null;

    /// <summary>True where a phrase covers the token; its meaning is told at its first token only.</summary>
    public static bool InPhrase(Passage passage, int at, out Meaning? meaning)
    {
        meaning = null;
        for (var first = at; first > at - LongestPhrase && first >= 0; first--)
        {
            if (!passage.IsWord(first) || !ByFirstWord.TryGetValue(passage.Text(first), out var phrases)) continue;
            foreach (var (words, found) in phrases)
                if (EndOf(passage, first, words) is var end && end > at)
                {
                    if (first == at) meaning = found;
                    return true;
                }
        }

        return false;
    }

    private static bool IsPluralOf(Passage passage, int at, string word) =>
        passage.IsWord(at) && passage.Text(at) is [.. var single, 's' or 'S'] && single.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static int EndOf(Passage passage, int at, string[] words)
    {
        for (var each = 0; each < words.Length; each++)
        {
            if (passage.Kind(at) == TokenKind.Hyphen) at++;
            if (!passage.Is(at, words[each]) && !(each == words.Length - 1 && IsPluralOf(passage, at, words[each]))) return -1;
            at++;
        }

        return at;
    }
}
