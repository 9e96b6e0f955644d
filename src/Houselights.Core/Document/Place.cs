using System.Globalization;

namespace Houselights.Core.Document;

/// <summary>Where something stands in a plan file: what an editor needs to jump there.</summary>
/// <param name="File">The file's name as it was given; null for a part that didn't come from a file.</param>
/// <param name="Line">Line, from 1; 0 where the part didn't come from a file.</param>
/// <param name="Column">Column in characters, from 1.</param>
public readonly record struct Place(string? File, int Line, int Column) : IComparable<Place>
{
    /// <summary>A part made by the application rather than read from a file.</summary>
    public static readonly Place None;

    /// <summary>File name first (ordinal), then line, then column.</summary>
    public int CompareTo(Place other)
    {
        var byFile = string.CompareOrdinal(File, other.File);
        if (byFile != 0) return byFile;
        return Line != other.Line ? Line.CompareTo(other.Line) : Column.CompareTo(other.Column);
    }

    /// <summary><c>file:line:column</c>, the form that editors and terminals link.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File ?? "plan"}:{Line}:{Column}");
}
