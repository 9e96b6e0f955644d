using Houselights.Core.Numerics.Agreement;

namespace Houselights.Core.Tests.Numerics.Agreement;

/// <summary>What a team of a given size could show.</summary>
public class ConcordancePowerTests
{
    /// <summary>Measured before with another model of a healthy team: four leaders with three priorities can't be told from chance in 63 % of cases, eight in 22 %.</summary>
    [Theory]
    [InlineData(4, 3, 0.37)]
    [InlineData(8, 3, 0.78)]
    public void A_small_healthy_team_often_looks_like_chance(int leaders, int priorities, double power) =>
        Assert.InRange(ConcordancePower.Of(leaders, priorities), power - 0.08, power + 0.08);

    [Fact]
    public void More_leaders_and_more_priorities_show_more()
    {
        Assert.True(ConcordancePower.Of(6, 5) > ConcordancePower.Of(4, 5));
        Assert.True(ConcordancePower.Of(6, 5) > ConcordancePower.Of(6, 3));
        Assert.Equal(0, ConcordancePower.Of(2, 3));
    }

    [Fact]
    public void How_many_would_do_is_the_first_that_has_enough()
    {
        var needed = ConcordancePower.RankersNeeded(5)!.Value;
        Assert.True(ConcordancePower.Of(needed, 5) >= ConcordancePower.Enough);
        Assert.True(ConcordancePower.Of(needed - 1, 5) < ConcordancePower.Enough);
    }
}
