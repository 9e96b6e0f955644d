using System.Collections.Frozen;
using Houselights.Core.Alignment.TwoMinutes;
using Houselights.Core.Text;

namespace Houselights.Core.Cascade.Drift;

/// <summary>A word of content: its root, and what it is used for.</summary>
internal readonly record struct Content(int Token, string Root, Sense Sense, ulong Concerns);

/// <summary>Words of content of a statement, in one root for what plans call by many names.</summary>
internal static class Words
{
    /// <summary>Words that mean one thing in statements of goals; the first of a line stands for all.</summary>
    private const string Families = """
        large largest big biggest enterprise key major
        customer account accounts guest guests shopper shoppers buyer buyers user users
        churn attrition leaving leave
        discount discounting discounts rebate rebates
        use usage consumption consume uses
        outage outages downtime failures
        plant factory works
        branch branches
        everybody everyone
        telephone phone phones
        clinic clinics ward wards
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

    /// <summary>“Austria” and “Austrian” leave a vowel apart.</summary>
    private static string WithoutVowel(string root) => root.Length > 5 && root[^1] == 'i' ? root[..^1] : root;

    /// <summary>The word at the token, or null where it carries grammar only.</summary>
    public static Content? At(Passage passage, int at)
    {
        if (!passage.IsWord(at) || passage.Text(at).Length < 2) return null;
        var word = passage.Text(at);
        if (Quantities.Has(word)) return null;
        var sense = Senses.Of(word);
        if (sense == Sense.Reach && FunctionWords.HasOrIsLight(word)) return null;
        var root = WordRoot.Of(word);
        return new(at, WithoutVowel(Folded.GetValueOrDefault(root, root)), sense, Kin.Of(root, german: false));
    }
}
