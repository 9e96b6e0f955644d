using System.Text;
using Houselights.Core.Text;

namespace Houselights.Core.Beginning;

/// <summary>Folds what says the same: work whose words differ in case and inflection only, and the same person or unit named again.</summary>
internal static class Folding
{
    private static readonly WordSet Articles = new("the a an der die das den dem des ein eine einen einer eines");

    public static List<Draft> Fold(List<Draft> drafts, bool german)
    {
        var people = new PeopleFolding(drafts);
        var kept = new List<Draft>(drafts.Count);
        var firstByKey = new Dictionary<string, Draft>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            if (draft.Owner is not null) draft.Owner = people.FullName(draft.Owner);
            if (draft.Kind == ProposalKind.Person) draft.Wording = people.FullName(draft.Wording);
            if (draft.Kind == ProposalKind.Ignored || Key(draft, german) is not { } key) kept.Add(draft);
            else if (firstByKey.TryAdd(key, draft)) kept.Add(draft);
            else firstByKey[key].Fold(draft);
        }

        return kept;
    }

    /// <summary>Null where no word can be compared.</summary>
    private static string? Key(Draft draft, bool german)
    {
        if (draft.Kind is ProposalKind.Person or ProposalKind.Unit) return $"{draft.Kind}:{draft.Wording.ToUpperInvariant()}";
        var key = new StringBuilder().Append(draft.Kind).Append(':');
        var length = key.Length;
        var passage = Passage.Of(draft.Wording);
        for (var at = 0; at < passage.Count; at++)
        {
            if (passage.IsWord(at) && !passage.Is(at, Articles)) key.Append(RootOf(passage.Text(at), german)).Append(' ');
            else if (passage.IsNumber(at)) key.Append(passage.Text(at)).Append(' ');
            else if (passage.Kind(at) is TokenKind.Percent or TokenKind.Currency) key.Append(passage.Text(at)).Append(' ');
        }

        return key.Length > length ? key.ToString() : null;
    }

    private static string RootOf(ReadOnlySpan<char> word, bool german)
    {
        if (german) return GermanRoot.Of(word);
        Span<char> buffer = stackalloc char[WordRoot.LongestWord + 2];
        if (word.Length > WordRoot.LongestWord) word = word[..WordRoot.LongestWord];
        var length = word.ToLowerInvariant(buffer);
        return buffer[..PorterStemmer.Stem(buffer, length)].ToString();
    }
}

/// <summary>Who is meant by a short form of a name: “Jens M.”, “J. Möller” and “Jens” are Jens Möller where nobody else is called so.</summary>
internal sealed class PeopleFolding
{
    private readonly Dictionary<string, string?> fullByShort = new(StringComparer.OrdinalIgnoreCase);

    public PeopleFolding(List<Draft> drafts)
    {
        var names = drafts.Where(draft => draft.Kind == ProposalKind.Person).Select(draft => draft.Wording).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var name in names)
            if (Parts(name) is { } parts)
                foreach (var shorter in ShortForms(parts.First, parts.Last)) Note(shorter, name);
        // “Jens” is “Jens M.” where no longer name claims it.
        foreach (var name in names)
            if (name.Split(' ') is [var first, var last] && IsInitial(last)) fullByShort.TryAdd(first, Initial(first, last) is var key && fullByShort.GetValueOrDefault(key) is { } full ? full : name);
    }

    public string FullName(string name) => fullByShort.GetValueOrDefault(Normal(name)) ?? name;

    private void Note(string shorter, string name)
    {
        if (!fullByShort.TryAdd(shorter, name) && !string.Equals(fullByShort[shorter], name, StringComparison.OrdinalIgnoreCase)) fullByShort[shorter] = null;
    }

    private static IEnumerable<string> ShortForms(string first, string last) => [first, $"{first} {last[0]}", $"{first[0]} {last}"];

    private static (string First, string Last)? Parts(string name)
    {
        var parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length >= 2 && !IsInitial(parts[0]) && !IsInitial(parts[^1]) && !parts[0].Contains('.') ? (parts[0], parts[^1]) : null;
    }

    private static string Normal(string name) => name.Split(' ') is [var first, var last] ? Initial(first, last) : name;

    private static string Initial(string first, string last) => $"{(IsInitial(first) ? first[..1] : first)} {(IsInitial(last) ? last[..1] : last)}";

    private static bool IsInitial(string part) => Words.NameShape.IsInitial(part);
}
