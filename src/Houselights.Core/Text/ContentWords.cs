namespace Houselights.Core.Text;

/// <summary>The roots of a text's words, without those that carry grammar only.</summary>
internal static class ContentWords
{
    public static HashSet<string> Of(string text)
    {
        var passage = Passage.Of(text);
        var all = Roots(passage, word => !FunctionWords.HasOrIsLight(word));

        // “Be first” has no other words than these.
        return all.Count > 0 ? all : Roots(passage, _ => true);
    }

    private static HashSet<string> Roots(Passage passage, Func<ReadOnlySpan<char>, bool> counts)
    {
        var roots = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < passage.Count; at++)
            if (passage.IsWord(at) && counts(passage.Text(at))) roots.Add(WordRoot.Of(passage.Text(at)));
        return roots;
    }
}
