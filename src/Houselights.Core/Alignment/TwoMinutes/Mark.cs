namespace Houselights.Core.Alignment.TwoMinutes;

/// <summary>What is marked in a sentence.</summary>
public enum MarkKind
{
    /// <summary>A word that at least half of the room used, and two people at least: lit.</summary>
    Shared,

    /// <summary>A phrase whose words only this person used: dotted.</summary>
    Parted,
}

/// <summary>A stretch of a sentence that is marked.</summary>
/// <param name="Start">Index of its first character in the sentence, in UTF-16 units.</param>
/// <param name="Length">Its length in UTF-16 units, at least 1.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct Mark(int Start, int Length, MarkKind Kind)
{
    public int End => Start + Length;
}
