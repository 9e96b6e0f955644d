using FsCheck;
using FsCheck.Fluent;
using Houselights.Core.Numerics;
using Houselights.Core.Numerics.Capacity;
using Houselights.Core.Numerics.Forecast;

namespace Houselights.Core.Tests.Numerics.Capacity;

/// <summary>The chance that work doesn't fit: by theory, and against simulation.</summary>
public class OvercommitmentTests
{
    private const int Draws = 100_000;

    private static readonly Gen<int[]> Dice = Gen.Choose(0, 9999).ArrayOf(30);

    [Theory]
    [InlineData(0, 0.275492)]
    [InlineData(0.5, 0.365323)]
    public void V34_a_mean_plan_that_looks_fine(double correlation, double chance)
    {
        var load = Enumerable.Repeat(LoadSum.Normal(4, 1.5), 5).Aggregate((sum, each) => sum + each);
        Assert.Equal(20, load.Expected);
        Assert.Equal(chance, Overcommitment.Chance(load, LoadSum.Exact(22), correlation), 6);
    }

    /// <summary>The stated error, over mixes that lean one way, both ways and not at all.</summary>
    [Theory]
    [InlineData(1, 0.005)]
    [InlineData(3, 0.02)]
    [InlineData(30, 0.02)]
    public void The_chance_is_that_of_a_simulation_within_the_stated_error(int count, double error)
    {
        (double, double, double)[][] mixes = [[(1, 1, 9)], [(1, 9, 9)], [(1, 5, 9)], [(0, 1, 9), (2, 3, 3)], [(1, 1, 9), (1, 1, 2)]];
        foreach (var mix in mixes)
            foreach (var correlation in new[] { 0, 0.2, 0.7 })
            {
                var loads = Enumerable.Range(0, count).Select(i => mix[i % mix.Length]).ToList();
                var sums = Simulate(loads, correlation);
                var load = loads.Select(each => LoadSum.Of(each.Item1, each.Item2, each.Item3)).Aggregate((sum, each) => sum + each);
                foreach (var share in new[] { 0.05, 0.2, 0.35, 0.5, 0.8, 0.95 })
                {
                    var capacity = sums[(int)((1 - share) * Draws)];
                    Assert.InRange(Overcommitment.Chance(load, LoadSum.Exact(capacity), correlation), share - error, share + error);
                }
            }
    }

    [Fact]
    public void The_chance_falls_with_capacity_and_is_0_and_1_outside_the_bounds() => Laws.Hold(Dice, dice =>
    {
        var load = Sum(dice, 8);
        double[] chances = [.. Enumerable.Range(-1, 23).Select(i => Overcommitment.Chance(load, LoadSum.Exact(Math.Max(0, load.Low + (i * (load.High - load.Low) / 20))), dice[^1] % 11 / 10.0))];
        Assert.Equal(chances.OrderDescending(), chances);
        Assert.All(chances, chance => Assert.InRange(chance, 0, 1));
        Assert.Equal(0, chances[^1]);
        if (load.Low > 0) Assert.Equal(1, chances[0]);
    });

    [Fact]
    public void What_exceeds_with_a_confidence_is_what_the_chance_says() => Laws.Hold(Dice, dice =>
    {
        var (load, capacity) = (Sum(dice, 6), LoadSum.Exact(dice[^2] / 300.0));
        foreach (var confidence in new[] { 0.5, 0.8, 0.95, 0.99 })
            if (Overcommitment.By(load, capacity, 0.2, confidence) is var by && Int128.Abs(by) > 1000)
                Assert.Equal(by > 0, Overcommitment.Exceeds(load, capacity, 0.2, confidence));
    });

    [Fact]
    public void Adding_and_taking_away_leaves_no_trace() => Laws.Hold(Dice, dice =>
    {
        var loads = Enumerable.Range(0, 9).Select(i => Load(dice, i)).ToList();
        var forwards = loads.Aggregate((sum, each) => sum + each);
        Assert.Equal(forwards, Enumerable.Reverse(loads).Aggregate((sum, each) => sum + each));
        Assert.Equal(loads[0], loads.Skip(1).Aggregate(forwards, (sum, each) => sum - each));
    });

    [Fact]
    public void Exact_loads_that_fill_the_capacity_fit()
    {
        var load = LoadSum.Exact(0.1) + LoadSum.Exact(0.2);
        Assert.False(Overcommitment.Exceeds(load, LoadSum.Exact(0.3), 0.2, 0.99));
        Assert.True(Overcommitment.Exceeds(load + LoadSum.Exact(0.001), LoadSum.Exact(0.3), 0.2, 0.99));
        Assert.Equal(0.3, load.Expected);
    }

    [Fact]
    public void An_uncertain_capacity_makes_a_full_house_a_matter_of_chance() =>
        Assert.Equal(0.5, Overcommitment.Chance(LoadSum.Exact(5), LoadSum.Of(4, 5, 6), 0.2), 9);

    private static LoadSum Sum(int[] dice, int count) => Enumerable.Range(0, count).Select(i => Load(dice, i)).Aggregate((sum, each) => sum + each);

    private static LoadSum Load(int[] dice, int i)
    {
        double[] parts = [.. new[] { dice[3 * i % 27], dice[((3 * i) + 1) % 27], dice[((3 * i) + 2) % 27] }.Order().Select(part => part / 1000.0)];
        return dice[i] % 3 == 0 ? LoadSum.Exact(parts[0]) : LoadSum.Of(parts[0], parts[1], parts[2]);
    }

    private static double[] Simulate(List<(double, double, double)> loads, double correlation)
    {
        var curves = loads.Distinct().ToDictionary(each => each, each => DurationCurve.Pert(each.Item1, each.Item2, each.Item3));
        DurationCurve[] each = [.. loads.Select(load => curves[load])];
        var random = new Xoshiro256(7);
        var (shared, own) = (Math.Sqrt(correlation), Math.Sqrt(1 - correlation));
        var sums = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
        {
            var common = shared * random.NextNormal();
            foreach (var curve in each) sums[draw] += curve.At(common + (own * random.NextNormal()));
        }

        Array.Sort(sums);
        return sums;
    }
}
