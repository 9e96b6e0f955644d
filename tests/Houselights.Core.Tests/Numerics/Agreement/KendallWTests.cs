using System.Globalization;
using FsCheck.Fluent;
using Houselights.Core.Numerics;
using Houselights.Core.Numerics.Agreement;

namespace Houselights.Core.Tests.Numerics.Agreement;

/// <summary>Kendall's W: published numbers, its exact null, its laws, and how often its p is wrong.</summary>
public class KendallWTests
{
    [Fact]
    public void V1_anxiety_three_raters_with_ties()
    {
        var w = KendallW.Of(RankingData.Anxiety).Known;
        Assert.Equal(0.539656876, w.W, 9);
        Assert.Equal(30.76044, w.Rankers * (w.Items - 1) * w.W, 5);
        Assert.Equal(2.3445854, (w.Rankers - 1) * w.W / (1 - w.W), 7);
        Assert.InRange(w.P, 0.0095, 0.0175);
        Assert.False(w.IsExact);
    }

    [Fact]
    public void V2_video_one_constant_rater()
    {
        var w = KendallW.Of(RankingData.Video).Known;
        Assert.Equal(0.391584158, w.W, 9);
        Assert.Equal(29.8, w.Rankers * (w.Items - 1) * w.W, 1);
    }

    [Fact]
    public void V3_three_judges_six_items()
    {
        var w = KendallW.Of(RankingData.Judges).Known;
        Assert.Equal(25.5, w.S);
        Assert.Equal(0.161904762, w.W, 9);
        Assert.Equal(-0.257142857, w.MeanCorrelation, 9);
    }

    [Fact]
    public void V4_ties()
    {
        var w = KendallW.Of(RankingData.Tied).Known;
        Assert.Equal(34.5, w.S);
        Assert.Equal(12, w.T);
        Assert.Equal(0.821428571, w.W, 9);
        Assert.Equal(7.392857, 3 * 3 * w.W, 6);
    }

    [Fact]
    public void V5_degenerate_rankings_are_undefined_and_opposites_are_not()
    {
        Assert.Equal(Reason.NoVariation, KendallW.Of(Rankings.Of([1, 1, 1], [2, 2, 2])).Undefined!.Reason);
        Assert.Equal(new Undefined(Reason.TooFewRaters, 1, 2), KendallW.Of(Rankings.Of([1, 2, 3])).Undefined);
        Assert.Equal(new Undefined(Reason.TooFewItems, 1, 2), KendallW.Of(Rankings.Of([1], [1])).Undefined);
        Assert.Equal(Reason.NoData, KendallW.Of(Rankings.Of(Array.Empty<double[]>())).Undefined!.Reason);
        var opposed = KendallW.Of(Rankings.Of([1, 2, 3], [3, 2, 1])).Known;
        Assert.Equal((0, -1), (opposed.W, opposed.MeanCorrelation));
    }

    [Theory]
    [InlineData(3, 3, 216, "18:6 14:42 8:78 6:114 2:204")]
    [InlineData(4, 3, 1296, "32:6 26:54 24:90 18:162 14:354 8:558")]
    [InlineData(5, 3, 7776, "50:6 42:66 38:186 32:306 26:726 24:966")]
    [InlineData(3, 4, 13824, "45:24 41:240 37:456 35:744 33:1032 29:2040")]
    [InlineData(4, 4, 331776, "80:24 74:312 72:528 68:912 66:2064 64:2280")]
    [InlineData(3, 5, 1728000, "90:120 86:1560 82:4800 80:6960 78:9120 76:13440")]
    public void V6_the_exact_null(int rankers, int items, int total, string counts)
    {
        var chance = ConcordanceNull.Of(rankers, items, 100);
        Assert.True(chance.IsExact);
        foreach (var (s, count) in counts.Split(' ').Select(pair => pair.Split(':')).Select(pair => (long.Parse(pair[0]), long.Parse(pair[1]))))
            Assert.Equal(count, chance.Tail(4 * s) * total, 6);
    }

    [Fact]
    public void V22_W_of_theatre_of_a_healthy_team_and_of_noise()
    {
        Assert.Equal(0, KendallW.Of(RankingData.Theatre).Known.W);
        Assert.Equal(0.827777778, KendallW.Of(RankingData.Healthy).Known.W, 9);
        Assert.Equal(0.044444444, KendallW.Of(RankingData.Noise).Known.W, 9);
    }

