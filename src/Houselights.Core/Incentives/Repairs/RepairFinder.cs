using System.Collections.Immutable;
using Houselights.Core.Incentives.Games;

namespace Houselights.Core.Incentives.Repairs;

/// <summary>Finds the smallest change of two units' scorecards that puts right what both of them can do to the company.</summary>
/// <remarks>
/// Each condition binds one unit's weights alone, so a state of the search is two small linear programs. That the optimum rests is a row
/// for each thing that a unit could do instead, added where it is violated. That there is no witness is, for each joint choice by which
/// the company loses, an either-or: this unit doesn't win by it or that one doesn't; the search branches on the strongest witness that is
/// left, best bound first, so that the first state without one is the smallest change. Whoever has won once is tried first on the next
/// scorecards; only where none of them wins any more are all joint choices looked at.
/// </remarks>
public static class RepairFinder
{
    /// <summary>States that are looked at before the search is given up.</summary>
    public const int MostStates = 2_000;

    /// <summary>Percent by which a shift may be larger than the smallest, for the sake of whole numbers.</summary>
    private const int MostPercentMore = 20;

    /// <summary>Joint choices that are looked at in all before the search is given up, and states looked at wholly at least.</summary>
    private const long MostChoices = 200_000_000, LeastSearches = 12;

    /// <summary>The smallest change for two units, all others holding; null where no weights do it, or none were found within the limit.</summary>
    public static Repair? Of(IncentiveGame game, int one, int other, RepairGoal goal) => Find(game, one, other, goal).Repair;

    /// <summary>What is offered: in whole percent the smallest change that does both, else the smallest that leaves no witness.</summary>
    public static RepairAnswer Offer(IncentiveGame game, int one, int other)
    {
        if (one > other) (one, other) = (other, one);
        var both = Find(game, one, other, RepairGoal.Both);
        var found = both.Repair is null ? Find(game, one, other, RepairGoal.NoWitness) : both;
        return new(found.Repair is { } repair ? InPercent(game, one, other, repair) : null, both.IsWhole && found.IsWhole);
    }

    private static RepairAnswer Find(IncentiveGame game, int one, int other, RepairGoal goal)
    {
        if (one > other) (one, other) = (other, one);
        var search = new PairRepair(game, one, other, goal);
        return new(search.Smallest(MostStates, Math.Max(LeastSearches, MostChoices / search.Choices)), search.IsWhole);
    }

    /// <summary>
    /// A repair in whole percent: the same metrics, each scorecard’s shift rounded up and, where that isn’t enough, one percent more at a time.
    /// The repair as it is, where no whole percent below twenty more holds.
    /// </summary>
    public static Repair InPercent(IncentiveGame game, int one, int other, Repair repair)
    {
        if (one > other) (one, other) = (other, one);
        var search = new PairRepair(game, one, other, repair.Goal);
        for (var more = 0; more < MostPercentMore; more++)
        {
            if (Shifted(game.Units[one].Card, repair.One, repair.OneChange, more) is not { } ofOne || Shifted(game.Units[other].Card, repair.Other, repair.OtherChange, more) is not { } ofOther) break;
            if (search.Holds(game.With(one, ofOne.Card).With(other, ofOther.Card))) return repair with { One = ofOne.Card, Other = ofOther.Card, OneChange = ofOne.Change, OtherChange = ofOther.Change };
        }

        return repair;
    }

    /// <summary>The scorecard moved along the repair by so many whole percent; null where a weight would fall below 0.</summary>
    private static (ImmutableArray<Payment> Card, double Change)? Shifted(ImmutableArray<Payment> today, ImmutableArray<Payment> repaired, double change, int more)
    {
        if (change <= IncentiveGame.Rounding) return (today, 0);
        var percent = Math.Ceiling((change / 2 * 100) - 1e-6) + more;
        return RepairSteps.Between(today, repaired, percent / 100 / (change / 2)) is { } card ? (card, percent / 50) : null;
    }
}
