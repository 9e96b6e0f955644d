using System.Collections.Immutable;
using Houselights.Core.Incentives;
using Houselights.Core.Incentives.Games;
using Houselights.Core.Tests.Incentives.Games;

namespace Houselights.Core.Tests.Incentives;

public sealed class ConflictsTests
{
    [Fact]
    public void What_is_kept_after_an_edit_is_what_would_be_found_anew()
    {
        var changed = 0;
        for (var seed = 0UL; seed < 3_000; seed++)
        {
            var game = Play.Random(seed);
            var edited = Edited(game, seed);
            var (kept, anew) = (Conflicts.Of(game).After(edited), Conflicts.Of(edited));

            Assert.Equal(anew.Found.Select(Told), kept.Found.Select(Told));
            Assert.Equal((anew.Pairs, anew.Looked, anew.PartlyLooked), (kept.Pairs, kept.Looked, kept.PartlyLooked));
            if (!anew.Found.Select(Told).SequenceEqual(Conflicts.Of(game).Found.Select(Told))) changed++;
        }

        Assert.InRange(changed, 100, 2_900);
    }

    [Fact]
    public void Pairs_that_an_edit_does_not_touch_are_not_looked_at_again()
    {
        var game = Play.Of(0.5, [1, 0, 0, 0], [.. Enumerable.Range(0, 4).Select(at => ("u" + at, ImmutableArray.Create(new Payment(Math.Min(at + 1, 3), 1))))],
            [.. Enumerable.Range(0, 4).Select(at => ("m" + at, at, (double[])[-1, 1, 1, 1]))]);
        var before = Conflicts.Of(game);
        var after = before.After(game with { Moves = game.Moves.SetItem(3, game.Moves[3] with { Effects = [new(0, -2, -2), new(3, 1, 1)] }) });

        Assert.Equal(6, before.Found.Length);
        Assert.Equal(3, after.Found.Count(each => before.Found.Any(other => ReferenceEquals(each, other))));
    }

    private static string Told(Conflict conflict) =>
        $"{conflict.Verdict.One} {conflict.Verdict.Other} {conflict.Share:0.0000} {conflict.IsConfirmed} {conflict.Verdict.Loss:0.000000} {conflict.IsCollision} {string.Join(',', conflict.Verdict.Witness?.Moves ?? [])}";

    /// <summary>One of the things that people edit: an effect, a weight, an interaction, a capacity, a weight of the company.</summary>
    private static IncentiveGame Edited(IncentiveGame game, ulong seed) => (seed % 6) switch
    {
        0 => game with { Moves = game.Moves.SetItem(0, game.Moves[0] with { Effects = [new(0, 3, 3)] }) },
        1 => game.With(1, [new(0, 1)]),
        2 => game with { Interactions = game.Interactions.IsEmpty ? [] : game.Interactions.RemoveAt(0) },
        3 => game with { Units = game.Units.SetItem(0, game.Units[0] with { Capacity = 1 }) },
        4 => game with { Company = game.Company.SetItem(0, 2) },
        _ => game with { Units = game.Units.SetItem(1, game.Units[1] with { IsConfirmed = true }) },
    };
}
