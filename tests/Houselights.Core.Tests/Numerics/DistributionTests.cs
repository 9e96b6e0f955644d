using Houselights.Core.Numerics.Distributions;

namespace Houselights.Core.Tests.Numerics;

/// <summary>Distributions against published points and against their definitions.</summary>
public class DistributionTests
{
    [Fact]
    public void V42_seven_of_ten_kept()
    {
        var (uniform, jeffreys) = (Binomial.Posterior(7, 10), Binomial.Posterior(7, 10, 0.5));
        var (wilson, exact) = (Binomial.Wilson(7, 10).Known, Binomial.ClopperPearson(7, 10).Known);
        Assert.Equal((0.390257, 0.890737), (Math.Round(uniform.Low, 6), Math.Round(uniform.High, 6)));
        Assert.Equal((0.394182, 0.907305), (Math.Round(jeffreys.Low, 6), Math.Round(jeffreys.High, 6)));
        Assert.Equal((0.396778, 0.892209), (Math.Round(wilson.Low, 6), Math.Round(wilson.High, 6)));
        Assert.Equal((0.347547, 0.933260), (Math.Round(exact.Low, 6), Math.Round(exact.High, 6)));
        Assert.Equal(0.000864358, Binomial.AtMost(3, 10, 0.8), 9);
        Assert.Equal(0.624190362, Binomial.AtMost(8, 10, 0.8), 9);
    }

    [Fact]
    public void Nobody_and_everybody_have_one_sided_limits()
    {
        Assert.Equal(0, Binomial.ClopperPearson(0, 8).Known.Low);
        Assert.Equal(1, Binomial.ClopperPearson(8, 8).Known.High);
        Assert.Equal(1 - Math.Pow(0.025, 1 / 8.0), Binomial.ClopperPearson(0, 8).Known.High, 10);
    }

    /// <summary>Every count of n promises at many rates: the exact interval misses the rate in at most 5 %.</summary>
    [Theory]
    [InlineData(5)]
    [InlineData(12)]
    [InlineData(40)]
    public void Clopper_Pearson_is_wrong_in_at_most_one_of_twenty(int of)
    {
        var intervals = Enumerable.Range(0, of + 1).Select(count => Binomial.ClopperPearson(count, of).Known).ToArray();
        for (var rate = 0.01; rate < 1; rate += 0.01)
            Assert.InRange(Enumerable.Range(0, of + 1).Where(count => rate < intervals[count].Low || rate > intervals[count].High).Sum(count => Binomial.AtMost(count, of, rate) - Binomial.AtMost(count - 1, of, rate)), 0, 0.05);
    }

    [Fact]
    public void The_beta_tail_is_a_sum_of_binomial_terms()
    {
        foreach (var rate in new[] { 0.003, 0.2, 0.5, 0.77, 0.999 })
        {
            double sum = 0, ways = 1;
            for (var k = 0; k <= 9; k++, ways *= (20 - k + 1.0) / k) sum += ways * Math.Pow(rate, k) * Math.Pow(1 - rate, 20 - k);
            Assert.Equal(sum, Binomial.AtMost(9, 20, rate), 12);
        }
    }

    [Fact]
    public void Normal_and_t_have_the_points_of_the_tables()
    {
        Assert.Equal(1.959963984540054, Normal.Quantile(0.975), 12);
        Assert.Equal(0.841344746068543, Normal.Below(1), 12);
        Assert.InRange(Normal.Below(-6), 9.865876450e-10, 9.865876451e-10);
        Assert.Equal(2.228138851965, StudentT.Quantile(0.975, 10), 10);
        Assert.Equal(12.7062047364, StudentT.Quantile(0.975, 1), 9);
        Assert.Equal(StudentT.Below(1.3, 7), StudentT.Below(1.3, 7, 0), 8);
    }

    /// <summary>One F point: V1's F of 2.3445854 with its fractional degrees of freedom has p .0138062.</summary>
    [Fact]
    public void V1_p_of_F()
    {
        var (v1, f) = (19 - (2 / 3.0), 2.3445854);
        var v2 = 2 * v1;
        Assert.Equal(0.0138062, SpecialFunctions.IncompleteBeta(v2 / (v2 + (v1 * f)), v2 / 2, v1 / 2), 7);
        Assert.Equal(0.0429, SpecialFunctions.IncompleteGammaTail(9.5, 30.76044 / 2), 4);
    }
}
