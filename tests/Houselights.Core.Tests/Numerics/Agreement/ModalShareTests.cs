using Houselights.Core.Numerics;
using Houselights.Core.Numerics.Agreement;

namespace Houselights.Core.Tests.Numerics.Agreement;

/// <summary>The share of the most frequent answer, and how often its interval is wrong.</summary>
public class ModalShareTests
{
    [Fact]
    public void Five_of_six_is_a_high_share_with_a_wide_interval()
    {
        var share = ModalShare.Of([5, 1]).Known;
        Assert.Equal(5 / 6.0, share.Share, 12);
        Assert.Equal(0.358765, share.Interval.Low, 6);
        Assert.Equal(0.995789, share.Interval.High, 6);
    }

    [Fact]
    public void Options_that_tie_are_all_named() => Assert.Equal([0, 2], ModalShare.Of([3, 1, 3]).Known.Modes);

    [Fact]
    public void More_options_make_the_interval_wider() =>
        Assert.True(ModalShare.Of([5, 1, 0, 0]).Known.Interval.Low < ModalShare.Of([5, 1]).Known.Interval.Low);

    [Fact]
    public void No_answers_or_one_option_say_nothing()
    {
        Assert.Equal(Reason.NoData, ModalShare.Of([0, 0]).Undefined!.Reason);
        Assert.Equal(Reason.TooFewItems, ModalShare.Of([3]).Undefined!.Reason);
    }

    /// <summary>Every outcome of n answers, weighed by its probability: the share of the answer that was picked lies outside in at most 5 %.</summary>
    [Theory]
    [InlineData(0.5, 0.5)]
    [InlineData(0.7, 0.3)]
    [InlineData(1 / 3.0, 1 / 3.0, 1 / 3.0)]
    [InlineData(0.6, 0.2, 0.2)]
    [InlineData(0.4, 0.4, 0.2)]
    [InlineData(0.25, 0.25, 0.25, 0.25)]
    public void The_interval_is_wrong_in_at_most_one_of_twenty_though_the_mode_was_picked(params double[] shares)
    {
        foreach (var answers in new[] { 4, 8, 15 })
        {
            var wrong = Outcomes(answers, shares.Length).Where(counts => counts.Sum() == answers).Sum(counts =>
            {
                var found = ModalShare.Of(counts).Known;
                var misses = found.Modes.Count(mode => shares[mode] < found.Interval.Low || shares[mode] > found.Interval.High);
                return misses / (double)found.Modes.Length * Probability(counts, shares);
            });
            Assert.InRange(wrong, 0, 0.05);
        }
    }

    private static IEnumerable<int[]> Outcomes(int left, int options) =>
        options == 1 ? [[left]] : Enumerable.Range(0, left + 1).SelectMany(first => Outcomes(left - first, options - 1).Select(rest => (int[])[first, .. rest]));

    private static double Probability(int[] counts, double[] shares)
    {
        double product = 1, n = 0;
        for (var i = 0; i < counts.Length; i++)
            for (var j = 1; j <= counts[i]; j++) product *= ++n / j * shares[i];
        return product;
    }
}
