using System.Collections.Immutable;
using Houselights.Core.Numerics;
using Houselights.Core.Numerics.LinearPrograms;

namespace Houselights.Core.Tests.Numerics.LinearPrograms;

/// <summary>Every answer carries its proof, and the proofs hold; the problems on which a careless simplex method turns in circles.</summary>
public class LinearProgramTests
{
    private const double Near = 1e-8;

    [Fact]
    public void The_cheapest_point_keeps_every_row_and_bound() => Laws.Hold(SomePrograms.Linear, program =>
    {
        if (program.Solve() is { Status: LinearStatus.Optimal } solution) AssertKept(program, solution);
    });

    [Fact]
    public void The_duals_prove_that_no_point_costs_less() => Laws.Hold(SomePrograms.Linear, program =>
    {
        if (program.Solve() is { Status: LinearStatus.Optimal } solution) AssertProven(program, solution);
    });

    [Fact]
    public void What_is_infeasible_is_proven_so_by_a_sum_of_its_rows() => Laws.Hold(SomePrograms.Linear, program =>
    {
        if (program.Solve() is not { Status: LinearStatus.Infeasible } solution) return;
        AssertSigned(program, solution.Duals);
        var summed = Enumerable.Range(0, program.Costs.Length).Select(j => Summed(program, solution.Duals, j)).ToArray();
        var most = summed.Select((factor, j) => Math.Abs(factor) < Near ? 0 : factor * (factor > 0 ? program.Upper[j] : program.Lower[j])).Sum();
        Assert.True(solution.Duals.Zip(program.Constraints, (dual, row) => dual * row.RightSide).Sum() > most);
    });

    [Fact]
    public void What_is_unbounded_costs_less_the_farther_off_it_may_go() => Laws.Hold(SomePrograms.Linear, program =>
    {
        if (program.Solve().Status != LinearStatus.Unbounded) return;
        Assert.True(Fenced(program, 2e5).Objective < Fenced(program, 1e5).Objective);
    });

    [Fact]
    public void Blands_rule_alone_comes_to_the_same_value() => Laws.Hold(SomePrograms.Linear, program =>
    {
        var simplex = new Simplex(program, patience: 0);
        var (bland, solution) = (simplex.Solution(simplex.Solve(program.Lower.AsSpan(), program.Upper.AsSpan())), program.Solve());
        Assert.Equal(solution.Status, bland.Status);
        if (solution.Status == LinearStatus.Optimal) Assert.Equal(0, Gap(solution.Objective, bland.Objective), Near);
    });

    [Fact]
    public void The_order_of_variables_and_rows_does_not_matter() => Laws.Hold(SomePrograms.Linear, program =>
    {
        var (one, other) = (program.Solve(), SomePrograms.Reordered(program, program.Costs.Length).Solve());
        Assert.Equal(one.Status, other.Status);
        if (one.Status == LinearStatus.Optimal) Assert.Equal(0, Gap(one.Objective, other.Objective), Near);
    });

    [Fact]
    public void The_units_of_a_row_and_of_a_variable_do_not_matter() => Laws.Hold(SomePrograms.Linear, program =>
    {
        double Unit(int place) => place % 3 == 0 ? 1e4 : place % 3 == 1 ? 3e-4 : 1;
        var other = new LinearProgram(
            [.. program.Costs.Select((cost, j) => cost * Unit(j))],
            [.. program.Constraints.Select((row, i) => row with { Coefficients = [.. row.Coefficients.Select((each, j) => each * Unit(i) * Unit(j))], RightSide = row.RightSide * Unit(i) })],
            [.. program.Lower.Select((bound, j) => bound / Unit(j))],
            [.. program.Upper.Select((bound, j) => bound / Unit(j))]).Solve();
        var solution = program.Solve();
        Assert.Equal(solution.Status, other.Status);
        if (solution.Status == LinearStatus.Optimal) Assert.Equal(0, Gap(solution.Objective, other.Objective), Near);
    });

    /// <summary>Beale (1955): by the greatest reduced cost alone the method returns to where it was after six steps.</summary>
    [Fact]
    public void Beales_example_does_not_turn_in_circles()
    {
        var solution = NotNegative([-0.75, 150, -0.02, 6], AtMost(0, 0.25, -60, -0.04, 9), AtMost(0, 0.5, -90, -0.02, 3), AtMost(1, 0, 0, 1, 0)).Solve();
        Assert.Equal(-0.05, solution.Objective, 12);
        Assert.Equal([0.04, 0, 1, 0], solution.X.Select(each => Math.Round(each, 12)));
    }

