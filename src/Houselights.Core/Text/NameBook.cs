namespace Houselights.Core.Text;

/// <summary>The names of a plan's people, cut into their parts once, to be looked up in a text.</summary>
internal sealed class NameBook
{
    /// <summary>An initial or a two-letter particle names nobody.</summary>
    private const int ShortestPart = 3;

    private static readonly WordSet NotNames = new("dr prof professor mr mrs ms sir dame van von der den del della and the");

    /// <summary>First and last names that are English words, besides those that the lists of common words hold.</summary>
    private static readonly WordSet WordsToo = new(
        "will mark grace may june april august faith hope joy rose bill sue rob pat art dawn ray frank grant chase drew jack "
        + "max victor ernest penny summer jordan christian dean earl duke rich guy gene dale glen heath clay cliff reed "
        + "miles lance nick skip trip bob don ken iris lily ivy olive violet ruby pearl amber crystal ginger sandy rusty "
        + "harmony charity patience prudence mercy carol noel norm page drake wade brand marsh field young king stone wood "
        + "brown black white green small long short price cook baker miller smith taylor walker hunter bishop day rice banks "
        + "bell best power love lane hill ford wells park parks nurse church cross fox wolf bird fish lamb little strong sharp "
        + "moody savage noble major minor marshall mason carter cooper fisher gardener porter potter shepherd steward ward "
        + "west north south east english french german holland london paris berlin austin sydney virginia georgia florence "
        + "chance destiny sky storm river brook forest gray grey case cash china india asia europe");

    private readonly Dictionary<string, List<string[]>> fullNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> parts = new(StringComparer.OrdinalIgnoreCase);

    public NameBook(IReadOnlyCollection<string> people)
    {
        foreach (var person in people) Add(person);
    }

    public bool IsEmpty => parts.Count == 0;

    /// <summary>
    /// The token after the name that begins at <paramref name="at"/>, or −1; not <paramref name="certain"/> where the
    /// name is an ordinary word as well.
    /// </summary>
    public int Match(Passage passage, int at, out bool certain)
    {
        certain = true;
        if (!passage.IsWord(at)) return -1;
        var end = MatchFull(passage, at);
        if (end > 0) return end;

        var word = passage.Text(at);
        if (!parts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) return -1;
        certain = !WordsToo.Has(word) && !FunctionWords.Has(word);
        return at + 1;
    }

    private int MatchFull(Passage passage, int at)
    {
        if (!fullNames.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(passage.Text(at), out var tails)) return -1;
        foreach (var tail in tails)
        {
            var end = at + 1;
            foreach (var part in tail)
            {
                if (passage.Kind(end) == TokenKind.Hyphen) end++;
                end = passage.Is(end, part) ? end + 1 : int.MinValue;
                if (end < 0) break;
            }

            if (end > 0) return end;
        }

        return -1;
    }

    private void Add(string person)
    {
        var name = Passage.Of(person);
        var words = Enumerable.Range(0, name.Count)
            .Where(name.IsWord)
            .Select(at => name.Text(at).ToString())
            .Where(word => !NotNames.Has(word))
            .ToList();
        parts.UnionWith(words.Where(word => word.Length >= ShortestPart));
        if (words.Count < 2 || words.Exists(word => word.Length < ShortestPart - 1)) return;
        if (!fullNames.TryGetValue(words[0], out var tails)) fullNames.Add(words[0], tails = []);
        tails.Add([.. words.Skip(1)]);
    }
}
