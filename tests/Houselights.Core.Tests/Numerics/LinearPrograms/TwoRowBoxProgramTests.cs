using FsCheck;
using FsCheck.Fluent;
using Houselights.Core.Numerics;
using Houselights.Core.Numerics.LinearPrograms;

namespace Houselights.Core.Tests.Numerics.LinearPrograms;

/// <summary>The fast method says what the general one says, and proves it.</summary>
public class TwoRowBoxProgramTests
{
    private static readonly Gen<Instance> Instances = Gen.Choose(0, 200_000_000).Select(seed => Instance.OfSeed(seed));

    /// <summary>V30 as a linear program: the levers are discount, qualify, longruns, changeover.</summary>
    [Fact]
    public void V30_the_witness_of_sales_and_factory()
    {
        var x = new double[4];
        var solution = TwoRowBoxProgram.Minimise([-3.6, 4.2, -3.8, 2.8], [10, 4, 0, 0], 1, [2, 0, 6, -1], 1, x);
        Assert.Equal(LinearStatus.Optimal, solution.Status);
        Assert.Equal(-7.4, solution.Value, 12);
        Assert.Equal([1, 0, 1, 0], x);
    }

    [Fact]
    public void It_agrees_with_the_general_method() => Laws.Hold(Instances, AssertAgrees);

    [Fact]
    public void It_agrees_with_the_general_method_on_twenty_thousand_more()
    {
        for (var seed = 0; seed < 20_000; seed++) AssertAgrees(Instance.OfSeed(seed));
    }

    [Fact]
    public void Blands_rule_alone_comes_to_the_same_value() => Laws.Hold(Instances, instance =>
    {
        var x = new double[instance.G.Length];
        var bland = TwoRowBoxProgram.Minimise(instance.G, instance.A, instance.Alpha, instance.B, instance.Beta, x, patience: 0);
        var solution = instance.Solve(out _);
        Assert.Equal(solution.Status, bland.Status);
        if (solution.Status == LinearStatus.Optimal) AssertSame(solution.Value, bland.Value);
    });

    [Fact]
    public void Its_point_keeps_both_rows_and_the_box() => Laws.Hold(Instances, instance =>
    {
        if (instance.Solve(out var x).Status != LinearStatus.Optimal) return;
        Assert.All(x, each => Assert.InRange(each, 0, 1));
        Assert.True(instance.A.Zip(x, (a, each) => a * each).Sum() >= instance.Alpha - (1e-9 * instance.Size));
        Assert.True(instance.B.Zip(x, (b, each) => b * each).Sum() >= instance.Beta - (1e-9 * instance.Size));
    });

    [Fact]
    public void Its_multipliers_prove_the_value_or_that_there_is_none() => Laws.Hold(Instances, instance =>
    {
        var solution = instance.Solve(out _);
        var (lambda, mu) = (solution.FirstMultiplier, solution.SecondMultiplier);
        Assert.True(lambda >= 0 && mu >= 0);
        var demanded = (lambda * instance.Alpha) + (mu * instance.Beta);
        if (solution.Status == LinearStatus.Infeasible)
            Assert.True(demanded > Enumerable.Range(0, instance.G.Length).Sum(j => Math.Max(0, (lambda * instance.A[j]) + (mu * instance.B[j]))));
        else
            AssertSame(solution.Value, demanded + Enumerable.Range(0, instance.G.Length).Sum(j => Math.Min(0, instance.G[j] - (lambda * instance.A[j]) - (mu * instance.B[j]))));
    });

    [Fact]
    public void The_order_of_variables_and_rows_does_not_matter() => Laws.Hold(Instances, instance =>
    {
        var random = new Xoshiro256(Seed.Of(instance.G.Length));
        var order = SomePrograms.Order(ref random, instance.G.Length);
        double[] Ordered(double[] numbers) => [.. order.Select(j => numbers[j])];
        var (one, other) = (instance.Solve(out _), new Instance(Ordered(instance.G), Ordered(instance.B), instance.Beta, Ordered(instance.A), instance.Alpha).Solve(out _));
        Assert.Equal(one.Status, other.Status);
        if (one.Status == LinearStatus.Optimal) AssertSame(one.Value, other.Value);
    });

    [Fact]
    public void The_units_of_the_rows_and_of_the_cost_do_not_matter() => Laws.Hold(Instances, instance =>
    {
        static double[] Times(double[] numbers, double factor) => [.. numbers.Select(number => number * factor)];
        var other = new Instance(Times(instance.G, 1e3), Times(instance.A, 1e-5), instance.Alpha * 1e-5, Times(instance.B, 3e6), instance.Beta * 3e6).Solve(out _);
        var solution = instance.Solve(out _);
        Assert.Equal(solution.Status, other.Status);
        if (solution.Status == LinearStatus.Optimal) AssertSame(solution.Value * 1e3, other.Value);
    });

