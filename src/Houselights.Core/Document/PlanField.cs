using System.Collections.Immutable;

namespace Houselights.Core.Document;

/// <summary>What is typed into a field.</summary>
public enum FieldType { Words, Line, Number, Money, Flag, Date, Moment, Choice, Reference, Load, Duration, Lines, Records, Map }

/// <summary>A field of the format as a form needs to know it.</summary>
/// <param name="Type">What is typed.</param>
public sealed record PlanField(FieldType Type)
{
    /// <summary>The words of a <see cref="FieldType.Choice"/>, in their order.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>The sections that a <see cref="FieldType.Reference"/> may lead into.</summary>
    public ImmutableArray<string> Refers { get; init; } = [];

    /// <summary>Whether several are usual.</summary>
    public bool Many { get; init; }

    /// <summary>The field that a path leads to; null where there is none.</summary>
    /// <param name="section">A section of the format.</param>
    /// <param name="path">See <see cref="RowDraft"/>.</param>
    public static PlanField? Of(string section, string path) => RowDraft.KindOf(section, path)?.Field;

    /// <summary>The keys of a section's items, or of the record at a path, in the order in which the format writes them.</summary>
    public static IEnumerable<string> Keys(string section, string path = "") => RowDraft.KindOf(section, path) is Shapes.IRecordField record ? record.Names : [];
}
