using FsCheck.Fluent;
using Houselights.Core.Numerics;
using Houselights.Core.Numerics.Capacity;

namespace Houselights.Core.Tests.Numerics.Capacity;

/// <summary>How long work takes, where a window says anything about it.</summary>
public class LittlesLawTests
{
    [Fact]
    public void V35_twenty_four_in_progress_at_three_a_week_take_eight_weeks()
    {
        Assert.Equal(8, new LittlesLaw(24, 3).Periods);
        Assert.Equal(8, LittlesLaw.Of(24, [.. Enumerable.Repeat(3, 10)], [.. Enumerable.Repeat(3, 10)]).Known.Periods);
    }

    /// <summary>Work that is begun and ended by the piece: the mean time by following each piece is what the law says.</summary>
    [Fact]
    public void It_agrees_with_following_each_piece_of_work() => Laws.Hold(Gen.Choose(0, 5).ArrayOf(40), times =>
    {
        // One piece begins in every period, at its middle, and takes as many periods as the dice say; nothing runs before or after.
        var (started, finished) = (new int[46], new int[46]);
        for (var i = 0; i < times.Length; i++) (started[i], finished[i + times[i]]) = (started[i] + 1, finished[i + times[i]] + 1);
        if (LittlesLaw.Of(0, started, finished).Value is { } law) Assert.Equal(times.Average(), law.Periods, 9);
    });

    [Fact]
    public void A_pile_that_grows_and_a_pace_that_changes_give_no_average()
    {
        Assert.Equal(Reason.NotStable, LittlesLaw.Of(5, [.. Enumerable.Repeat(6, 10)], [.. Enumerable.Repeat(3, 10)]).Undefined?.Reason);
        int[] faster = [1, 1, 1, 1, 1, 4, 4, 4, 4, 4];
        Assert.Equal(Reason.NotStable, LittlesLaw.Of(5, faster, faster).Undefined?.Reason);
    }

    [Fact]
    public void Too_short_a_window_and_one_in_which_nothing_ends_give_none()
    {
        Assert.Equal(new Undefined(Reason.TooFewPoints, 7, 8), LittlesLaw.Of(5, [1, 1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1, 1]).Undefined);
        Assert.Equal(new Undefined(Reason.TooFewPoints, 0, 1), LittlesLaw.Of(5, new int[9], new int[9]).Undefined);
    }

    [Fact]
    public void A_stable_window_is_rarely_refused()
    {
        // Twelve periods with five starts and five ends on average: what is refused among a thousand such windows.
        var random = new Xoshiro256(11);
        int[] Window() => [.. Enumerable.Range(0, 12).Select(_ => Enumerable.Range(0, 20).Count(_ => random.NextUnit() < 0.25))];
        var refused = Enumerable.Range(0, 1000).Count(_ => LittlesLaw.Of(30, Window(), Window()).Value is null);
        Assert.InRange(refused, 0, 50);
    }
}
