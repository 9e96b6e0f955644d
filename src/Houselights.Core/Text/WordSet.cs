using System.Collections.Frozen;

namespace Houselights.Core.Text;

/// <summary>A fixed set of words, asked without allocating and without regard to case.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words;

    /// <param name="spaced">The words, separated by white space.</param>
    public WordSet(string spaced) => words = spaced
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public IEnumerable<string> All => words.Set;

    public bool Has(ReadOnlySpan<char> word) => words.Contains(word);
}
