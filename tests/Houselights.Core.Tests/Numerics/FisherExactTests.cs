using FsCheck.Fluent;
using Houselights.Core.Numerics;
using Houselights.Core.Numerics.Distributions;

namespace Houselights.Core.Tests.Numerics;

/// <summary>The exact test of a table of two by two.</summary>
public class FisherExactTests
{
    /// <summary>A lady who names three of four cups right does by guessing what 17 of 70 guessers do; all four, one of 70.</summary>
    [Fact]
    public void Fisher_1935_on_the_lady_tasting_tea()
    {
        Assert.Equal(17 / 70.0, FisherExact.More(1, 4, 3, 4).Known.P, 14);
        Assert.Equal(1 / 70.0, FisherExact.More(0, 4, 4, 4).Known.P, 14);
    }

    /// <summary>Twins of convicts: two of 17 fraternal ones were convicted and ten of 13 identical ones; R’s fisher.test gives 0.0004652.</summary>
    [Fact]
    public void Fisher_1962_on_twins() => Assert.Equal(0.0004652, FisherExact.More(2, 17, 10, 13).Known.P, 7);

    [Fact]
    public void An_empty_group_is_no_test() => Assert.Equal(Reason.NoData, FisherExact.More(0, 0, 1, 4).Undefined!.Reason);

    /// <summary>More or fewer, with what lies on both counted twice, is everything.</summary>
    [Fact]
    public void More_late_and_more_early_make_one_with_the_table_itself() => Laws.Hold(Tables, table =>
    {
        var (first, second) = (Math.Max(table.First, 1), Math.Max(table.Second, 1));
        var (one, two) = (table.FirstHits % (first + 1), table.SecondHits % (second + 1));
        var (late, early) = (FisherExact.More(one, first, two, second).Known.P, FisherExact.More(two, second, one, first).Known.P);
        Assert.Equal(Table(one, first, two, second), late + early - 1, 9);
        if (two > 0) Assert.True(late <= FisherExact.More(Math.Min(first, one + 1), first, two - 1, second).Known.P + 1e-12);
    });

    /// <summary>At any rate a p of α or less comes in a share of at most α of all pairs of groups.</summary>
    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    public void It_is_wrong_at_most_as_often_as_it_says(double rate)
    {
        var wrong = 0.0;
        for (var one = 0; one <= 8; one++)
            for (var two = 0; two <= 6; two++)
                if (FisherExact.More(one, 8, two, 6).Known.P <= 0.05) wrong += At(one, 8, rate) * At(two, 6, rate);
        Assert.InRange(wrong, 1e-6, 0.05);
    }

    private static FsCheck.Gen<(int FirstHits, int First, int SecondHits, int Second)> Tables =>
        from first in Gen.Choose(0, 40)
        from second in Gen.Choose(0, 40)
        from one in Gen.Choose(0, 40)
        from two in Gen.Choose(0, 40)
        select (one, first, two, second);

    private static double Table(int one, int first, int two, int second) => Choose(first, one) * Choose(second, two) / Choose(first + second, one + two);

    private static double At(int count, int of, double rate) => Choose(of, count) * Math.Pow(rate, count) * Math.Pow(1 - rate, of - count);

    private static double Choose(int from, int choose) => Enumerable.Range(1, choose).Aggregate(1.0, (ways, i) => ways * (from - choose + i) / i);
}
