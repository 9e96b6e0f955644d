using System.Collections.Immutable;

namespace Houselights.Core.Numerics.LinearPrograms;

/// <summary>What became of a linear program.</summary>
public enum LinearStatus
{
    /// <summary>No point costs less.</summary>
    Optimal,

    /// <summary>No point keeps all rows and bounds.</summary>
    Infeasible,

    /// <summary>Points cost as little as one likes.</summary>
    Unbounded,
}

/// <summary>The cheapest point of a linear program, or why there is none.</summary>
/// <param name="Status">Only an optimal program has a cheapest point.</param>
/// <param name="Objective">The cost of the point; +∞ where the program is infeasible, −∞ where it is unbounded.</param>
/// <param name="X">The point; empty unless optimal.</param>
/// <param name="Duals">
/// One for each row. Optimal: how much the objective grows with the row's right side; at most 0 for a row that says “at most”, at least 0 for
/// one that says “at least”. Infeasible: with the same signs, factors by which the rows sum up to a row that no point within the bounds keeps
/// (Farkas 1902). Unbounded: empty.
/// </param>
public sealed record LinearSolution(LinearStatus Status, double Objective, ImmutableArray<double> X, ImmutableArray<double> Duals);
