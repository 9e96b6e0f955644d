using System.Collections.Immutable;
using Houselights.Core.Checks;

namespace Houselights.Core.Gates;

/// <summary>One of the three measures, 0 to 100, never combined with the others.</summary>
/// <param name="Name"><c>clarity</c>, <c>alignment</c> or <c>execution</c>.</param>
/// <param name="Value">0 to 100, a whole number; null where the evidence is too thin.</param>
/// <param name="Basis">The text that says what it rests on, or what would light it, below <c>measure.name</c>.</param>
/// <param name="Values">What is filled into that text.</param>
public sealed record Measure(string Name, int? Value, string Basis, ImmutableArray<(string Name, Value Value)> Values)
{
    public bool Enough => Value is not null;

    /// <summary>What is shown beside it and doesn't change it.</summary>
    public ImmutableArray<Basis> Beside { get; init; } = [];
}

/// <summary>A line below <c>measure.name</c> with what is filled in.</summary>
public sealed record Basis(string Key, ImmutableArray<(string Name, Value Value)> Values);
