namespace Houselights.Core.Text;

/// <summary>Strips English endings, so that “migrating”, “migration” and “migrate” meet in one stem.</summary>
/// <remarks>
/// <b>Source.</b> M. F. Porter, An algorithm for suffix stripping, Program 14 (1980), 130-137, steps 1a to 5b as
/// published, written from the paper. Works in place on lower-case ASCII letters; a word with other letters is left as it
/// is, since its endings aren't English.
/// </remarks>
internal static class PorterStemmer
{
    /// <summary>The published algorithm leaves words of one or two letters alone.</summary>
    private const int ShortestWord = 3;

    private static readonly (string Suffix, string Into)[] DoubleSuffixes =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"),
        ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"),
        ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string Suffix, string Into)[] LongSuffixes =
    [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ];

    private static readonly (string Suffix, string Into)[] LastSuffixes =
    [
        ("ement", ""), ("ance", ""), ("ence", ""), ("able", ""), ("ible", ""), ("ment", ""), ("ant", ""), ("ent", ""), ("ism", ""),
        ("ate", ""), ("iti", ""), ("ous", ""), ("ive", ""), ("ize", ""), ("ion", ""), ("al", ""), ("er", ""), ("ic", ""), ("ou", ""),
    ];

    /// <summary>Stems the word in place; the buffer needs one place more than the word. The stem's length is returned.</summary>
    public static int Stem(Span<char> buffer, int length)
    {
        if (length < ShortestWord) return length;
        foreach (var letter in buffer[..length])
            if (!char.IsAsciiLetterLower(letter)) return length;

        length = Plurals(buffer, length);
        length = PastAndGerund(buffer, length);
        if (buffer[length - 1] == 'y' && HasVowel(buffer[..(length - 1)])) buffer[length - 1] = 'i';
        length = Replace(buffer, length, DoubleSuffixes, measure: 0);
        length = Replace(buffer, length, LongSuffixes, measure: 0);
        length = Replace(buffer, length, LastSuffixes, measure: 1);
        return FinalLetters(buffer, length);
    }

    private static int Plurals(Span<char> word, int length)
    {
        if (Ends(word, length, "sses") || Ends(word, length, "ies")) return length - 2;
        return Ends(word, length, "s") && !Ends(word, length, "ss") ? length - 1 : length;
    }

    private static int PastAndGerund(Span<char> word, int length)
    {
        if (Ends(word, length, "eed")) return Measure(word[..(length - 3)]) > 0 ? length - 1 : length;
        var cut = Ends(word, length, "ed") ? 2 : Ends(word, length, "ing") ? 3 : 0;
        if (cut == 0 || !HasVowel(word[..(length - cut)])) return length;
        length -= cut;
        if (Ends(word, length, "at") || Ends(word, length, "bl") || Ends(word, length, "iz")) return WithE(word, length);
        if (EndsDouble(word, length) && word[length - 1] is not ('l' or 's' or 'z')) return length - 1;
        return Measure(word[..length]) == 1 && EndsShort(word[..length]) ? WithE(word, length) : length;
    }

    private static int WithE(Span<char> word, int length)
    {
        word[length] = 'e';
        return length + 1;
    }

    /// <summary>Replaces the longest matching suffix where what remains measures more than <paramref name="measure"/>.</summary>
    private static int Replace(Span<char> word, int length, (string Suffix, string Into)[] rules, int measure)
    {
        var (suffix, into) = Longest(word, length, rules);
        var remains = length - suffix.Length;
        if (suffix.Length == 0 || Measure(word[..remains]) <= measure) return length;
        if (suffix == "ion" && (remains == 0 || word[remains - 1] is not ('s' or 't'))) return length;
        into.CopyTo(word[remains..]);
        return remains + into.Length;
    }

    private static (string Suffix, string Into) Longest(Span<char> word, int length, (string Suffix, string Into)[] rules)
    {
        var best = ("", "");
        foreach (var rule in rules)
            if (rule.Suffix.Length > best.Item1.Length && Ends(word, length, rule.Suffix)) best = rule;
        return best;
    }

    private static int FinalLetters(Span<char> word, int length)
    {
        if (word[length - 1] == 'e')
        {
            var measure = Measure(word[..(length - 1)]);
            if (measure > 1 || (measure == 1 && !EndsShort(word[..(length - 1)]))) length--;
        }

        return Measure(word[..length]) > 1 && EndsDouble(word, length) && word[length - 1] == 'l' ? length - 1 : length;
    }

    private static bool Ends(Span<char> word, int length, string suffix) =>
        length >= suffix.Length && word[..length].EndsWith(suffix, StringComparison.Ordinal);

    private static bool EndsDouble(Span<char> word, int length) =>
        length > 1 && word[length - 1] == word[length - 2] && IsConsonant(word, length - 1);

    /// <summary>Consonant, vowel, consonant, the last not w, x or y: Porter's *o.</summary>
    private static bool EndsShort(ReadOnlySpan<char> word) =>
        word.Length > 2 && IsConsonant(word, word.Length - 1) && !IsConsonant(word, word.Length - 2)
        && IsConsonant(word, word.Length - 3) && word[^1] is not ('w' or 'x' or 'y');

    private static bool HasVowel(ReadOnlySpan<char> word)
    {
        for (var at = 0; at < word.Length; at++)
            if (!IsConsonant(word, at)) return true;
        return false;
    }

    /// <summary>How often a vowel is followed by a consonant: Porter's m.</summary>
    private static int Measure(ReadOnlySpan<char> word)
    {
        var measure = 0;
        var vowelBefore = false;
        var consonantBefore = false;
        foreach (var letter in word)
        {
            var vowel = letter is 'a' or 'e' or 'i' or 'o' or 'u' || (letter == 'y' && consonantBefore);
            if (vowelBefore && !vowel) measure++;
            vowelBefore = vowel;
            consonantBefore = !vowel;
        }

        return measure;
    }

    /// <summary>A y is a vowel after a consonant; a run of them alternates.</summary>
    private static bool IsConsonant(ReadOnlySpan<char> word, int at)
    {
        if (word[at] != 'y') return word[at] is not ('a' or 'e' or 'i' or 'o' or 'u');
        var run = at;
        while (run > 0 && word[run - 1] == 'y') run--;
        var firstIsConsonant = run == 0 || word[run - 1] is 'a' or 'e' or 'i' or 'o' or 'u';
        return ((at - run) % 2 == 0) == firstIsConsonant;
    }
}
