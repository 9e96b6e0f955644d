namespace Houselights.Core.Text;

/// <summary>
/// The root by which two German words are the same: lower case, umlauts and ß folded, the endings of inflection and the
/// commonest of derivation taken off. Light on purpose, after the idea of Weissweiler and Fraser, Developing a stemmer for German
/// (2017): a missing fold merely misses, a wrong one makes strangers alike.
/// </summary>
internal static class GermanRoot
{
    /// <summary>What must remain where an ending is taken off.</summary>
    private const int ShortestBeginning = 4;

    private static readonly string[] Inflections = ["ern", "em", "en", "er", "es", "e", "n", "s"];
    private static readonly string[] Derivations = ["isierung", "isier", "ung", "heit", "keit", "lich", "isch"];

    public static string Of(ReadOnlySpan<char> word)
    {
        if (word.Length > WordRoot.LongestWord) word = word[..WordRoot.LongestWord];
        var root = word.ToString().ToLowerInvariant().Replace("ß", "ss", StringComparison.Ordinal)
            .Replace('ä', 'a').Replace('ö', 'o').Replace('ü', 'u');
        root = WithoutOne(WithoutOne(root, Inflections), Derivations);
        return WithoutOne(root, Inflections);
    }

    private static string WithoutOne(string word, string[] endings)
    {
        foreach (var ending in endings)
            if (word.Length - ending.Length >= ShortestBeginning && word.EndsWith(ending, StringComparison.Ordinal)) return word[..^ending.Length];
        return word;
    }
}
