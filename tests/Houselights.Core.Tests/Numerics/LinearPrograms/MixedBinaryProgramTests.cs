using Houselights.Core.Numerics.LinearPrograms;

namespace Houselights.Core.Tests.Numerics.LinearPrograms;

/// <summary>Agreement with trying every choice, and what a search cut short may say.</summary>
public class MixedBinaryProgramTests
{
    [Fact]
    public void It_finds_what_trying_every_choice_finds() => Laws.Hold(SomePrograms.Binary, program =>
    {
        var solution = program.Solve();
        var cheapest = Everything(program);
        Assert.True(solution.IsProven);
        Assert.Equal(double.IsPositiveInfinity(cheapest) ? MixedBinaryStatus.Infeasible : MixedBinaryStatus.Optimal, solution.Status);
        if (solution.Status == MixedBinaryStatus.Optimal) Assert.Equal(cheapest, solution.Objective, 1e-8 * Math.Max(1, Math.Abs(cheapest)));
    });

    [Fact]
    public void Its_binaries_are_exactly_0_or_1_and_its_rows_are_kept() => Laws.Hold(SomePrograms.Binary, program =>
    {
        var solution = program.Solve();
        if (solution.Status != MixedBinaryStatus.Optimal) return;
        Assert.All(program.Binaries, j => Assert.True(solution.X[j] is 0 or 1));
        foreach (var row in program.Relaxation.Constraints)
        {
            var over = row.Coefficients.Zip(solution.X, (coefficient, x) => coefficient * x).Sum() - row.RightSide;
            Assert.True(row.Relation switch { Relation.AtMost => over < 1e-7, Relation.AtLeast => over > -1e-7, _ => Math.Abs(over) < 1e-7 });
        }
    });

    [Fact]
    public void A_search_cut_short_says_so_and_promises_nothing_false() => Laws.Hold(SomePrograms.Binary, program =>
    {
        var (cut, whole) = (program.Solve(mostNodes: 2), program.Solve());
        Assert.True(cut.AtLeast <= whole.Objective + 1e-7);
        Assert.True(cut.Objective >= whole.Objective - 1e-7);
        Assert.Equal(cut.IsProven, cut.Status is MixedBinaryStatus.Optimal or MixedBinaryStatus.Infeasible);
        if (cut.IsProven) Assert.Equal(whole.Status, cut.Status);
    });

    [Fact]
    public void A_knapsack_of_Burkardt_is_solved()
    {
        double[] weights = [70, 73, 77, 80, 82, 87, 90, 94, 98, 106, 110, 113, 115, 118, 120];
        double[] profits = [135, 139, 149, 150, 156, 163, 173, 184, 192, 201, 210, 214, 221, 229, 240];
        var solution = Boxed([.. profits.Select(profit => -profit)], new LinearConstraint([.. weights], Relation.AtMost, 750)).Solve();
        Assert.Equal(-1458, solution.Objective, 9);
        Assert.Equal("101010111000011", string.Concat(solution.X));
        Assert.Equal(solution.Objective, solution.AtLeast);
    }

    [Fact]
    public void What_no_choice_can_keep_is_cut_short_and_not_called_infeasible()
    {
        // Twice a whole number is never odd: nothing short of every choice shows it.
        var program = Boxed([.. new double[20]], new LinearConstraint([.. Enumerable.Repeat(2.0, 20)], Relation.Equal, 19));
        var cut = program.Solve(mostNodes: 50);
        Assert.Equal(MixedBinaryStatus.Undecided, cut.Status);
        Assert.Equal(50, cut.Nodes);
        Assert.Empty(cut.X);
        Assert.False(cut.IsProven);
    }

    [Fact]
    public void It_is_unbounded_only_where_the_binaries_can_be_chosen()
    {
        var relaxation = new LinearProgram([0, -1], [new([2, 0], Relation.Equal, 2)], [0, 0], [1, double.PositiveInfinity]);
        Assert.Equal(MixedBinaryStatus.Unbounded, new MixedBinaryProgram(relaxation, [0]).Solve().Status);
        var halved = new LinearProgram([0, -1], [new([2, 0], Relation.Equal, 1)], [0, 0], [1, double.PositiveInfinity]);
        Assert.Equal(LinearStatus.Unbounded, halved.Solve().Status);
        Assert.Equal(MixedBinaryStatus.Infeasible, new MixedBinaryProgram(halved, [0]).Solve().Status);
    }

    [Fact]
    public void Bounds_of_a_binary_are_narrowed_to_0_and_1()
    {
        var solution = new MixedBinaryProgram(new LinearProgram([-1, 1], [], [-5, 0.25], [5, 3]), [0, 1]).Solve();
        Assert.Equal([1, 1], solution.X);
        Assert.Equal(MixedBinaryStatus.Infeasible, new MixedBinaryProgram(new LinearProgram([1], [], [0.25], [0.75]), [0]).Solve().Status);
    }

    [Fact]
    public void A_variable_that_is_not_there_or_named_twice_is_refused()
    {
        var relaxation = new LinearProgram([1], [], [0], [1]);
        Assert.Throws<ArgumentException>(() => new MixedBinaryProgram(relaxation, [1]));
        Assert.Throws<ArgumentException>(() => new MixedBinaryProgram(relaxation, [0, 0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MixedBinaryProgram(relaxation, [0]).Solve(0));
    }

    private static MixedBinaryProgram Boxed(double[] costs, LinearConstraint row) =>
        new(new([.. costs], [row], [.. new double[costs.Length]], [.. Enumerable.Repeat(1.0, costs.Length)]), [.. Enumerable.Range(0, costs.Length)]);

    private static double Everything(MixedBinaryProgram program)
    {
        var cheapest = double.PositiveInfinity;
        for (var mask = 0; mask < 1 << program.Binaries.Length; mask++)
        {
            var (lower, upper) = (program.Relaxation.Lower.ToArray(), program.Relaxation.Upper.ToArray());
            for (var i = 0; i < program.Binaries.Length; i++) lower[program.Binaries[i]] = upper[program.Binaries[i]] = mask >> i & 1;
            cheapest = Math.Min(cheapest, new LinearProgram(program.Relaxation.Costs, program.Relaxation.Constraints, [.. lower], [.. upper]).Solve().Objective);
        }

        return cheapest;
    }
}
