using System.Collections.Immutable;

namespace Houselights.Core.Numerics.LinearPrograms;

/// <summary>How the left side of a row stands to its right side.</summary>
public enum Relation
{
    AtMost,
    Equal,
    AtLeast,
}

/// <summary>A row of a linear program: coefficients · x is at most, equal to or at least the right side.</summary>
/// <param name="Coefficients">One for each variable, finite.</param>
/// <param name="Relation">Which way the row binds.</param>
/// <param name="RightSide">Finite.</param>
public sealed record LinearConstraint(ImmutableArray<double> Coefficients, Relation Relation, double RightSide);
