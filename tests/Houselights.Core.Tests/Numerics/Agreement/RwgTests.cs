using Houselights.Core.Numerics;
using Houselights.Core.Numerics.Agreement;

namespace Houselights.Core.Tests.Numerics.Agreement;

/// <summary>Within-group agreement that isn't cut off at 0.</summary>
public class RwgTests
{
    private static readonly double?[][] A = [[4, 4, 5, 4, 4], [5, 4, 5, 4, 5], [4, 4, 4, 5, 4]];
    private static readonly double?[][] B = [[1, 5, 2, 5, 1], [5, 1, 4, 2, 5], [3, 3, 5, 1, 3]];

    [Fact]
    public void V12_a_group_that_agrees()
    {
        Assert.Equal(0.9, Rwg.Of(A[0], Rwg.Uniform(5)).Known.Value, 12);
        var scale = RwgOfScale.Of(A, Rwg.Uniform(5)).Known;
        Assert.Equal(0.957831325, scale.SteppedUp!.Value, 9);
        Assert.Equal(0.883333333, scale.Lindell, 9);
    }

    [Fact]
    public void V12_a_polarised_group_is_negative_and_not_0()
    {
        Assert.Equal(-1.1, Rwg.Of(B[0], Rwg.Uniform(5)).Known.Value, 12);
        var scale = RwgOfScale.Of(B, Rwg.Uniform(5)).Known;
        Assert.Equal(-0.583333333, scale.Lindell, 9);
        Assert.Null(scale.SteppedUp);
    }

    [Fact]
    public void A_lenient_scale_is_judged_more_sternly_with_a_slight_skew() =>
        Assert.True(Rwg.Of(A[0], Rwg.SlightSkewOfFive).Known.Value < Rwg.Of(A[0], Rwg.Uniform(5)).Known.Value);

    [Fact]
    public void One_answer_is_no_agreement()
    {
        Assert.Equal(new Undefined(Reason.TooFewRaters, 1, 2), Rwg.Of([3, null], 2).Undefined);
        Assert.Equal(Reason.NoData, RwgOfScale.Of([], 2).Undefined!.Reason);
        Assert.Equal(Reason.TooFewRaters, RwgOfScale.Of([[3, null], [1, 2]], 2).Undefined!.Reason);
    }
}
