using System.Collections.Immutable;

namespace Houselights.Core.Incentives.Measures;

/// <summary>The best linear pay for somebody who divides attention among several tasks, some of which can hardly be measured.</summary>
/// <remarks>
/// β = (I + r·C·Σ)⁻¹·B′, where B′ is what a unit of effort on each task is worth, r how much the person minds risk, C the second derivatives of the
/// cost of effort (off the diagonal above 0 where tasks compete for attention) and Σ the covariances of the errors with which the tasks are measured.
/// It shows why less pay for what can be measured may be right: where a task that can't be measured competes with it, β falls.
/// Source: Holmström and Milgrom, Multitask Principal-Agent Analyses: Incentive Contracts, Asset Ownership, and Job Design (1991).
/// </remarks>
public static class MultitaskIncentives
{
    /// <summary>More tasks than one person divides attention among; the elimination takes their cube.</summary>
    public const int MostTasks = 64;

    /// <summary>β, the pay for a measured unit of each task; null where the matrix can't be inverted, which no cost and no covariances can bring about.</summary>
    /// <param name="value">B′: what a unit of effort on each task is worth; at most <see cref="MostTasks"/>.</param>
    /// <param name="cost">C: square, symmetric, positive semidefinite for a cost that rises ever faster.</param>
    /// <param name="noise">Σ: square, symmetric, positive semidefinite as covariances are.</param>
    /// <param name="riskAversion">r, at least 0; 0 pays each task its worth.</param>
    /// <exception cref="ArgumentException">Sizes differ, a number isn't finite, or there are too many tasks.</exception>
    public static ImmutableArray<double>? Of(ReadOnlySpan<double> value, double[,] cost, double[,] noise, double riskAversion)
    {
        ArgumentNullException.ThrowIfNull(cost);
        ArgumentNullException.ThrowIfNull(noise);
        var tasks = value.Length;
        if (tasks is 0 or > MostTasks) throw new ArgumentException($"{tasks} tasks: between 1 and {MostTasks} can be weighed.", nameof(value));
        if (!double.IsFinite(riskAversion) || riskAversion < 0) throw new ArgumentException($"{riskAversion} is no aversion to risk: it is at least 0.", nameof(riskAversion));
        RequireSquare(cost, tasks, nameof(cost));
        RequireSquare(noise, tasks, nameof(noise));

        var rows = new double[tasks][];
        for (var row = 0; row < tasks; row++)
        {
            if (!double.IsFinite(value[row])) throw new ArgumentException($"{value[row]} is no worth of a task.", nameof(value));
            rows[row] = [.. Enumerable.Range(0, tasks).Select(column => (row == column ? 1 : 0) + (riskAversion * Product(cost, noise, row, column))), value[row]];
        }

        return Solve(rows);
    }

    private static double Product(double[,] left, double[,] right, int row, int column)
    {
        double sum = 0;
        for (var inner = 0; inner < left.GetLength(1); inner++) sum += left[row, inner] * right[inner, column];
        return sum;
    }

    /// <summary>Gaussian elimination; the pivot is the largest beside the largest entry of its row, because variances differ by many powers of ten.</summary>
    private static ImmutableArray<double>? Solve(double[][] rows)
    {
        var size = rows.Length;
        for (var column = 0; column < size; column++)
        {
            var pivot = Enumerable.Range(column, size - column).MaxBy(row => Math.Abs(rows[row][column]) / Largest(rows[row], column));
            if (rows[pivot][column] == 0) return null;
            (rows[column], rows[pivot]) = (rows[pivot], rows[column]);
            for (var below = column + 1; below < size; below++) Subtract(rows[column], rows[below], column);
        }

        var solution = new double[size];
        for (var row = size - 1; row >= 0; row--)
        {
            var rest = rows[row][size];
            for (var column = row + 1; column < size; column++) rest -= rows[row][column] * solution[column];
            solution[row] = rest / rows[row][row];
        }

        return Array.TrueForAll(solution, double.IsFinite) ? [.. solution] : null;
    }

    private static double Largest(double[] row, int from)
    {
        var largest = double.Epsilon;
        for (var column = from; column < row.Length - 1; column++) largest = Math.Max(largest, Math.Abs(row[column]));
        return largest;
    }

    private static void Subtract(double[] pivot, double[] row, int column)
    {
        var factor = row[column] / pivot[column];
        row[column] = 0;
        for (var at = column + 1; at < row.Length; at++) row[at] -= factor * pivot[at];
    }

    private static void RequireSquare(double[,] matrix, int size, string name)
    {
        if (matrix.GetLength(0) != size || matrix.GetLength(1) != size) throw new ArgumentException($"The matrix is {matrix.GetLength(0)} × {matrix.GetLength(1)}; with {size} tasks it is {size} × {size}.", name);
        foreach (var entry in matrix)
            if (!double.IsFinite(entry)) throw new ArgumentException($"{entry} is no entry of a matrix.", name);
    }
}
