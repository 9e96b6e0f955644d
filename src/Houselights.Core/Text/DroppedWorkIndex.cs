namespace Houselights.Core.Text;

/// <summary>A dropped thing that a text names again.</summary>
public sealed class Match
{
    private readonly Passage passage;
    private readonly List<(int Word, int Token)> shared;
    private readonly DroppedWork entry;

    internal Match(DroppedWork entry, double similarity, Passage passage, List<(int Word, int Token)> shared)
    {
        (this.entry, this.passage, this.shared, Similarity) = (entry, passage, shared, similarity);
        var last = -1;
        foreach (var (word, token) in shared)
        {
            if (token != last && entry.Has(word)) SharedCount++;
            if (entry.Has(word)) last = token;
        }
    }

    /// <summary>The key under which it was indexed.</summary>
    public string Key => entry.Key;

    /// <summary>Weighted share in [0, 1] of its words that the text names.</summary>
    public double Similarity { get; }

    /// <summary>How many words of the text name it.</summary>
    public int SharedCount { get; }

    /// <summary>Those words, as the text writes them, in the text's order.</summary>
    public IReadOnlyList<string> SharedWords => [.. shared.Where(hit => entry.Has(hit.Word)).Select(hit => hit.Token).Distinct().Select(token => passage.Text(token).ToString())];
}

/// <summary>Finds names of dropped work (excluded options, stopped work, dropped candidates) in the names of other work.</summary>
/// <remarks>
/// <para><b>Measure.</b> Words are compared by root (<see cref="WordRoot"/>), in any order; words of the text that the
/// dropped thing lacks cost nothing, since whoever brings work back adds to its name. Words that name no work
/// (“project”, “customer”) weigh a tenth; in an index of many entries a word weighs less the more entries hold it.</para>
/// <para><b>Opposites.</b> A sentence that ends something matches only an entry that ends something, and the reverse.</para>
/// <para><b>Cost.</b> Inverted index: a text costs its words and the entries that share them. Immutable, thread-safe and
/// deterministic; matches come by falling similarity, then by key.</para>
/// </remarks>
public sealed class DroppedWorkIndex
{
    /// <summary>
    /// Above one half: two-word names (“citizen app”) that share one word with a text (“citizen survey”) stay apart,
    /// three-word names may lose one.
    /// </summary>
    public const double MatchesFrom = 0.55;

    /// <summary>Of shorter words a stemmer may leave a single letter.</summary>
    private const int ShortestJudged = 4;

    private readonly List<DroppedWork> entries = [];
    private readonly Dictionary<string, int> wordNumbers = new(StringComparer.Ordinal);
    private readonly List<List<int>> entriesByWord = [];
    private readonly List<bool> genericByWord = [];
    private readonly Dictionary<string, (int First, int Second)> compounds = new(StringComparer.Ordinal);
    private readonly bool[] beginnings = new bool[(26 * 26) + 1];
    private readonly double[] weights;