    [Fact]
    public void Three_leaders_with_three_priorities_need_unanimity()
    {
        Assert.Equal(6 / 216.0, KendallW.Of(Rankings.Of([1, 2, 3], [1, 2, 3], [1, 2, 3])).Known.P, 12);
        Assert.True(KendallW.Of(Rankings.Of([1, 2, 3], [1, 2, 3], [1, 3, 2])).Known.P > 0.05);
    }

    /// <summary>The slow way: every ranking of every person, counted one by one, ties included.</summary>
    [Fact]
    public void The_exact_p_agrees_with_counting_every_ranking() =>
        Laws.Hold(RankingData.Places.Where(rows => rows.Length <= 3), rows =>
        {
            if (KendallW.Of(Rankings.Of(rows)).Value is not { } w) return;
            Assert.True(w.IsExact);
            Assert.Equal(SlowP(Rankings.Of(rows)), w.P, 12);
        });

    [Fact]
    public void The_simulated_p_agrees_with_the_exact_one()
    {
        var exact = ConcordanceNull.Of(5, 5, 100);
        Assert.True(exact.IsExact);
        var drawn = Simulated(5, 5, 20_000);
        foreach (var share in new[] { 0.5, 0.1, 0.05, 0.01 })
        {
            var s = drawn.OrderDescending().ElementAt((int)(share * drawn.Length) - 1);
            Assert.InRange(drawn.Count(each => each >= s) / (double)drawn.Length, exact.Tail(s) - 0.012, exact.Tail(s) + 0.012);
        }
    }

    [Fact]
    public void The_mean_correlation_of_untied_rankings_is_the_mean_of_Spearmans_over_pairs() =>
        Laws.Hold(RankingData.Untied, rankings => Assert.Equal(MeanSpearman(rankings), KendallW.Of(rankings).Known.MeanCorrelation, 10));

    [Fact]
    public void Names_and_order_of_people_and_items_change_nothing() =>
        Laws.Hold(RankingData.Places, rows =>
        {
            var turned = rows.Reverse().Select(row => row.Reverse().ToArray()).ToArray();
            var (one, other) = (KendallW.Of(Rankings.Of(rows)), KendallW.Of(Rankings.Of(turned)));
            Assert.Equal(one.Undefined, other.Undefined);
            Assert.Equal(one.Value?.W, other.Value?.W);
            Assert.Equal(one.Value?.P, other.Value?.P);
        });

    [Fact]
    public void A_simulated_p_does_not_depend_on_order_either()
    {
        var rows = Enumerable.Range(0, 9).Select(person => Enumerable.Range(0, 9).Select(item => (double)((person * item * 7 + item) % 10)).ToArray()).ToArray();
        var w = KendallW.Of(Rankings.Of(rows), 500).Known;
        Assert.False(w.IsExact);
        Assert.Equal(w.P, KendallW.Of(Rankings.Of([.. rows.Reverse().Select(row => row.Reverse().ToArray())]), 500).Known.P);
    }

    [Fact]
    public void A_simulated_p_is_never_0() =>
        Assert.Equal(1 / 501.0, KendallW.Of(Rankings.Of([.. Enumerable.Repeat(Enumerable.Range(1, 12).Select(rank => (double)rank).ToArray(), 12)]), 500).Known.P, 12);

    [Fact]
    public void What_somebody_did_not_rank_ties_at_the_end_and_who_ranked_nothing_is_counted_as_missing()
    {
        var rankings = Rankings.Of([[1, 2, null, null], [null, null, null, null], [4, 3, 2, 1]]);
        Assert.Equal((2, 1), (rankings.Rankers, rankings.Missing));
        Assert.Equal([1, 2, 3.5, 3.5], Enumerable.Range(0, 4).Select(item => rankings.Rank(0, item)));
        Assert.Equal(1, KendallW.Of(rankings).Known.Missing);
    }

    [Fact]
    public void Rows_of_different_length_are_refused_by_number()
    {
        var error = Assert.Throws<ArgumentException>(() => Rankings.Of([1, 2, 3], [1, 2]));
        Assert.Contains("Row 2 ranks 2 items and row 1 ranks 3", error.Message, StringComparison.Ordinal);
    }

