using System.Collections.Immutable;

namespace Houselights.Core.Numerics.LinearPrograms;

/// <summary>
/// The revised simplex method with bounded variables. It starts from any basis: first the sum of what exceeds its bounds is made
/// smallest, then the cost (Maros, Computational Techniques of the Simplex Method, 2003, chapters 9 and 11). The column of the greatest
/// reduced cost enters; after <c>patience</c> steps that lead nowhere, the first one that can (Bland 1977), until the point moves again.
/// </summary>
internal sealed class Simplex
{
    /// <summary>A basic variable keeps its bound to this share of the bound's size, and of 1.</summary>
    private const double Feasible = 1e-9;

    /// <summary>A reduced cost that is smaller is none, where the greatest cost is 1 to 2.</summary>
    private const double Reduced = 1e-9;

    /// <summary>A smaller pivot is none.</summary>
    private const double LeastPivot = 1e-9;

    /// <summary>A smaller pivot is only believed of an inverse that is fresh.</summary>
    private const double SoundPivot = 1e-6;

    /// <summary>Pivots after which the inverse is computed anew.</summary>
    private const int MostAge = 60;

    private readonly ScaledProgram program;
    private readonly BasisInverse inverse;
    private readonly int[] basis;
    private readonly bool[] isBasic;
    private readonly bool[] isAtUpper;
    private readonly double[] x;
    private readonly double[] basicCosts;
    private readonly double[] duals;
    private readonly double[] reduced;
    private readonly double[] column;
    private readonly double[] rest;
    private readonly LinearProgram original;
    private readonly int patience;
    private int idle;
    private bool isFirstPhase;

    public Simplex(LinearProgram original, int patience = 30)
    {
        (this.original, this.patience) = (original, patience);
        program = new ScaledProgram(original);
        inverse = new BasisInverse(program);
        basis = new int[program.Rows];
        (basicCosts, duals, column, rest) = (new double[program.Rows], new double[program.Rows], new double[program.Rows], new double[program.Rows]);
        (isBasic, isAtUpper) = (new bool[program.Variables + program.Rows], new bool[program.Variables + program.Rows]);
        (x, reduced) = (new double[program.Variables + program.Rows], new double[program.Variables + program.Rows]);
        StartFromSlacks();
    }

    /// <summary>Solves with these bounds, from the basis where the last solving ended.</summary>
    public LinearStatus Solve(ReadOnlySpan<double> lower, ReadOnlySpan<double> upper)
    {
        program.Bound(lower, upper);
        Refresh();
        idle = 0;
        var most = 5000 + (50 * (program.Variables + program.Rows));
        for (var step = 0; step < most; step++)
        {
            if (inverse.Age > MostAge) Refresh();
            Price();
            var isBland = idle >= patience || step > most / 2;
            var entering = Entering(isBland);
            if (entering < 0)
            {
                if (inverse.Age == 0) return isFirstPhase ? LinearStatus.Infeasible : LinearStatus.Optimal;
                Refresh();
                continue;
            }

            inverse.Column(entering, column);
            var (row, length) = Leaving(entering, isBland);
            if (inverse.Age > 0 && (double.IsPositiveInfinity(length) || (row >= 0 && Math.Abs(column[row]) < SoundPivot))) Refresh();
            else if (double.IsPositiveInfinity(length)) return LinearStatus.Unbounded;
            else Move(entering, row, length);
        }

        throw new InvalidOperationException($"The simplex method did not end within {most} steps. The numbers of the program differ by too many orders of magnitude: choose units in which they are alike.");
    }

    public LinearSolution Solution(LinearStatus status)
    {
        if (status == LinearStatus.Unbounded) return new(status, double.NegativeInfinity, [], []);
        ImmutableArray<double> rowDuals = [.. duals.Select((dual, row) => program.Dual(row, dual, withCost: status == LinearStatus.Optimal))];
        if (status == LinearStatus.Infeasible) return new(status, double.PositiveInfinity, [], rowDuals);
        ImmutableArray<double> point = [.. Enumerable.Range(0, program.Variables).Select(Value)];
        return new(status, point.Zip(original.Costs, (value, cost) => value * cost).Sum(), point, rowDuals);
    }

    /// <summary>A variable of the present point, never outside its bounds.</summary>
    public double Value(int variable) => program.Value(variable, Math.Clamp(x[variable], program.Lower[variable], program.Upper[variable]));

    private void StartFromSlacks()
    {
        Array.Clear(isBasic);
        for (var row = 0; row < program.Rows; row++)
        {
            basis[row] = program.Variables + row;
            isBasic[program.Variables + row] = true;
        }

        idle = 0;
    }

    /// <summary>Computes the inverse and the point anew from the program.</summary>
    private void Refresh()
    {
        if (!inverse.Compute(basis))
        {
            StartFromSlacks();
            inverse.Compute(basis);
        }

        for (var j = 0; j < x.Length; j++)
        {
            if (double.IsInfinity(program.Upper[j])) isAtUpper[j] = false;
            else if (double.IsInfinity(program.Lower[j])) isAtUpper[j] = true;
            x[j] = isBasic[j] ? 0 : isAtUpper[j] ? program.Upper[j] : program.Lower[j];
        }

        for (var row = 0; row < program.Rows; row++)
            rest[row] = program.RightSides[row] - x[program.Variables + row] - DenseVector.Dot(program.Row(row), x.AsSpan(0, program.Variables));
        inverse.Times(rest, column);
        for (var row = 0; row < program.Rows; row++) x[basis[row]] = column[row];
    }

