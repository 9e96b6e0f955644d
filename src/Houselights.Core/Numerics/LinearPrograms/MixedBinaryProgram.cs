using System.Collections.Immutable;

namespace Houselights.Core.Numerics.LinearPrograms;

/// <summary>
/// A linear program some of whose variables are 0 or 1. Solved by branch and bound, depth first, with the linear program as the bound (Land
/// and Doig 1960; Dakin 1965): the binary nearest to one half is decided next, first to the side that it is nearer to.
/// </summary>
/// <remarks>
/// A binary within 10⁻⁷ of 0 or 1 counts as whole; a point is only taken after the rest was solved for with the binaries exactly 0 or 1. What can't
/// improve the best point by 10⁻⁹ of its size is left out. Deterministic.
/// </remarks>
public sealed class MixedBinaryProgram
{
    /// <summary>Linear programs that a search solves, unless it is told another limit.</summary>
    public const int MostNodes = 100_000;

    /// <param name="relaxation">The program without the demand; bounds of a binary outside 0 … 1 are narrowed.</param>
    /// <param name="binaries">Places of the variables that are 0 or 1, from 0.</param>
    /// <exception cref="ArgumentException">A place is outside the program or there twice.</exception>
    public MixedBinaryProgram(LinearProgram relaxation, ImmutableArray<int> binaries)
    {
        foreach (var binary in binaries)
            if (binary < 0 || binary >= relaxation.Costs.Length)
                throw new ArgumentException($"There is no variable {binary}; the program has {relaxation.Costs.Length}.", nameof(binaries));
        if (binaries.Distinct().Count() < binaries.Length) throw new ArgumentException("A variable is named twice.", nameof(binaries));
        (Relaxation, Binaries) = (relaxation, binaries);
    }

    public LinearProgram Relaxation { get; }

    public ImmutableArray<int> Binaries { get; }

    /// <param name="mostNodes">The limit of the search, at least 1; that it was reached stands in the solution.</param>
    public MixedBinarySolution Solve(int mostNodes = MostNodes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mostNodes, 1);
        return new BinarySearch(this, mostNodes).Solve();
    }
}
