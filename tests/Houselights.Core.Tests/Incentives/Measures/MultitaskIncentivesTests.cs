using FsCheck.Fluent;
using Houselights.Core.Incentives.Measures;

namespace Houselights.Core.Tests.Incentives.Measures;

/// <summary>Pay for several tasks: published numbers, and the equation that it solves.</summary>
public class MultitaskIncentivesTests
{
    private static readonly double[,] Independent = { { 1, 0 }, { 0, 1 } };
    private static readonly double[,] Competing = { { 1, 0.5 }, { 0.5, 1 } };

    [Fact]
    public void V26_independent_tasks_are_paid_by_how_well_each_can_be_measured() =>
        Is([0.5, 0.2], MultitaskIncentives.Of([1, 1], Independent, Diagonal(1, 4), 1));

    [Fact]
    public void V26_tasks_that_compete_are_both_paid_less() =>
        Is([0.333333333, 0.166666667], MultitaskIncentives.Of([1, 1], Competing, Diagonal(1, 4), 1));

    [Fact]
    public void V26_a_task_that_cannot_be_measured_lowers_the_pay_for_one_that_can()
    {
        Is([0.285714286, 0], MultitaskIncentives.Of([1, 1], Competing, Diagonal(1, 1e9), 1));
        Is([0.5, 0], MultitaskIncentives.Of([1, 1], Independent, Diagonal(1, 1e9), 1));
    }

    [Fact]
    public void Who_does_not_mind_risk_is_paid_what_each_task_is_worth() =>
        Is([3, -2], MultitaskIncentives.Of([3, -2], Competing, Diagonal(1, 4), 0));

    [Fact]
    public void A_matrix_that_cannot_be_inverted_has_no_answer() =>
        Assert.Null(MultitaskIncentives.Of([1, 1], new double[,] { { -1, 0 }, { 0, 1 } }, Diagonal(1, 1), 1));

    [Fact]
    public void What_does_not_fit_together_is_refused()
    {
        Assert.Throws<ArgumentException>(() => MultitaskIncentives.Of([], new double[0, 0], new double[0, 0], 1));
        Assert.Throws<ArgumentException>(() => MultitaskIncentives.Of([1], Independent, Diagonal(1, 1), 1));
        Assert.Throws<ArgumentException>(() => MultitaskIncentives.Of([1, 1], Independent, Diagonal(1, double.NaN), 1));
        Assert.Throws<ArgumentException>(() => MultitaskIncentives.Of([1, double.NaN], Independent, Diagonal(1, 1), 1));
        Assert.Throws<ArgumentException>(() => MultitaskIncentives.Of([1, 1], Independent, Diagonal(1, 1), -1));
        Assert.Throws<ArgumentException>(() => MultitaskIncentives.Of(new double[65], new double[65, 65], new double[65, 65], 1));
    }

    [Fact]
    public void It_solves_its_equation() => Laws.Hold(
        from tasks in Gen.Choose(1, 6)
        from cost in Gen.Choose(-9, 9).ArrayOf(tasks * tasks)
        from noise in Gen.Choose(-9, 9).ArrayOf(tasks * tasks)
        from value in Gen.Choose(-9, 9).ArrayOf(tasks)
        from risk in Gen.Choose(0, 30)
        select (Cost: Semidefinite(cost, tasks), Noise: Semidefinite(noise, tasks), Value: Array.ConvertAll(value, each => (double)each), Risk: risk / 10.0),
        drawn =>
        {
            var pay = MultitaskIncentives.Of(drawn.Value, drawn.Cost, drawn.Noise, drawn.Risk)!.Value.ToArray();
            var weighed = Times(drawn.Cost, Times(drawn.Noise, pay));
            for (var task = 0; task < pay.Length; task++) Assert.Equal(drawn.Value[task], pay[task] + (drawn.Risk * weighed[task]), 6);
        });

    private static void Is(double[] expected, System.Collections.Immutable.ImmutableArray<double>? found) =>
        Assert.All(expected.Zip(found!.Value), pair => Assert.Equal(pair.First, pair.Second, 8));

    private static double[,] Diagonal(double first, double second) => new[,] { { first, 0 }, { 0, second } };

    /// <summary>A matrix times its own transpose.</summary>
    private static double[,] Semidefinite(int[] entries, int size)
    {
        var matrix = new double[size, size];
        for (var row = 0; row < size; row++)
            for (var column = 0; column < size; column++)
                for (var inner = 0; inner < size; inner++) matrix[row, column] += entries[(row * size) + inner] * entries[(column * size) + inner] / 10.0;
        return matrix;
    }

    private static double[] Times(double[,] matrix, double[] vector)
    {
        var product = new double[vector.Length];
        for (var row = 0; row < vector.Length; row++)
            for (var column = 0; column < vector.Length; column++) product[row] += matrix[row, column] * vector[column];
        return product;
    }
}
