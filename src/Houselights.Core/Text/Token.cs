namespace Houselights.Core.Text;

/// <summary>What a stretch of characters is, as far as reading a sentence needs to know.</summary>
internal enum TokenKind : byte
{
    /// <summary>A letter followed by letters, digits and inner apostrophes: “rollout”, “Q3”, “people's”.</summary>
    Word,

    /// <summary>ASCII digits with inner points and commas: “12”, “3,000”, “4.5”, “14.09.2026”.</summary>
    Number,
    Percent,
    Currency,
    Comma,

    /// <summary>A hyphen with no space on either side.</summary>
    Hyphen,

    /// <summary>Ends a clause: semicolon, colon, dash, bracket, bullet.</summary>
    Break,

    /// <summary>Ends a sentence: full stop, question mark, exclamation mark, empty line.</summary>
    Stop,
    Mark,
}

/// <summary>A stretch of a text. <see cref="Glued"/>: no white space stands before it.</summary>
internal readonly record struct Token(int Start, int Length, TokenKind Kind, bool Glued)
{
    public int End => Start + Length;

    public bool EndsClause => Kind is TokenKind.Break or TokenKind.Stop;
}
