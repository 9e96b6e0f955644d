using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Houselights.Core.Numerics;
using Houselights.Core.Numerics.LinearPrograms;

namespace Houselights.Core.Tests.Numerics.LinearPrograms;

/// <summary>Small programs, half of them in small whole numbers, so that many corners lie in one point; feasible, infeasible and unbounded ones.</summary>
internal static class SomePrograms
{
    /// <summary>One of two hundred million programs.</summary>
    public static readonly Gen<LinearProgram> Linear = Gen.Choose(0, 200_000_000).Select(number => OfSeed(number, binaries: false).Relaxation);

    public static readonly Gen<MixedBinaryProgram> Binary = Gen.Choose(0, 200_000_000).Select(number => OfSeed(number, binaries: true));

    /// <summary>The same program for the same number.</summary>
    public static MixedBinaryProgram OfSeed(int number, bool binaries)
    {
        var random = new Xoshiro256(Seed.Of(number, binaries ? 1 : 0));
        var whole = random.NextBelow(2) == 0;
        var (n, m) = (1 + (int)random.NextBelow(8), (int)random.NextBelow(7));
        ImmutableArray<int> chosen = binaries ? [.. Places(ref random, n)] : [];
        var (lower, upper) = (new double[n], new double[n]);
        for (var j = 0; j < n; j++)
        {
            lower[j] = random.NextBelow(10) < 7 ? 0 : Number(ref random, 3, whole);
            upper[j] = !binaries && random.NextBelow(2) == 0 ? double.PositiveInfinity : lower[j] + Math.Abs(Number(ref random, 5, whole));
            if (chosen.Contains(j)) (lower[j], upper[j]) = (0, 1);
        }

        var costs = Numbers(ref random, n, whole);
        var rows = new LinearConstraint[m];
        for (var i = 0; i < m; i++) rows[i] = Row(ref random, lower, upper, whole);
        return new(new([.. costs], [.. rows], [.. lower], [.. upper]), chosen);
    }

    /// <summary>The same program with variables and rows in another order.</summary>
    public static LinearProgram Reordered(LinearProgram program, int seed)
    {
        var random = new Xoshiro256(Seed.Of(seed));
        var variables = Order(ref random, program.Costs.Length);
        var rows = Order(ref random, program.Constraints.Length);
        return new(
            [.. variables.Select(j => program.Costs[j])],
            [.. rows.Select(i => program.Constraints[i] with { Coefficients = [.. variables.Select(j => program.Constraints[i].Coefficients[j])] })],
            [.. variables.Select(j => program.Lower[j])],
            [.. variables.Select(j => program.Upper[j])]);
    }

    public static int[] Order(ref Xoshiro256 random, int count)
    {
        var order = Enumerable.Range(0, count).ToArray();
        for (var i = count - 1; i > 0; i--)
        {
            var other = (int)random.NextBelow((uint)(i + 1));
            (order[i], order[other]) = (order[other], order[i]);
        }

        return order;
    }

    /// <summary>Within the size, with many zeros; whole, or with all its digits.</summary>
    public static double Number(ref Xoshiro256 random, int size, bool whole) =>
        whole ? (int)random.NextBelow((uint)((2 * size) + 1)) - size : random.NextBelow(5) == 0 ? 0 : size * ((2 * random.NextUnit()) - 1);

    public static double[] Numbers(ref Xoshiro256 random, int count, bool whole)
    {
        var numbers = new double[count];
        for (var j = 0; j < count; j++) numbers[j] = Number(ref random, 5, whole);
        return numbers;
    }

    /// <summary>Two rows of three pass through, or around, a point within the bounds, so that most programs have one.</summary>
    private static LinearConstraint Row(ref Xoshiro256 random, double[] lower, double[] upper, bool whole)
    {
        var coefficients = Numbers(ref random, lower.Length, whole);
        var relation = random.NextBelow(10) switch { < 5 => Relation.AtMost, < 7 => Relation.Equal, _ => Relation.AtLeast };
        var right = Number(ref random, 10, whole);
        if (random.NextBelow(3) > 0)
        {
            right = relation switch { Relation.AtMost => Math.Abs(right), Relation.Equal => 0, _ => -Math.Abs(right) };
            for (var j = 0; j < lower.Length; j++) right += coefficients[j] * Math.Min(upper[j], lower[j] + random.NextBelow(2));
        }

        return new([.. coefficients], relation, right);
    }

    private static List<int> Places(ref Xoshiro256 random, int n)
    {
        var places = new List<int>();
        for (var j = 0; j < n; j++)
            if (random.NextBelow(4) > 0) places.Add(j);
        return places;
    }
}
