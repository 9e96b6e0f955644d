using System.Collections.Frozen;

namespace Houselights.Core.Text;

/// <summary>A fixed set of phrases of one to a few words; hyphens between the words of a text don't matter.</summary>
internal sealed class PhraseSet
{
    private readonly FrozenDictionary<string, string[][]>.AlternateLookup<ReadOnlySpan<char>> tailsByFirstWord;

    /// <param name="listed">The phrases, separated by commas.</param>
    public PhraseSet(string listed)
        : this(listed.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
    {
    }

    public PhraseSet(IEnumerable<string> phrases) => tailsByFirstWord = phrases
        .Select(phrase => phrase.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        .GroupBy(words => words[0], StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(
            group => group.Key,
            group => group.Select(words => words[1..]).OrderByDescending(tail => tail.Length).ToArray(),
            StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The token after the longest phrase that begins at <paramref name="at"/>, or −1.</summary>
    public int Match(Passage passage, int at)
    {
        if (!passage.IsWord(at) || !tailsByFirstWord.TryGetValue(passage.Text(at), out var tails)) return -1;
        foreach (var tail in tails)
        {
            var end = MatchTail(passage, at + 1, tail);
            if (end >= 0) return end;
        }

        return -1;
    }

    /// <summary>Whether one of the phrases begins at <paramref name="at"/> and ends before <paramref name="end"/>.</summary>
    public bool Fills(Passage passage, int at, int end)
    {
        if (!passage.IsWord(at) || !tailsByFirstWord.TryGetValue(passage.Text(at), out var tails)) return false;
        foreach (var tail in tails)
            if (MatchTail(passage, at + 1, tail) == end) return true;
        return false;
    }

    private static int MatchTail(Passage passage, int at, string[] tail)
    {
        foreach (var word in tail)
        {
            if (passage.Kind(at) == TokenKind.Hyphen) at++;
            if (!passage.Is(at, word)) return -1;
            at++;
        }

        return at;
    }
}
