using FsCheck;
using FsCheck.Fluent;
using Houselights.Core.Incentives.Measures;

namespace Houselights.Core.Tests.Incentives.Measures;

/// <summary>Who gives what to whom: the example of the paper, every exchange tried, and the axioms.</summary>
public class NashBargainingTests
{
    /// <summary>Bill's book, whip, ball, bat and box; Jack's pen, toy, knife and hat.</summary>
    private static readonly Good[] BillAndJack =
    [
        new(2, 4, true), new(2, 2, true), new(2, 1, true), new(2, 2, true), new(4, 1, true),
        new(10, 1, false), new(4, 1, false), new(6, 2, false), new(2, 2, false),
    ];

    private static readonly Gen<Good[]> Goods =
        from count in Gen.Choose(1, 7)
        from worth in Gen.Choose(-3, 12).ArrayOf(2 * count)
        from holders in Gen.Choose(0, 1).ArrayOf(count)
        select Enumerable.Range(0, count).Select(at => new Good(worth[2 * at], worth[(2 * at) + 1], holders[at] == 1)).ToArray();

    [Fact]
    public void V27_bill_gives_book_whip_ball_and_bat_for_pen_toy_and_knife()
    {
        var best = NashBargaining.Best(BillAndJack)[0];
        Assert.Equal([true, true, true, true, false, true, true, true, false], best.ChangesHands);
        Assert.Equal((12, 5, 60), (best.FirstGain, best.SecondGain, best.Product));
        Assert.Equal((24, 11), (12 + best.FirstGain, 6 + best.SecondGain));
    }

    [Fact]
    public void V27_the_second_and_the_third_best()
    {
        var ranked = NashBargaining.Best(BillAndJack, 512);
        Assert.Equal([60, 56, 50], ranked.Select(each => each.Product).Distinct().Take(3));
        Assert.Equal([(12, 5), (14, 4), (10, 5)], ranked.Select(each => (each.FirstGain, each.SecondGain)).Distinct().Take(3));
    }

    [Fact]
    public void Every_exchange_by_which_both_gain_is_ranked_and_no_other() => Laws.Hold(Goods, goods =>
    {
        var ranked = NashBargaining.Best(goods, 1 << goods.Length);
        var tried = Enumerable.Range(0, 1 << goods.Length).Select(moved => Gains(goods, moved)).Where(gains => gains.First > 0 && gains.Second > 0).ToList();
        Assert.Equal(tried.Select(gains => gains.First * gains.Second).OrderDescending(), ranked.Select(each => each.Product));
        Assert.All(ranked, each => Assert.Equal((each.FirstGain, each.SecondGain), Gains(goods, Moved(each))));
    });

    [Fact]
    public void What_is_cut_short_is_the_beginning_of_the_whole() => Laws.Hold(Goods.Zip(Gen.Choose(1, 5)), drawn =>
        Assert.Equal(NashBargaining.Best(drawn.Item1, 1000).Take(drawn.Item2).Select(Moved), NashBargaining.Best(drawn.Item1, drawn.Item2).Select(Moved)));

    [Fact]
    public void It_makes_no_difference_who_is_called_the_first() => Laws.Hold(Goods, goods =>
    {
        var swapped = NashBargaining.Best([.. goods.Select(good => new Good(good.ToSecond, good.ToFirst, !good.IsWithFirst))], 3);
        var ranked = NashBargaining.Best(goods, 3);
        Assert.Equal(ranked.Select(Moved), swapped.Select(Moved));
        Assert.Equal(ranked.Select(each => (each.FirstGain, each.SecondGain)), swapped.Select(each => (each.SecondGain, each.FirstGain)));
    });

    [Fact]
    public void The_unit_in_which_a_side_counts_is_of_no_account() => Laws.Hold(Goods.Zip(Gen.Choose(1, 60)), drawn =>
    {
        var (goods, factor) = drawn;
        var scaled = NashBargaining.Best([.. goods.Select(good => good with { ToFirst = good.ToFirst * factor })], 3);
        Assert.Equal(NashBargaining.Best(goods, 3).Select(Moved), scaled.Select(Moved));
    });

    [Fact]
    public void Where_nothing_can_be_traded_there_is_no_bargain()
    {
        Assert.Empty(NashBargaining.Best([]));
        Assert.Empty(NashBargaining.Best([new(5, 1, true), new(1, 5, false)]));
        Assert.Empty(NashBargaining.Best([new(1, 5, true)]));
    }

    [Fact]
    public void What_neither_wants_stays_where_it_is() =>
        Assert.Equal([false, true, true], NashBargaining.Best([new(0, 0, true), new(0, 2, true), new(2, 0, false)])[0].ChangesHands);

    [Fact]
    public void A_rounding_error_is_no_gain() =>
        Assert.Empty(NashBargaining.Best([new(0.1, 0, false), new(0.2, 0, false), new(0.3, 1, true)]));

    [Fact]
    public void Twenty_goods_are_searched_and_more_are_refused()
    {
        var goods = Enumerable.Range(0, 20).Select(at => new Good(1 + (at * 7 % 11), 1 + (at * 5 % 13), at % 2 == 0)).ToArray();
        Assert.True(NashBargaining.Best(goods)[0].Product > 0);
        Assert.Throws<ArgumentException>(() => NashBargaining.Best([.. goods, new(1, 1, true)]));
        Assert.Throws<ArgumentException>(() => NashBargaining.Best([new(double.NaN, 1, true)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => NashBargaining.Best(goods, 0));
    }

    private static int Moved(Bargain bargain) => bargain.ChangesHands.Select((moves, at) => moves ? 1 << at : 0).Sum();

    private static (double First, double Second) Gains(Good[] goods, int moved)
    {
        double first = 0, second = 0;
        for (var at = 0; at < goods.Length; at++)
        {
            if ((moved & (1 << at)) == 0) continue;
            var sign = goods[at].IsWithFirst ? -1 : 1;
            (first, second) = (first + (sign * goods[at].ToFirst), second - (sign * goods[at].ToSecond));
        }

        return (first, second);
    }
}
