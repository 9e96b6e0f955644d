using System.Diagnostics;

namespace Houselights.Core.Numerics.LinearPrograms;

/// <summary>
/// The linear program of two units: minimise g · x, where a · x ≥ α, b · x ≥ β and 0 ≤ x ≤ 1. What <see cref="LinearProgram"/> solves in general,
/// without allocating and many times faster: see <see cref="TwoRowBoxWalk"/>.
/// </summary>
/// <remarks>
/// A row is kept to 10⁻¹⁰ of its greatest number, and a row that can't be kept by more than that is infeasible. Made for
/// tens of variables: the time of a step grows with their number times the number that it flips.
/// </remarks>
public static class TwoRowBoxProgram
{
    public const int MostVariables = 1000;

    /// <param name="g">The cost of each variable.</param>
    /// <param name="a">Its coefficient in the first row.</param>
    /// <param name="alpha">The right side of the first row.</param>
    /// <param name="b">Its coefficient in the second row.</param>
    /// <param name="beta">The right side of the second row.</param>
    /// <param name="x">Filled with the cheapest point; where the program is infeasible, with numbers that mean nothing.</param>
    /// <exception cref="ArgumentException">Spans of different lengths, more than <see cref="MostVariables"/> variables, or a number that is NaN, infinite or beyond <see cref="LinearProgram.GreatestNumber"/>.</exception>
    /// <exception cref="InvalidOperationException">The method came to no end; the numbers differ by too many orders of magnitude.</exception>
    public static TwoRowBoxSolution Minimise(ReadOnlySpan<double> g, ReadOnlySpan<double> a, double alpha, ReadOnlySpan<double> b, double beta, Span<double> x) =>
        Minimise(g, a, alpha, b, beta, x, patience: 20 + (2 * g.Length));

    internal static TwoRowBoxSolution Minimise(ReadOnlySpan<double> g, ReadOnlySpan<double> a, double alpha, ReadOnlySpan<double> b, double beta, Span<double> x, int patience)
    {
        if (g.Length > MostVariables) throw new ArgumentException($"There are {g.Length} variables; at most {MostVariables} can be solved for.", nameof(g));
        if (a.Length != g.Length || b.Length != g.Length || x.Length != g.Length)
            throw new ArgumentException($"The spans hold {g.Length}, {a.Length}, {b.Length} and {x.Length} numbers; each needs one for each variable.", nameof(g));
        Span<double> distances = stackalloc double[g.Length];
        Span<double> drops = stackalloc double[g.Length];
        var walk = new TwoRowBoxWalk(g, a, alpha, b, beta, x, distances, drops);
        if (walk.Start()) return walk.Run(patience);
        LinearProgram.RefuseStrange([.. g], nameof(g));
        LinearProgram.RefuseStrange([.. a], nameof(a));
        LinearProgram.RefuseStrange(alpha, nameof(alpha));
        LinearProgram.RefuseStrange([.. b], nameof(b));
        LinearProgram.RefuseStrange(beta, nameof(beta));
        throw new UnreachableException();
    }
}
