namespace Houselights.Core.Text;

/// <summary>
/// How likely a word is in each language, English first: by the lists of common words and by their letter trigrams. One
/// table for all languages, so that a letter costs two look-ups, however many there are.
/// </summary>
internal sealed class LanguageModel
{
    /// <summary>Each known word is taken to be as frequent as if its language had so many.</summary>
    private const double WordsOfALanguage = 400;

    /// <summary>Letters that may follow two others, seen or not: what unseen trigrams share out among them.</summary>
    private const double Alphabet = 40;

    private const double Unseen = 0.5;

    private static readonly double LogWhole = Math.Log(0.5 / WordsOfALanguage);
    private static readonly Lazy<LanguageModel> Lazily = new(() => new LanguageModel());

    private readonly Dictionary<string, int> languagesByWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> languagesOf;
    private readonly Dictionary<ulong, double[]> trigrams = [];
    private readonly Dictionary<ulong, double[]> pairs = [];

    private LanguageModel()
    {
        for (var language = 0; language < Languages; language++)
            foreach (var word in WordsOf(language)) Learn(word, language);
        ToLogarithms(trigrams, Unseen);
        ToLogarithms(pairs, Unseen * Alphabet);
        languagesOf = languagesByWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static int Languages => LanguageWords.Others.Length + 1;

    public static string CodeOf(int language) => language == 0 ? "en" : LanguageWords.Others[language - 1].Code;

    public static LanguageModel Instance => Lazily.Value;

    /// <summary>Adds the logarithm of the word's probability to each language's score.</summary>
    /// <returns>The languages that know the word, one bit each, English the lowest.</returns>
    public int Score(ReadOnlySpan<char> lower, Span<double> scores)
    {
        Span<double> letters = stackalloc double[Languages];
        AddLetters(lower, letters);
        var known = languagesOf.TryGetValue(lower, out var languages) ? languages : 0;
        for (var i = 0; i < letters.Length; i++)
        {
            var byLetters = letters[i] + Math.Log(0.5);
            scores[i] += (known & (1 << i)) == 0 ? byLetters : LogSum(byLetters, LogWhole);
        }

        return known;
    }

    private void AddLetters(ReadOnlySpan<char> word, Span<double> sums)
    {
        ulong context = Pair(' ', ' ');
        for (var at = 0; at <= word.Length; at++)
        {
            var next = at < word.Length ? word[at] : ' ';
            Add(trigrams, Trigram(context, next), Math.Log(Unseen), 1, sums);
            Add(pairs, context, Math.Log(Unseen * Alphabet), -1, sums);
            context = Pair((char)(context & char.MaxValue), next);
        }
    }

    private static void Add(Dictionary<ulong, double[]> table, ulong key, double unseen, int sign, Span<double> sums)
    {
        var seen = table.GetValueOrDefault(key);
        for (var i = 0; i < sums.Length; i++) sums[i] += sign * (seen is null ? unseen : seen[i]);
    }

    private static double LogSum(double a, double b) => Math.Max(a, b) + Math.Log(1 + Math.Exp(-Math.Abs(a - b)));

    private static HashSet<string> WordsOf(int language)
    {
        var list = language == 0 ? LanguageWords.English : LanguageWords.Others[language - 1].Words;
        return list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
    }

    private void Learn(string word, int language)
    {
        languagesByWord[word] = languagesByWord.GetValueOrDefault(word) | (1 << language);
        var context = Pair(' ', ' ');
        for (var at = 0; at <= word.Length; at++)
        {
            var next = at < word.Length ? word[at] : ' ';
            Count(trigrams, Trigram(context, next), language);
            Count(pairs, context, language);
            context = Pair((char)(context & char.MaxValue), next);
        }
    }

    private static void Count(Dictionary<ulong, double[]> table, ulong key, int language)
    {
        if (!table.TryGetValue(key, out var counts)) table.Add(key, counts = new double[Languages]);
        counts[language]++;
    }

    private static void ToLogarithms(Dictionary<ulong, double[]> table, double unseen)
    {
        foreach (var counts in table.Values)
            for (var i = 0; i < counts.Length; i++) counts[i] = Math.Log(counts[i] + unseen);
    }

    private static ulong Pair(char first, char second) => ((ulong)first << 16) | second;

    private static ulong Trigram(ulong pair, char third) => (pair << 16) | third;
}
