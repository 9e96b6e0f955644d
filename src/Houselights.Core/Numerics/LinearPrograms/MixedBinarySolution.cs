using System.Collections.Immutable;

namespace Houselights.Core.Numerics.LinearPrograms;

/// <summary>What became of a mixed binary program.</summary>
public enum MixedBinaryStatus
{
    /// <summary>No point costs less: proven.</summary>
    Optimal,

    /// <summary>The search was cut short: a point, and perhaps not the cheapest.</summary>
    Feasible,

    /// <summary>No point keeps all rows and bounds: proven.</summary>
    Infeasible,

    /// <summary>Points cost as little as one likes: proven.</summary>
    Unbounded,

    /// <summary>The search was cut short before it came to a point.</summary>
    Undecided,
}

/// <summary>The cheapest point of a mixed binary program, the best that was found, or why there is none.</summary>
/// <param name="Status">Whether there is a point, and whether it is proven to be the cheapest.</param>
/// <param name="Objective">The cost of the point; +∞ where there is none, −∞ where the program is unbounded.</param>
/// <param name="AtLeast">No point costs less than this: the objective itself, where it is proven.</param>
/// <param name="X">The point; empty where there is none. Its binaries are exactly 0 or 1.</param>
/// <param name="Nodes">Linear programs that the search solved.</param>
public sealed record MixedBinarySolution(MixedBinaryStatus Status, double Objective, double AtLeast, ImmutableArray<double> X, int Nodes)
{
    /// <summary>False where the node limit cut the search short.</summary>
    public bool IsProven => Status is not (MixedBinaryStatus.Feasible or MixedBinaryStatus.Undecided);
}