    /// <param name="dropped">Keys and names. Names without a word of content can't be found again and are left out.</param>
    public DroppedWorkIndex(IEnumerable<(string Key, string Text)> dropped)
    {
        ArgumentNullException.ThrowIfNull(dropped);
        foreach (var (key, text) in dropped) Add(key, text);
        weights = [.. entriesByWord.Select((holders, word) => Weight(word, holders.Count))];
        foreach (var entry in entries) entry.TotalWeight = entry.Words.Sum(word => weights[word]);
        NumberOf = wordNumbers.GetAlternateLookup<ReadOnlySpan<char>>();
        CompoundOf = compounds.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var root in wordNumbers.Keys.Concat(compounds.Keys)) beginnings[BeginningOf(root)] = true;
        foreach (var word in SynonymTable.ByWord.Keys)
            if (wordNumbers.ContainsKey(WordRoot.Of(word)) || compounds.ContainsKey(WordRoot.Of(word))) beginnings[BeginningOf(word)] = true;
    }

    /// <summary>
    /// False where no word with these first letters can be one of the index: a root keeps the first two letters of its word, or it is
    /// the first of a family of synonyms. Saves most words of most names the work of finding their roots.
    /// </summary>
    internal bool MayHold(ReadOnlySpan<char> word) => word.Length < ShortestJudged || BeginningOf(word) is var beginning && (beginning == 0 || beginnings[beginning]);

    internal Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> NumberOf { get; }

    internal Dictionary<string, (int First, int Second)>.AlternateLookup<ReadOnlySpan<char>> CompoundOf { get; }

    /// <summary>The dropped things that a text names again, sentence by sentence.</summary>
    /// <param name="text">Any text, an empty one included.</param>
    /// <param name="counts">Which matches count; null for all.</param>
    public IReadOnlyList<Match> Matches(string text, Func<Match, bool>? counts = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (entries.Count == 0) return [];
        var passage = Passage.Of(text);
        List<Match>? found = null;
        for (var first = 0; first < passage.Count;)
        {
            var end = first;
            while (end < passage.Count && passage.Kind(end) != TokenKind.Stop) end++;
            MatchSentence(passage, first, end, counts, ref found);
            first = end + 1;
        }

        return found is null ? [] : InOrder(found);
    }

    private void MatchSentence(Passage passage, int first, int end, Func<Match, bool>? counts, ref List<Match>? found)
    {
        List<(int Word, int Token)>? shared = null;
        KnownWords.Read(this, passage, first, end, ref shared);
        if (shared is null || shared.TrueForAll(hit => IsGeneric(hit.Word))) return;

        shared.Sort((left, right) => left.Token.CompareTo(right.Token));
        var ending = EndingWording.IsIn(passage, first, end);
        foreach (var (candidate, weight) in SharedWeights(shared))
        {
            var entry = entries[candidate];
            if (entry.IsEnding != ending || weight / entry.TotalWeight < MatchesFrom) continue;
            var match = new Match(entry, weight / entry.TotalWeight, passage, shared);
            if (counts?.Invoke(match) != false) (found ??= []).Add(match);
        }
    }

    /// <summary>
    /// What each entry shares with the sentence. Generic words add to entries that share a word of content and make no
    /// candidates: everything is a project.
    /// </summary>
    private Dictionary<int, double> SharedWeights(List<(int Word, int Token)> shared)
    {
        var sums = new Dictionary<int, double>();
        var seen = new HashSet<int>();
        foreach (var (word, _) in shared)
            if (!IsGeneric(word) && seen.Add(word))
                foreach (var entry in entriesByWord[word]) sums[entry] = sums.GetValueOrDefault(entry) + weights[word];
        foreach (var (word, _) in shared)
            if (IsGeneric(word) && seen.Add(word))
                foreach (var entry in entriesByWord[word])
                    if (sums.TryGetValue(entry, out var sum)) sums[entry] = sum + weights[word];
        return sums;
    }

    /// <summary>A key that several sentences or entries match is named once, with its best.</summary>
    private static List<Match> InOrder(List<Match> found)
    {
        if (found.Count == 1) return found;
        return [.. found
            .GroupBy(match => match.Key, StringComparer.Ordinal)
            .Select(group => group.MaxBy(match => match.Similarity)!)
            .OrderByDescending(match => match.Similarity).ThenBy(match => match.Key, StringComparer.Ordinal)];
    }

    private void Add(string key, string text)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(text);
        var passage = Passage.Of(text);
        var words = new List<int>();
        var wordBefore = -1;
        for (var at = 0; at < passage.Count; at++)
        {
            var word = KnownWords.IsContent(passage, at) ? NumberFor(WordRoot.Of(passage.Text(at))) : -1;
            if (word >= 0 && wordBefore >= 0) AddCompound(passage, at, wordBefore, word);
            if (word >= 0) words.Add(word);
            if (passage.Kind(at) != TokenKind.Hyphen) wordBefore = word;
        }

        if (words.TrueForAll(IsGeneric)) return;
        var distinct = words.Distinct().ToArray();
        foreach (var word in distinct) entriesByWord[word].Add(entries.Count);
        entries.Add(new DroppedWork(key, distinct, EndingWording.IsInName(passage)));
    }

    /// <summary>“chat bot” must be found in “chatbot”.</summary>
    private void AddCompound(Passage passage, int at, int first, int second)
    {
        var before = passage.Kind(at - 1) == TokenKind.Hyphen ? at - 2 : at - 1;
        compounds.TryAdd(WordRoot.Of(string.Concat(passage.Text(before), passage.Text(at))), (first, second));
    }

    private int NumberFor(string root)
    {
        if (wordNumbers.TryGetValue(root, out var number)) return number;
        wordNumbers.Add(root, entriesByWord.Count);
        genericByWord.Add(WorkWords.IsGenericRoot(root));
        entriesByWord.Add([]);
        return entriesByWord.Count - 1;
    }

    /// <summary>The first two letters as a number; 0 where they aren't both ASCII letters, of which alone the case is certain.</summary>
    private static int BeginningOf(ReadOnlySpan<char> word)
    {
        if (word.Length < 2) return 0;
        var (first, second) = (word[0] | ' ', word[1] | ' ');
        return first is >= 'a' and <= 'z' && second is >= 'a' and <= 'z' ? ((first - 'a') * 26) + second - 'a' + 1 : 0;
    }

    private bool IsGeneric(int word) => genericByWord[word];

    /// <summary>Inverse frequency among the entries, scaled so that a word held by one entry weighs 1.</summary>
    private double Weight(int word, int holders)
    {
        const double Generic = 0.1;
        var rarity = Math.Log(1 + ((double)entries.Count / Math.Max(1, holders))) / Math.Log(1 + Math.Max(1, entries.Count));
        return IsGeneric(word) ? Generic * rarity : rarity;
    }
}