    [Theory]
    [InlineData(100)]
    [InlineData(LinearProgram.MostVariables)]
    public void Hundreds_of_variables_with_many_ties_are_no_trouble(int variables)
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var random = new Xoshiro256(Seed.Of(variables, seed));
            double[] Numbers() => SomePrograms.Numbers(ref random, variables, whole: seed % 3 > 0);
            AssertAgrees(new(Numbers(), Numbers(), variables * (seed % 7) / 5.0, Numbers(), variables * (seed % 4) / 5.0));
        }
    }

    /// <summary>A column whose coefficients differ by a millionth alone once drowned the costs of the others, and rounding once passed for a row that can't be kept. Multipliers of a million leave fewer digits of the value.</summary>
    [Fact]
    public void Rows_that_are_nearly_parallel_mislead_neither_method()
    {
        for (var seed = 0; seed < 5000; seed++)
        {
            var random = new Xoshiro256(Seed.Of(seed, 3));
            var (n, size) = (1 + (int)random.NextBelow(30), 1 + (int)random.NextBelow(3));
            double[] Numbers() => [.. SomePrograms.Numbers(ref random, n, whole: true).Select(number => Math.Clamp(number, -size, size))];
            var (g, a, b) = (Numbers(), Numbers(), Numbers());
            var alpha = random.NextBelow(5) - 1.0;
            AssertAgrees(new(g, a, alpha, [.. a.Zip(b, (one, other) => one + (1e-6 * other))], alpha + (1e-6 * random.NextBelow(3))), tolerance: 1e-8);
        }
    }

    [Fact]
    public void It_allocates_nothing()
    {
        var instances = Enumerable.Range(0, 300).Select(seed => Instance.OfSeed(seed)).ToArray();
        var x = new double[Instance.MostVariables];
        foreach (var instance in instances) instance.Solve(x);
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var instance in instances) instance.Solve(x);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Nothing_to_choose_keeps_rows_that_ask_for_nothing()
    {
        Assert.Equal(new(LinearStatus.Optimal, 0, 0, 0), TwoRowBoxProgram.Minimise([], [], 0, [], -1, []));
        Assert.Equal(LinearStatus.Infeasible, TwoRowBoxProgram.Minimise([], [], 0, [], 1, []).Status);
    }

    [Fact]
    public void What_it_cannot_solve_is_refused_with_the_reason()
    {
        var many = new double[TwoRowBoxProgram.MostVariables + 1];
        Assert.Contains("1001 variables; at most 1000", Assert.Throws<ArgumentException>(() => TwoRowBoxProgram.Minimise(many, many, 0, many, 0, many)).Message, StringComparison.Ordinal);
        Assert.Contains("hold 1, 1, 2 and 1", Assert.Throws<ArgumentException>(() => TwoRowBoxProgram.Minimise([1], [1], 0, [1, 2], 0, new double[1])).Message, StringComparison.Ordinal);
        Assert.Equal("a", Assert.Throws<ArgumentException>(() => TwoRowBoxProgram.Minimise([1], [double.NaN], 0, [1], 0, new double[1])).ParamName);
        Assert.Equal("g", Assert.Throws<ArgumentException>(() => TwoRowBoxProgram.Minimise([0, 0, 0, 0, -1e16], new double[5], 0, new double[5], 0, new double[5])).ParamName);
        Assert.Equal("b", Assert.Throws<ArgumentException>(() => TwoRowBoxProgram.Minimise(new double[4], new double[4], 0, [0, 0, double.NaN, 0], 0, new double[4])).ParamName);
        Assert.Equal("beta", Assert.Throws<ArgumentException>(() => TwoRowBoxProgram.Minimise([1], [1], 0, [1], double.PositiveInfinity, new double[1])).ParamName);
    }

    private static void AssertAgrees(Instance instance) => AssertAgrees(instance, 1e-9);

    private static void AssertAgrees(Instance instance, double tolerance)
    {
        var (fast, general) = (instance.Solve(out _), instance.Solved());
        Assert.True(general.Status == fast.Status, $"{instance.Described()}: {fast.Status}, in general {general.Status}");
        if (general.Status == LinearStatus.Optimal) AssertSame(general.Objective, fast.Value, tolerance);
    }

    private static void AssertSame(double expected, double actual, double tolerance = 1e-9) => Assert.Equal(expected, actual, tolerance * Math.Max(1, Math.Abs(expected)));

    private sealed record Instance(double[] G, double[] A, double Alpha, double[] B, double Beta)
    {
        public const int MostVariables = 24;

        public double Size => A.Concat(B).Append(Alpha).Append(Beta).Max(Math.Abs);

        /// <summary>Half of them in small whole numbers; some with rows that are alike, costs that follow from the rows, and right sides that just can be kept.</summary>
        public static Instance OfSeed(int seed)
        {
            var random = new Xoshiro256(Seed.Of(seed, 2));
            var (n, whole, size) = ((int)random.NextBelow(MostVariables + 1), random.NextBelow(2) == 0, 1 + (int)random.NextBelow(5));
            double[] Numbers()
            {
                var numbers = new double[n];
                for (var j = 0; j < n; j++) numbers[j] = random.NextBelow(8) == 0 ? 0 : SomePrograms.Number(ref random, size, whole);
                return numbers;
            }

            var (g, a, b) = (Numbers(), Numbers(), Numbers());
            if (random.NextBelow(5) == 0) b = [.. a.Select(each => each * 2)];
            if (random.NextBelow(5) == 0) g = [.. a.Zip(b, (one, other) => one - other)];
            double Right(double[] row) => random.NextBelow(6) == 0 ? row.Sum(each => Math.Max(0, each)) : SomePrograms.Number(ref random, 3 * size, whole);
            return new(g, a, Right(a), b, Right(b));
        }

        public TwoRowBoxSolution Solve(out double[] x)
        {
            x = new double[G.Length];
            return Solve(x);
        }

        public TwoRowBoxSolution Solve(Span<double> x) => TwoRowBoxProgram.Minimise(G, A, Alpha, B, Beta, x[..G.Length]);

        public LinearSolution Solved() => new LinearProgram(
            [.. G], [new([.. A], Relation.AtLeast, Alpha), new([.. B], Relation.AtLeast, Beta)], [.. new double[G.Length]], [.. Enumerable.Repeat(1.0, G.Length)]).Solve();

        public string Described() => $"g {string.Join(' ', G)}; a {string.Join(' ', A)} ≥ {Alpha}; b {string.Join(' ', B)} ≥ {Beta}";
    }
}
