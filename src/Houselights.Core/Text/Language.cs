namespace Houselights.Core.Text;

/// <summary>What can be said of a text's language.</summary>
public enum LanguageGuess
{
    /// <summary>The words are English.</summary>
    English,

    /// <summary>The words are of another language: a check of English sentences can't read them.</summary>
    Other,

    /// <summary>Names, numbers, or too few words. Checks read such a text as English, since nothing speaks against it.</summary>
    Unsure,
}

/// <summary>Tells English from other languages in short sentences.</summary>
/// <remarks>
/// <para><b>Measure.</b> Probability of each word under each language: half from a list of common words, half from letter
/// trigrams counted on the same list (Cavnar and Trenkle, N-gram-based text categorization, 1994, is the idea; ours is a
/// mixture, not their rank order). English against the likeliest other.</para>
/// <para><b>Errors.</b> docs/text-work.md. Knows German, French, Spanish, Italian, Dutch, Portuguese, Polish, Swedish,
/// Danish, Finnish and Czech by their words; a language outside these is mostly “Other” through its letters.</para>
/// <para>Stateless, thread-safe, linear in the text; the lists are counted once, on first use.</para>
/// </remarks>
public static class Language
{
    /// <summary>Odds, as natural logarithm, from which one side is believed: about 150 to 1, since letters aren't independent.</summary>
    private const double Believed = 5;

    /// <summary>Longer texts are judged by their beginning.</summary>
    private const int WordsRead = 100;

    public static LanguageGuess Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var evidence = Evidence.In(Passage.Of(text), WordsRead);
        if (evidence.Words == 0) return LanguageGuess.Unsure;
        var (english, other) = evidence.BestScores();
        if (english >= other && evidence.EnglishWords > 0) return LanguageGuess.English;
        if (english >= other) return evidence.OtherwiseWritten >= 2 && english - other >= Believed ? LanguageGuess.English : LanguageGuess.Unsure;
        return other - english >= Believed && evidence.SpeaksForOther ? LanguageGuess.Other : LanguageGuess.Unsure;
    }

    /// <summary>The likeliest language of a text that is believed to have one: “en”, or the code of another that is known; null where it is unsure.</summary>
    internal static string? CodeOf(string text) => Of(text) switch
    {
        LanguageGuess.English => LanguageModel.CodeOf(0),
        LanguageGuess.Other => LanguageModel.CodeOf(Evidence.In(Passage.Of(text), WordsRead).Likeliest()),
        _ => null,
    };

    private sealed class Evidence
    {
        /// <summary>Parts of names, which people of any language bear.</summary>
        private static readonly WordSet Particles = new("de del della den der des di do dos du el la le ten ter van von zu");

        private readonly double[] scores = new double[LanguageModel.Languages];

        public int Words { get; private set; }

        public int EnglishWords { get; private set; }

        /// <summary>Words that only other languages have.</summary>
        public int OtherWords { get; private set; }

        /// <summary>Unknown words in small letters: a name has a capital.</summary>
        public int OtherwiseWritten { get; private set; }

        /// <summary>A letter outside ASCII in such a word.</summary>
        public bool HasForeignLetter { get; private set; }

        public bool SpeaksForOther => OtherWords > 0 || OtherwiseWritten >= (HasForeignLetter ? 2 : 3);

        public static Evidence In(Passage passage, int limit)
        {
            var evidence = new Evidence();
            for (var at = 0; at < passage.Count && evidence.Words < limit; at++)
                if (passage.IsWord(at)) evidence.Add(passage.Text(at));
            return evidence;
        }

        public int Likeliest() => Array.IndexOf(scores, scores.Max());

        public (double English, double Other) BestScores() => (scores[0], scores.Skip(1).Max());

        private void Add(ReadOnlySpan<char> word)
        {
            Words++;
            Span<char> lower = stackalloc char[WordRoot.LongestWord];
            lower = lower[..word[..Math.Min(word.Length, WordRoot.LongestWord)].ToLowerInvariant(lower)];
            var languages = LanguageModel.Instance.Score(lower, scores);
            if ((languages & 1) != 0) EnglishWords++;
            else if (languages != 0) OtherWords += Particles.Has(word) ? 0 : 1;
            else if (char.IsLower(word[0]) && word.Length > 2) AddUnknown(lower);
        }

        private void AddUnknown(ReadOnlySpan<char> lower)
        {
            OtherwiseWritten++;
            HasForeignLetter |= lower.ContainsAnyExceptInRange('\0', '\x7f');
        }
    }
}
