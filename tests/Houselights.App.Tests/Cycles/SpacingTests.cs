using Houselights.App.Cycles;

namespace Houselights.App.Tests.Cycles;

public class SpacingTests
{
    [Fact]
    public void New_items_stand_behind_each_other_with_room_between() =>
        Assert.Equal([Spacing.Gap, 2 * Spacing.Gap, 3 * Spacing.Gap], Spacing.Arrange([null, null, null]));

    [Fact]
    public void An_item_between_two_others_moves_neither() =>
        Assert.Equal([100, 150, 200], Spacing.Arrange([100, null, 200]));

    [Fact]
    public void An_item_that_moved_to_the_front_is_the_only_one_that_moves()
    {
        var arranged = Spacing.Arrange([300, 100, 200]);

        Assert.Equal([100, 200], arranged[1..]);
        Assert.InRange(arranged[0], 1, 99);
    }

    [Fact]
    public void Where_no_room_is_left_all_are_spaced_afresh() =>
        Assert.Equal([Spacing.Gap, 2 * Spacing.Gap, 3 * Spacing.Gap], Spacing.Arrange([100, null, 101]));

    [Fact]
    public void Any_order_gives_rising_positions_and_keeps_as_many_as_a_rise_can()
    {
        var random = new Random(7);
        for (var round = 0; round < 2000; round++)
        {
            var known = Enumerable.Range(0, random.Next(12)).Select(_ => random.Next(3) == 0 ? (long?)null : random.Next(1, 50) * 1000L).ToList();

            var arranged = Spacing.Arrange(known);

            Assert.Equal(known.Count, arranged.Length);
            for (var i = 1; i < arranged.Length; i++) Assert.True(arranged[i - 1] < arranged[i]);
            Assert.Equal(LongestRise(known), known.Where((position, i) => position == arranged[i]).Count());
        }
    }

    // By the definition: the longest rise that ends at each item.
    private static int LongestRise(List<long?> known)
    {
        var best = new int[known.Count];
        for (var i = 0; i < known.Count; i++)
        {
            if (known[i] is null) continue;
            best[i] = 1;
            for (var j = 0; j < i; j++)
                if (known[j] < known[i]) best[i] = Math.Max(best[i], best[j] + 1);
        }

        return best.DefaultIfEmpty(0).Max();
    }
}
