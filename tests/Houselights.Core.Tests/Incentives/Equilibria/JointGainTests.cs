using Houselights.Core.Incentives.Equilibria;
using Houselights.Core.Incentives.Games;
using Houselights.Core.Incentives.Witnesses;
using Houselights.Core.Numerics;
using Houselights.Core.Tests.Incentives.Games;

namespace Houselights.Core.Tests.Incentives.Equilibria;

/// <summary>What joint choices are worth, part by part, beside what the game says of each by itself.</summary>
public sealed class JointGainTests
{
    [Fact]
    public void Every_joint_choice_gains_what_its_changes_pay() => Each((game, group, _, random) =>
    {
        var at = (int)random.NextBelow((uint)group.Count);
        var (all, moves) = (group.Gain.All(group.Count), group.Moves(group.ProfileAt(at)));
        if (!game.GoTogether(moves)) Assert.Equal(double.NegativeInfinity, all[at]);
        else Assert.Equal(game.GainOf(group.Units[group.Unit].Unit, game.Changes(moves)), all[at], 9);
    });

    [Fact]
    public void A_row_differs_from_choice_to_choice_by_what_the_unit_would_gain() => Each((game, group, profile, _) =>
    {
        var row = new double[group.Units[group.Unit].Choices.Count];
        group.Gain.Row(profile, row);
        int[] Instead(int choice) => [.. profile.Select((each, at) => at == group.Unit ? choice : each)];
        double Slow(int choice) => game.GainOf(group.Units[group.Unit].Unit, game.Changes(group.Moves(Instead(choice))));
        if (!game.GoTogether(group.Moves(Instead(0)))) return;
        for (var choice = 0; choice < row.Length; choice++)
        {
            if (!game.GoTogether(group.Moves(Instead(choice)))) Assert.Equal(double.NegativeInfinity, row[choice]);
            else Assert.Equal(Slow(choice) - Slow(0), row[choice] - row[0], 9);
        }
    });

    /// <summary>The first is paid from three points of a metric on, of which its move brings one, and the two others together the rest.</summary>
    [Fact]
    public void What_others_bring_about_by_meeting_counts_towards_a_threshold()
    {
        var game = Play.Of(0.5, [0, 1, 0], [("a", [new(0, 1, From: 3)]), ("b", [new(2, 1)]), ("c", [new(2, 1)])],
            [("a", 0, [1, -4, 0]), ("b", 1, [0, 0, 1]), ("c", 2, [0, 0, 1])], interactions: [([1, 2], [2, 0, 0])]);
        var (group, row) = (Some.Of(game, unit: 0), new double[2]);

        group.Gain.Row([0, 1, 1], row);
        Assert.Equal(3, row[1] - row[0]);
        group.Gain.Row([0, 1, 0], row);
        Assert.Equal(0, row[1] - row[0]);
    }

    private delegate void Look(IncentiveGame game, Some group, int[] profile, Xoshiro256 random);

    private static void Each(Look look)
    {
        for (var seed = 0UL; seed < 2_000; seed++)
        {
            var (game, random) = (Play.Random(seed), new Xoshiro256(seed, stream: 1));
            var paid = game.Units.Count(unit => unit.HasCard);
            if (paid == 0) continue;
            var group = Some.Of(game, (int)random.NextBelow((uint)paid));
            look(game, group, [.. group.Units.Select(each => (int)random.NextBelow((uint)each.Choices.Count))], random);
        }
    }

    private sealed record Some(IncentiveGame Game, UnitProfile[] Units, int Unit)
    {
        public static Some Of(IncentiveGame game, int unit)
        {
            var finder = new WitnessFinder(game);
            return new(game, [.. Enumerable.Range(0, game.Units.Length).Where(each => game.Units[each].HasCard).Select(finder.Profile)], unit);
        }

        public int Count => Units.Aggregate(1, (count, unit) => count * unit.Choices.Count);

        public JointGain Gain { get; } = new(Game, Units, Unit, Meeting.Among(Units, Game));

        /// <summary>The joint choice at a place: the first unit’s choices are side by side.</summary>
        public int[] ProfileAt(int place)
        {
            var profile = new int[Units.Length];
            foreach (var (at, unit) in Units.Index()) (place, profile[at]) = Math.DivRem(place, unit.Choices.Count);
            return profile;
        }

        public int[] Moves(int[] profile) => [.. profile.Index().SelectMany(each => Units[each.Index].Choices.Sets[each.Item])];
    }
}
