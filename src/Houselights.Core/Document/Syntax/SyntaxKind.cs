namespace Houselights.Core.Document.Syntax;

/// <summary>What stands at a node.</summary>
internal enum SyntaxKind : byte
{
    /// <summary>Keys with values: its children alternate.</summary>
    Mapping,

    /// <summary>A list.</summary>
    Sequence,

    /// <summary>A word without quotes: a number, a date, an id, true, false or a text. The shape decides.</summary>
    Plain,

    /// <summary>A text in quotes, or a block of text.</summary>
    Quoted,

    /// <summary>Nothing: <c>null</c>, <c>~</c>, or an empty value.</summary>
    Null,

    /// <summary>Something that was already reported; whoever meets it stays silent.</summary>
    Broken,
}