    /// <summary>Marshall and Suurballe (1969).</summary>
    [Fact]
    public void The_example_of_Marshall_and_Suurballe_does_not_turn_in_circles()
    {
        var solution = NotNegative([-10, 57, 9, 24], AtMost(0, 0.5, -5.5, -2.5, 9), AtMost(0, 0.5, -1.5, -0.5, 1), AtMost(1, 1, 0, 0, 0)).Solve();
        Assert.Equal(-1, solution.Objective, 12);
    }

    /// <summary>Klee and Minty (1972): a cube with 2ⁿ corners, each a little cheaper than the one before.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(12)]
    public void The_cube_of_Klee_and_Minty_is_walked_to_its_end(int n)
    {
        var rows = Enumerable.Range(0, n).Select(i => AtMost(Math.Pow(5, i + 1), [.. Enumerable.Range(0, n).Select(j => j < i ? Math.Pow(2, i - j + 1) : j == i ? 1 : 0)]));
        var solution = NotNegative([.. Enumerable.Range(0, n).Select(j => -Math.Pow(2, n - j - 1))], [.. rows]).Solve();
        Assert.Equal(-Math.Pow(5, n), solution.Objective, 1e-9 * Math.Pow(5, n));
    }

    /// <summary>Every corner of an assignment is one of very many bases.</summary>
    [Theory]
    [InlineData(6, 3)]
    [InlineData(15, 2)]
    [InlineData(22, 100)]
    public void An_assignment_is_whole_and_proven(int people, int costs)
    {
        var random = new Xoshiro256(Seed.Of(people, costs));
        ImmutableArray<double> cost = [.. Draw(ref random, people * people, (uint)costs)];
        var rows = Enumerable.Range(0, 2 * people).Select(i => new LinearConstraint(
            [.. Enumerable.Range(0, people * people).Select(j => (i < people ? j / people == i : j % people == i - people) ? 1.0 : 0)], Relation.Equal, 1));
        var program = NotNegative(cost, [.. rows]);
        var solution = program.Solve();
        AssertKept(program, solution);
        AssertProven(program, solution);
        Assert.All(solution.X, each => Assert.True(Math.Min(Math.Abs(each), Math.Abs(1 - each)) < Near));
    }

    [Theory]
    [InlineData(60, 40)]
    [InlineData(200, 100)]
    [InlineData(LinearProgram.MostVariables, 60)]
    public void A_program_of_hundreds_is_proven_too(int variables, int rows)
    {
        var random = new Xoshiro256(Seed.Of(variables, rows));
        var constraints = new List<LinearConstraint>();
        for (var i = 0; i < rows; i++) constraints.Add(new([.. SomePrograms.Numbers(ref random, variables, whole: i % 2 == 0)], (Relation)(i % 3), i % 5));
        var program = new LinearProgram([.. SomePrograms.Numbers(ref random, variables, whole: true)], [.. constraints], [.. new double[variables]], [.. Enumerable.Repeat(1.0, variables)]);
        var solution = program.Solve();
        AssertKept(program, solution);
        AssertProven(program, solution);
    }

    [Fact]
    public void Without_rows_every_variable_goes_where_it_costs_least()
    {
        var solution = new LinearProgram([1, -1, 0], [], [2, 3, 4], [5, 6, 7]).Solve();
        Assert.Equal([2, 6, 4], solution.X);
        Assert.Equal(-4, solution.Objective);
        Assert.Equal(LinearStatus.Unbounded, new LinearProgram([-1], [], [0], [double.PositiveInfinity]).Solve().Status);
        Assert.Equal(0, new LinearProgram([], [], [], []).Solve().Objective);
        Assert.Equal(LinearStatus.Infeasible, new LinearProgram([], [new([], Relation.AtLeast, 1)], [], []).Solve().Status);
    }

