using System.Collections.Immutable;

namespace Houselights.Core.Numerics.LinearPrograms;

/// <summary>
/// The cheapest point that keeps a few rows and bounds: minimise costs · x, each row at most, equal to or at least its right side, and
/// lower ≤ x ≤ upper. Solved by the simplex method with bounded variables (Dantzig 1955), see <see cref="Simplex"/>.
/// </summary>
/// <remarks>
/// Dense and meant to be small: up to <see cref="MostVariables"/> variables and <see cref="MostRows"/> rows. Rows and columns are scaled by powers
/// of two to a greatest coefficient of 1 to 2; then a row or bound is kept to 10⁻⁹ of its size, and a reduced cost below 10⁻⁹ of the greatest
/// cost counts as 0. Tens of rows take less than a millisecond, hundreds up to seconds. Deterministic; of several cheapest points the one that the method comes to.
/// </remarks>
public sealed class LinearProgram
{
    public const int MostVariables = 500;
    public const int MostRows = 500;

    /// <summary>A greater number leaves too few digits for the differences that decide.</summary>
    public const double GreatestNumber = 1e15;

    /// <param name="costs">One for each variable.</param>
    /// <param name="constraints">The rows, each with a coefficient for each variable.</param>
    /// <param name="lower">Finite.</param>
    /// <param name="upper">At least the lower bound; may be +∞.</param>
    /// <exception cref="ArgumentException">Too many variables or rows, arrays of different lengths, a bound below its lower one, or a number that is NaN, infinite or beyond <see cref="GreatestNumber"/>.</exception>
    public LinearProgram(ImmutableArray<double> costs, ImmutableArray<LinearConstraint> constraints, ImmutableArray<double> lower, ImmutableArray<double> upper)
    {
        if (costs.Length > MostVariables) throw new ArgumentException($"There are {costs.Length} variables; at most {MostVariables} can be solved for.", nameof(costs));
        if (constraints.Length > MostRows) throw new ArgumentException($"There are {constraints.Length} rows; at most {MostRows} can be kept.", nameof(constraints));
        if (lower.Length != costs.Length) throw new ArgumentException($"There are {lower.Length} lower bounds for {costs.Length} variables.", nameof(lower));
        if (upper.Length != costs.Length) throw new ArgumentException($"There are {upper.Length} upper bounds for {costs.Length} variables.", nameof(upper));
        RefuseStrange(costs, nameof(costs));
        RefuseStrange(lower, nameof(lower));
        for (var row = 0; row < constraints.Length; row++) RefuseStrange(constraints[row], row, costs.Length);
        for (var j = 0; j < upper.Length; j++)
        {
            if (!double.IsPositiveInfinity(upper[j])) RefuseStrange(upper[j], nameof(upper));
            if (upper[j] < lower[j]) throw new ArgumentException($"The upper bound {upper[j]} of variable {j} is below its lower bound {lower[j]}.", nameof(upper));
        }

        (Costs, Constraints, Lower, Upper) = (costs, constraints, lower, upper);
    }

    public ImmutableArray<double> Costs { get; }

    public ImmutableArray<LinearConstraint> Constraints { get; }

    public ImmutableArray<double> Lower { get; }

    public ImmutableArray<double> Upper { get; }

    /// <exception cref="InvalidOperationException">The method came to no end; the numbers differ by too many orders of magnitude.</exception>
    public LinearSolution Solve()
    {
        var simplex = new Simplex(this);
        return simplex.Solution(simplex.Solve(Lower.AsSpan(), Upper.AsSpan()));
    }

    private static void RefuseStrange(LinearConstraint constraint, int row, int variables)
    {
        if (constraint.Coefficients.Length != variables)
            throw new ArgumentException($"Row {row} has {constraint.Coefficients.Length} coefficients for {variables} variables.", nameof(constraint));
        RefuseStrange(constraint.Coefficients, nameof(constraint));
        RefuseStrange(constraint.RightSide, nameof(constraint));
    }

    internal static void RefuseStrange(ImmutableArray<double> numbers, string name)
    {
        foreach (var number in numbers) RefuseStrange(number, name);
    }

    internal static void RefuseStrange(double number, string name)
    {
        if (!(Math.Abs(number) <= GreatestNumber))
            throw new ArgumentException($"A number is {number}; it has to be finite and at most {GreatestNumber} in size.", name);
    }
}
