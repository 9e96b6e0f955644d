namespace Houselights.Core.Numerics.LinearPrograms;

/// <summary>One walk, depth first, through the decisions on binaries that the bound doesn't rule out.</summary>
internal sealed class BinarySearch
{
    /// <summary>A binary this near to 0 or 1 is whole.</summary>
    private const double Whole = 1e-7;

    /// <summary>Share of its size by which a point has to be cheaper to be looked for.</summary>
    private const double Cheaper = 1e-9;

    private readonly MixedBinaryProgram program;
    private readonly Simplex simplex;
    private readonly double[] lower;
    private readonly double[] upper;
    private readonly int mostNodes;
    private int nodes;
    private bool isUnbounded;
    private bool isCutShort;
    private double openAtLeast = double.PositiveInfinity;
    private LinearSolution? best;

    public BinarySearch(MixedBinaryProgram program, int mostNodes)
    {
        (this.program, this.mostNodes) = (program, mostNodes);
        simplex = new Simplex(program.Relaxation);
        lower = [.. program.Relaxation.Lower];
        upper = [.. program.Relaxation.Upper];
        foreach (var j in program.Binaries) (lower[j], upper[j]) = (Math.Ceiling(Math.Max(lower[j], 0)), Math.Floor(Math.Min(upper[j], 1)));
    }

    public MixedBinarySolution Solve()
    {
        if (program.Binaries.All(j => lower[j] <= upper[j])) Visit(double.NegativeInfinity);
        if (isUnbounded) return new(MixedBinaryStatus.Unbounded, double.NegativeInfinity, double.NegativeInfinity, [], nodes);
        var status = (best, isCutShort) switch
        {
            (null, false) => MixedBinaryStatus.Infeasible,
            (null, true) => MixedBinaryStatus.Undecided,
            (_, false) => MixedBinaryStatus.Optimal,
            _ => MixedBinaryStatus.Feasible,
        };
        var objective = best?.Objective ?? double.PositiveInfinity;
        return new(status, objective, isCutShort ? Math.Min(objective, openAtLeast) : objective, best?.X ?? [], nodes);
    }

    /// <param name="atLeast">What the node above says of the cost of all that lies here.</param>
    private void Visit(double atLeast)
    {
        if (isUnbounded || IsTooDear(atLeast)) return;
        if (nodes == mostNodes)
        {
            isCutShort = true;
            openAtLeast = Math.Min(openAtLeast, atLeast);
            return;
        }

        nodes++;
        var status = simplex.Solve(lower, upper);
        if (status == LinearStatus.Infeasible) return;
        var solution = simplex.Solution(status);
        if (IsTooDear(solution.Objective)) return;
        var (next, distance) = Next(solution);
        if (next >= 0 && (solution.X is [] || distance > Whole || !Settle(solution))) Branch(next, solution);
        else if (next < 0 && status == LinearStatus.Unbounded) isUnbounded = true;
        else if (next < 0) best = solution;
    }

    private void Branch(int binary, LinearSolution solution)
    {
        var isNearerToOne = solution.X is not [] && solution.X[binary] > 0.5;
        foreach (var value in (ReadOnlySpan<double>)(isNearerToOne ? [1, 0] : [0, 1]))
        {
            (lower[binary], upper[binary]) = (value, value);
            Visit(solution.Objective);
        }

        (lower[binary], upper[binary]) = (0, 1);
    }

    private bool IsTooDear(double cost) => best is not null && cost >= best.Objective - (Cheaper * Math.Max(1, Math.Abs(best.Objective)));

    /// <summary>The binary nearest to one half and its distance from 0 or 1; where there is no point, the first that isn't decided; −1 where all are exactly 0 or 1.</summary>
    private (int Binary, double Distance) Next(LinearSolution solution)
    {
        var (next, farthest) = (-1, 0.0);
        foreach (var j in program.Binaries)
        {
            if (lower[j] == upper[j]) continue;
            if (solution.X is []) return (j, 0);
            var distance = Math.Min(solution.X[j], 1 - solution.X[j]);
            if (distance > farthest) (next, farthest) = (j, distance);
        }

        return (next, farthest);
    }

    /// <summary>Solves for the rest with all binaries exactly whole; true where that costs no more than the point at which they nearly were.</summary>
    private bool Settle(LinearSolution solution)
    {
        var (lowerBefore, upperBefore) = (lower.ToArray(), upper.ToArray());
        foreach (var j in program.Binaries) lower[j] = upper[j] = Math.Round(solution.X[j]);
        nodes++;
        var settled = simplex.Solution(simplex.Solve(lower, upper));
        lowerBefore.CopyTo(lower, 0);
        upperBefore.CopyTo(upper, 0);
        if (settled.Status != LinearStatus.Optimal) return false;
        if (!IsTooDear(settled.Objective)) best = settled;
        return settled.Objective <= solution.Objective + (Whole * Math.Max(1, Math.Abs(solution.Objective)));
    }
}