    [Fact]
    public void What_it_cannot_solve_is_refused_with_the_reason()
    {
        AssertRefused("501 variables; at most 500", () => NotNegative([.. new double[501]]));
        AssertRefused("501 rows; at most 500", () => NotNegative([1], [.. Enumerable.Repeat(AtMost(1, 1), 501)]));
        AssertRefused("NaN", () => NotNegative([double.NaN]));
        AssertRefused("finite", () => NotNegative([1], AtMost(double.PositiveInfinity, 1)));
        AssertRefused("finite", () => NotNegative([1], AtMost(1, 1e16)));
        AssertRefused("finite", () => new LinearProgram([1], [], [double.NegativeInfinity], [1]));
        AssertRefused("NaN", () => new LinearProgram([1], [], [0], [double.NaN]));
        AssertRefused("below its lower bound", () => new LinearProgram([1], [], [2], [1]));
        AssertRefused("Row 0 has 2 coefficients for 1 variables", () => NotNegative([1], AtMost(1, 1, 1)));
        AssertRefused("2 lower bounds for 1 variables", () => new LinearProgram([1], [], [0, 0], [1]));
        AssertRefused("0 upper bounds for 1 variables", () => new LinearProgram([1], [], [0], []));
    }

    private static void AssertKept(LinearProgram program, LinearSolution solution)
    {
        Assert.Equal(LinearStatus.Optimal, solution.Status);
        for (var j = 0; j < program.Costs.Length; j++) Assert.InRange(solution.X[j], program.Lower[j], program.Upper[j]);
        foreach (var row in program.Constraints)
        {
            var over = row.Coefficients.Zip(solution.X, (coefficient, x) => coefficient * x).Sum() - row.RightSide;
            var tolerance = Near * (1 + Math.Abs(row.RightSide));
            Assert.InRange(over, row.Relation == Relation.AtMost ? double.NegativeInfinity : -tolerance, row.Relation == Relation.AtLeast ? double.PositiveInfinity : tolerance);
        }

        Assert.Equal(0, Gap(solution.Objective, program.Costs.Zip(solution.X, (cost, x) => cost * x).Sum()), Near);
    }

    /// <summary>The duals have the right signs, and the bound that they give is the objective: so neither a row nor a variable leaves anything over.</summary>
    private static void AssertProven(LinearProgram program, LinearSolution solution)
    {
        AssertSigned(program, solution.Duals);
        var bound = solution.Duals.Zip(program.Constraints, (dual, row) => dual * row.RightSide).Sum();
        for (var j = 0; j < program.Costs.Length; j++)
        {
            var reduced = program.Costs[j] - Summed(program, solution.Duals, j);
            if (Math.Abs(reduced) > Near) bound += reduced * (reduced > 0 ? program.Lower[j] : program.Upper[j]);
        }

        Assert.Equal(0, Gap(solution.Objective, bound), 1e-6);
    }

    private static void AssertSigned(LinearProgram program, ImmutableArray<double> duals)
    {
        foreach (var (dual, row) in duals.Zip(program.Constraints))
            Assert.InRange(dual, row.Relation == Relation.AtLeast ? -Near : double.NegativeInfinity, row.Relation == Relation.AtMost ? Near : double.PositiveInfinity);
    }

    private static double Summed(LinearProgram program, ImmutableArray<double> duals, int variable) =>
        duals.Zip(program.Constraints, (dual, row) => dual * row.Coefficients[variable]).Sum();

    private static double Gap(double one, double other) => (one - other) / Math.Max(1, Math.Abs(one));

    private static LinearSolution Fenced(LinearProgram program, double fence) =>
        new LinearProgram(program.Costs, program.Constraints, program.Lower, [.. program.Upper.Select(upper => Math.Min(upper, fence))]).Solve();

    private static LinearProgram NotNegative(ImmutableArray<double> costs, params ImmutableArray<LinearConstraint> rows) =>
        new(costs, rows, [.. new double[costs.Length]], [.. Enumerable.Repeat(double.PositiveInfinity, costs.Length)]);

    private static LinearConstraint AtMost(double right, params ImmutableArray<double> coefficients) => new(coefficients, Relation.AtMost, right);

    private static List<double> Draw(ref Xoshiro256 random, int count, uint below)
    {
        var drawn = new List<double>();
        for (var i = 0; i < count; i++) drawn.Add(random.NextBelow(below));
        return drawn;
    }

    private static void AssertRefused(string because, Func<LinearProgram> create) =>
        Assert.Contains(because, Assert.Throws<ArgumentException>(create).Message, StringComparison.Ordinal);
}
