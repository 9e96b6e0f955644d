using System.Collections.Frozen;

namespace Houselights.Core.Text;

/// <summary>
/// The root by which two words are the same: lower case, without possessive, in one spelling (colour, color), synonyms
/// folded into one, ending stripped, and without the endings that Porter keeps (Mexico, Mexican; cardiac, cardiology).
/// </summary>
internal static class WordRoot
{
    /// <summary>Longer words are compared as they stand: no English word is longer, and work stays bounded.</summary>
    public const int LongestWord = 40;

    /// <summary>What must remain where a derivational ending is stripped; shorter beginnings belong to unrelated words.</summary>
    private const int ShortestBeginning = 5;

    private static readonly string[] Derivations =
        ["ologi", "ologist", "ian", "ist", "ism", "iti", "ti", "eri", "ical", "an", "ic", "ac", "al", "er", "or", "o", "a", "i", "e"];

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Folded =
        SynonymTable.ByWord.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Writes the root of the word into the buffer (<see cref="LongestWord"/> + 2 places) and returns its length.</summary>
    public static int Of(ReadOnlySpan<char> word, Span<char> into)
    {
        word = WithoutPossessive(word);
        if (word.Length > LongestWord) word = word[..LongestWord];
        var length = word.ToLowerInvariant(into);
        length = Fold(into, length);
        length = OneSpelling(into, length);
        length = PorterStemmer.Stem(into, length);
        length = WithoutDerivation(into[..length]);
        return Fold(into, length);
    }

    public static string Of(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[LongestWord + 2];
        return buffer[..Of(word, buffer)].ToString();
    }

    private static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[^1] is 's' or 'S' && word[^2] is '\'' or '’' ? word[..^2] : word;

    private static int Fold(Span<char> word, int length)
    {
        if (!Folded.TryGetValue(word[..length], out var folded)) return length;
        folded.CopyTo(word);
        return folded.Length;
    }

    private static int OneSpelling(Span<char> word, int length)
    {
        ReadOnlySpan<char> now = word[..length];
        if (length < 6) return length;
        foreach (var ending in (ReadOnlySpan<string>)["ise", "ised", "ises", "ising", "isation", "isations"])
            if (now.EndsWith(ending)) word[length - ending.Length + 1] = 'z';
        if (!now.EndsWith("our") && !now.EndsWith("ours")) return length;
        var u = now.LastIndexOf('u');
        word[(u + 1)..length].CopyTo(word[u..]);
        return length - 1;
    }

    private static int WithoutDerivation(ReadOnlySpan<char> stem)
    {
        foreach (var ending in Derivations)
            if (stem.Length - ending.Length >= ShortestBeginning && stem.EndsWith(ending)) return stem.Length - ending.Length;
        return stem.Length;
    }
}