    /// <summary>Of 5000 teams that rank at random, at most one in twenty is told from chance at .05.</summary>
    [Theory]
    [InlineData(3, 4)]
    [InlineData(6, 5)]
    [InlineData(8, 7)]
    public void Random_teams_are_told_from_chance_in_at_most_one_of_twenty(int rankers, int items)
    {
        var (random, shuffle, row) = (new Xoshiro256(99), new Shuffle(items), Enumerable.Range(1, items).Select(rank => 2 * rank).ToArray());
        var told = Enumerable.Range(0, 5000).Count(_ =>
        {
            var ranks = new List<int>();
            for (var ranker = 0; ranker < rankers; ranker++)
            {
                shuffle.Apply<int>(row, ref random);
                ranks.AddRange(row);
            }

            return KendallW.Of(Rankings.OfDoubled([.. ranks], items)).Known.P <= 0.05;
        });
        Assert.InRange(told / 5000.0, 0.01, 0.06);
    }

    [Fact]
    public void The_arithmetic_shows_the_ranks_and_fills_in_the_formula()
    {
        var arithmetic = KendallW.Of(RankingData.Tied).Known.Arithmetic();
        Assert.Equal("W = 12·S / (m²·(n³ − n) − m·T)", arithmetic.Symbolic().First());
        Assert.Equal("0.8214 = 12·34.5 / (3²·(4³ − 4) − 3·12)", arithmetic.Filled(CultureInfo.InvariantCulture).First());
        Assert.Equal(["1", "2", "3", "R"], arithmetic.Table.Select(row => row.Head));
        Assert.Equal([4, 5.5, 9, 11.5], arithmetic.Table[3].Cells);
    }

    [Fact]
    public void Kendalls_tau_b_counts_pairs_and_corrects_for_ties()
    {
        var tau = KendallTau.Between(Rankings.Of([1, 2, 3, 4], [1, 3, 2, 4]), 0, 1).Known;
        Assert.Equal((5, 1), (tau.Concordant, tau.Discordant));
        Assert.Equal(2 / 3.0, tau.Tau, 12);
        Assert.Equal(5 / Math.Sqrt(30), KendallTau.Between(Rankings.Of([1, 2, 3, 4], [1, 2, 2, 4]), 0, 1).Known.Tau, 12);
        Assert.Equal(Reason.ConstantRater, KendallTau.Between(Rankings.Of([1, 2], [1, 1]), 0, 1).Undefined!.Reason);
    }

    private static double SlowP(Rankings rankings)
    {
        var observed = KendallW.FourS(rankings);
        var orders = rankings.Patterns().Select(Orders).ToArray();
        var all = orders.Aggregate((IEnumerable<int[]>)[new int[rankings.Items]], (sums, rows) => sums.SelectMany(sum => rows.Select(row => sum.Zip(row, (x, y) => x + y).ToArray()))).ToList();
        return all.Count(sum => KendallW.FourS(sum, rankings.Rankers) >= observed) / (double)all.Count;
    }

    private static List<int[]> Orders(int[] pattern)
    {
        if (pattern.Length == 1) return [pattern];
        return [.. Enumerable.Range(0, pattern.Length).SelectMany(first => Orders([.. pattern.Where((_, i) => i != first)]).Select(rest => (int[])[pattern[first], .. rest]))];
    }

    private static double MeanSpearman(Rankings rankings)
    {
        var (n, pairs) = (rankings.Items, new List<double>());
        for (var i = 0; i < rankings.Rankers; i++)
            for (var j = 0; j < i; j++)
                pairs.Add(1 - (6 * Enumerable.Range(0, n).Sum(item => Math.Pow(rankings.Rank(i, item) - rankings.Rank(j, item), 2)) / (n * ((n * n) - 1.0))));
        return pairs.Average();
    }

    private static long[] Simulated(int rankers, int items, int draws)
    {
        var (random, shuffle, row) = (new Xoshiro256(4), new Shuffle(items), Enumerable.Range(1, items).Select(rank => 2 * rank).ToArray());
        var found = new long[draws];
        for (var draw = 0; draw < draws; draw++)
        {
            var sums = new int[items];
            for (var ranker = 0; ranker < rankers; ranker++) shuffle.ApplyAndAdd(row, sums, ref random);
            found[draw] = KendallW.FourS(sums, rankers);
        }

        return found;
    }
}
