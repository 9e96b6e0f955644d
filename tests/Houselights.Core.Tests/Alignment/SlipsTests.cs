using System.Numerics;
using FsCheck.Fluent;
using Houselights.Core.Alignment;

namespace Houselights.Core.Tests.Alignment;

public class SlipsTests
{
    /// <summary>The slow way: every pattern of who slipped, weighed by its probability.</summary>
    [Fact]
    public void The_tail_is_the_sum_over_everybody_who_may_have_slipped() =>
        Laws.Hold(from answers in Gen.Choose(1, 10) from others in Gen.Choose(0, 11) select (others, answers), each =>
        {
            var slow = Enumerable.Range(0, 1 << each.answers).Select(pattern => BitOperations.PopCount((uint)pattern)).Where(slips => slips >= each.others)
                .Sum(slips => Math.Pow(Slips.Rate, slips) * Math.Pow(1 - Slips.Rate, each.answers - slips));
            Assert.Equal(slow, Slips.AtLeast(each.others, each.answers), 10);
        });

    [Fact]
    public void More_others_are_rarer_and_more_answers_make_them_likelier() =>
        Laws.Hold(from answers in Gen.Choose(1, 30) from others in Gen.Choose(1, 30) select (others, answers), each =>
        {
            Assert.True(Slips.AtLeast(each.others + 1, each.answers) <= Slips.AtLeast(each.others, each.answers) + 1e-12);
            Assert.True(Slips.AtLeast(each.others, each.answers + 1) >= Slips.AtLeast(each.others, each.answers) - 1e-12);
        });

    [Fact]
    public void No_other_answer_is_always_explained() => Assert.Equal(1, Slips.AtLeast(0, 5));

    [Theory]
    [InlineData(2, 3, true)]     // 0.0280
    [InlineData(2, 4, true)]     // 0.0523
    [InlineData(3, 4, false)]    // 0.0037
    [InlineData(3, 5, false)]    // 0.0086
    [InlineData(3, 6, true)]     // 0.0159
    [InlineData(3, 8, true)]     // 0.0381
    [InlineData(4, 8, false)]    // 0.0050
    [InlineData(4, 9, false)]    // 0.0083
    [InlineData(4, 10, true)]    // 0.0128
    [InlineData(6, 16, false)]   // 0.0033
    public void One_of_a_hundred_is_the_limit(int others, int answers, bool suffice) => Assert.Equal(suffice, Slips.Suffice(others, answers));
}