    /// <summary>Reduced costs: of what exceeds its bounds while anything does, else of the program.</summary>
    private void Price()
    {
        isFirstPhase = false;
        for (var row = 0; row < program.Rows; row++)
        {
            basicCosts[row] = Outside(basis[row]);
            isFirstPhase |= basicCosts[row] != 0;
        }

        if (!isFirstPhase)
            for (var row = 0; row < program.Rows; row++) basicCosts[row] = program.Costs[basis[row]];
        inverse.TimesFromLeft(basicCosts, duals);
        for (var j = 0; j < program.Variables; j++) reduced[j] = isFirstPhase ? 0 : program.Costs[j];
        for (var row = 0; row < program.Rows; row++)
        {
            reduced[program.Variables + row] = -duals[row];
            if (duals[row] == 0) continue;
            DenseVector.Add(program.Row(row), -duals[row], reduced.AsSpan(0, program.Variables));
        }
    }

    /// <summary>−1 below the lower bound, 1 above the upper, else 0.</summary>
    private int Outside(int j) =>
        x[j] < program.Lower[j] - (Feasible * Math.Max(1, Math.Abs(program.Lower[j]))) ? -1
        : x[j] > program.Upper[j] + (Feasible * Math.Max(1, Math.Abs(program.Upper[j]))) ? 1 : 0;

    private int Entering(bool isBland)
    {
        var (best, entering) = (Reduced, -1);
        for (var j = 0; j < reduced.Length; j++)
        {
            if (isBasic[j] || program.Lower[j] == program.Upper[j]) continue;
            var gain = isAtUpper[j] ? reduced[j] : -reduced[j];
            if (gain <= best) continue;
            if (isBland) return j;
            (best, entering) = (gain, j);
        }

        return entering;
    }

    /// <summary>
    /// How far the entering column can go, and in which row it meets a bound first; −1 where it is its own other bound. Of several rows the one
    /// of the largest pivot, or by Bland's rule of the first column.
    /// </summary>
    private (int Row, double Length) Leaving(int entering, bool isBland)
    {
        var (leaving, length) = (-1, program.Upper[entering] - program.Lower[entering]);
        for (var row = 0; row < program.Rows; row++) length = Math.Min(length, Room(entering, row));
        if (double.IsPositiveInfinity(length)) return (-1, length);
        if (!isBland && length == program.Upper[entering] - program.Lower[entering]) return (-1, length);
        var most = length + (1e-12 * Math.Max(1, length));
        var first = length == program.Upper[entering] - program.Lower[entering] ? entering : int.MaxValue;
        for (var row = 0; row < program.Rows; row++)
        {
            if (Room(entering, row) > most) continue;
            if (isBland ? basis[row] >= first : leaving >= 0 && Math.Abs(column[row]) <= Math.Abs(column[leaving])) continue;
            (leaving, first) = (row, basis[row]);
        }

        return (leaving, length);
    }

    /// <summary>How far the entering column can go before the basic variable of the row comes to a bound; one that is outside, to the bound that it exceeds.</summary>
    private double Room(int entering, int row)
    {
        var speed = isAtUpper[entering] ? column[row] : -column[row];
        if (Math.Abs(speed) < LeastPivot) return double.PositiveInfinity;
        var j = basis[row];
        var bound = Bound(j, speed > 0);
        return double.IsInfinity(bound) ? double.PositiveInfinity : Math.Max(0, (bound - x[j]) / speed);
    }

    /// <summary>The bound that a basic variable meets when it grows or shrinks; infinite where it meets none.</summary>
    private double Bound(int j, bool grows) => (Outside(j), grows) switch
    {
        (-1, true) => program.Lower[j],
        (-1, false) => double.NegativeInfinity,
        (1, true) => double.PositiveInfinity,
        (1, false) => program.Upper[j],
        (_, true) => program.Upper[j],
        _ => program.Lower[j],
    };

    private void Move(int entering, int row, double length)
    {
        idle = length < 1e-12 ? idle + 1 : 0;
        var (step, leaving) = (isAtUpper[entering] ? -length : length, row < 0 ? -1 : basis[row]);
        var bound = row < 0 ? 0 : Bound(leaving, isAtUpper[entering] == column[row] > 0);
        for (var other = 0; other < program.Rows; other++) x[basis[other]] -= step * column[other];
        x[entering] += step;
        if (row < 0)
        {
            isAtUpper[entering] = !isAtUpper[entering];
            x[entering] = isAtUpper[entering] ? program.Upper[entering] : program.Lower[entering];
            return;
        }

        x[leaving] = bound;
        isAtUpper[leaving] = bound == program.Upper[leaving];
        (isBasic[leaving], isBasic[entering], basis[row]) = (false, true, entering);
        inverse.Replace(row, column);
    }
}
