using Houselights.Core.Text;

namespace Houselights.Core.Alignment.TwoMinutes;

/// <summary>Finds the words of content in a sentence: numbers, dates, acts and things, without grammar and without what everybody says.</summary>
internal static class SentenceWords
{
    /// <summary>In a language whose grammar isn't known, shorter Latin words are taken for grammar.</summary>
    private const int ShortestForeign = 4;

    /// <summary>Shorter words in “-ly” are nouns and verbs: family, supply.</summary>
    private const int ShortestAdverb = 7;

    /// <summary>The end of Latin letters in Unicode, with all their accents: other scripts have short words of content.</summary>
    private const char LastLatin = '\u024f';

    public static IEnumerable<ContentWord> In(Passage passage, Tongue tongue)
    {
        for (var at = 0; at < passage.Count; at++)
        {
            if (Figures.DateAt(passage, at) is { } date) yield return new(at, WordSort.Date, date, null);
            else if (Figures.NumberAt(passage, at) is { } number)
            {
                var first = at;
                for (; Figures.NumberAt(passage, at + 1) is { } times && Figures.IsMagnitude(times); at++) number = Figures.Product(number, times);
                yield return new(first, WordSort.Number, number, null);
            }
            else if (passage.IsWord(at) && WordAt(passage, at, tongue) is { } word) yield return word;
        }
    }

    public static string Root(ReadOnlySpan<char> word, Tongue tongue) => tongue switch
    {
        Tongue.English => EnglishRoot(word),
        Tongue.German => GermanRoot.Of(word),
        _ => word.ToString().ToLowerInvariant(),
    };

    private static ContentWord? WordAt(Passage passage, int at, Tongue tongue)
    {
        var word = passage.Text(at);
        var lower = word.ToString().ToLowerInvariant();
        if (tongue == Tongue.Foreign)
            return word.Length >= ShortestForeign || word[0] > LastLatin ? new(at, WordSort.Thing, lower, null) : null;
        var german = tongue == Tongue.German;
        if (Acts.Of(lower, german) is { } act && !IsEndOfSpan(passage, at)) return new(at, WordSort.Act, Root(word, tongue), act);
        if (EverydayWords.Has(lower, german) || IsGrammar(word, german)) return null;
        return new(at, WordSort.Thing, Root(word, tongue), null);
    }

    /// <summary>“By the end of the year” and “from end to end” end nothing.</summary>
    private static bool IsEndOfSpan(Passage passage, int at) =>
        passage.Is(at, "end") && (passage.Is(at + 1, "of") || passage.Is(at + 1, "to") || passage.Is(at - 1, "to"));

    private static bool IsGrammar(ReadOnlySpan<char> word, bool german) =>
        word.Length == 1 || (german ? GermanWords.IsEmpty(word) : FunctionWords.HasOrIsLight(word));

    /// <summary>“Shelves” and “shelf”, “regularly” and “regular”: what the stemmer leaves apart.</summary>
    private static string EnglishRoot(ReadOnlySpan<char> word)
    {
        if (word.Length >= ShortestAdverb && word.EndsWith("ly", StringComparison.OrdinalIgnoreCase)) word = word[..^2];
        var root = WordRoot.Of(word);
        return root.Length > 3 && root.EndsWith("lv", StringComparison.Ordinal) ? root[..^1] + "f" : root;
    }
}
