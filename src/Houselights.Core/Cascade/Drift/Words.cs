using System.Collections.Frozen;
using Houselights.Core.Alignment.TwoMinutes;
using Houselights.Core.Cascade.Drift.Vocabulary;
using Houselights.Core.Text;

namespace Houselights.Core.Cascade.Drift;

/// <summary>A word of content: its root, and what it is used for.</summary>
/// <param name="Sense">Which way it says that something goes; for “hire” the way of what it is about.</param>
/// <param name="Side">−1 where it names the opposite of its root: “retention” of churn.</param>
/// <param name="IsEvent">It says what moves and which way, in one: “hire”, “discount”.</param>
internal readonly record struct Content(int Token, string Root, Sense Sense, ulong Concerns, int Side = 1, bool IsEvent = false)
{
    /// <summary>It names a thing; verbs and comparatives don't.</summary>
    public bool IsThing => Sense == Sense.Reach || IsEvent;
}

/// <summary>Words of content of a statement, in one root for what plans call by many names.</summary>
internal static class Words
{
    /// <summary>Words that mean one thing in statements of goals; the first of a line stands for all.</summary>
    private const string Families = """
        large largest big biggest enterprise key major
        use usage consumption consume uses
        everybody everyone anyone anybody
        clinic clinics
        outpatient outpatients
        small smallest little
        """;

    private static readonly WordSet Quantities = new("all every each any some most many both least per cent percent percentage points point");

    private static readonly FrozenDictionary<string, string> Folded = Families
        .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(' '))
        .SelectMany(family => family.Select(word => KeyValuePair.Create(WordRoot.Of(word), WordRoot.Of(family[0]))))
        .DistinctBy(pair => pair.Key)
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The roots of a short text.</summary>
    public static HashSet<string> In(string text)
    {
        var passage = Passage.Of(text);
        return Enumerable.Range(0, passage.Count).Select(at => At(passage, at)?.Root).OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The root by which a word alone is known, its concept's where it names one.</summary>
    public static string RootOf(string word)
    {
        var root = WordRoot.Of(word);
        return Concepts.Of(root) is { } meaning ? meaning.Root : Plain(root);
    }

    private static string Plain(string root) => WithoutVowel(Folded.GetValueOrDefault(root, root));

    /// <summary>“Austria” and “Austrian” leave a vowel apart.</summary>
    private static string WithoutVowel(string root) => root.Length > 5 && root[^1] == 'i' ? root[..^1] : root;

    /// <summary>The word at the token, or null where it carries grammar only.</summary>
    public static Content? At(Passage passage, int at)
    {
        if (!passage.IsWord(at) || passage.Text(at).Length < 2) return null;
        if (Concepts.InPhrase(passage, at, out var phrase)) return phrase is { } named ? Of(at, named, Kin.Of(named.Root, german: false)) : null;
        var word = passage.Text(at);
        if (Quantities.Has(word)) return null;
        var sense = Senses.Of(word);
        if (sense == Sense.Reach && FunctionWords.HasOrIsLight(word)) return null;
        var root = WordRoot.Of(word);
        if (Concepts.Of(root) is { } meaning && (sense == Sense.Reach || meaning.Sense != Sense.Reach)) return Of(at, meaning, Kin.Of(root, german: false));
        if (SenseTable.Worsening.Has(word)) sense = Sense.Lower;
        return new(at, Plain(root), sense, Kin.Of(root, german: false));
    }

    private static Content Of(int at, Meaning meaning, ulong concerns) => new(at, meaning.Root, meaning.Sense, concerns, meaning.Side, meaning.Sense != Sense.Reach);
}
