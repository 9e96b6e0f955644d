namespace Houselights.Core.Text;

/// <summary>Why a stretch of a strategy text is execution.</summary>
public enum WordingKind
{
    /// <summary>A day, week, month, quarter or other deadline; a horizon year alone is none.</summary>
    Date,

    /// <summary>A number that is to be reached.</summary>
    Target,

    /// <summary>A named person, or a role, who is to do something.</summary>
    Owner,

    /// <summary>A task: what somebody could tick off.</summary>
    Task,
}

/// <summary>A stretch of a text and what it is.</summary>
/// <param name="Start">Index of its first character in the text, in UTF-16 units.</param>
/// <param name="Length">Its length in UTF-16 units, at least 1.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Quote">The stretch itself, to be shown to the reader.</param>
public readonly record struct TextSpan(int Start, int Length, WordingKind Kind, string Quote);
