using System.Collections.Immutable;
using Houselights.Core.Incentives.Games;
using Houselights.Core.Incentives.Witnesses;

namespace Houselights.Core.Incentives.Repairs;

/// <summary>Finds the smallest change of two units' scorecards that puts right what both of them can do to the company.</summary>
/// <remarks>
/// Each condition binds one unit's weights alone, so a state of the search is two small linear programs. That the optimum rests is a row
/// for each thing that a unit could do instead, added where it is violated; where several joint choices are best for the company, such as with and
/// without a move that the company doesn't count, the search begins with each of them. That there is no witness is, for each joint choice by which
/// the company loses, an either-or: this unit doesn't win by it or that one doesn't; the search branches on the witness that
/// is hardest to take away, best bound first, so that the first state without one is the smallest change. What both have won by once is tried
/// first on the next scorecards; only where they win by none of it any more are all joint choices looked at.
/// </remarks>
public static class RepairFinder
{
    /// <summary>States that are looked at before the search is given up.</summary>
    public const int MostStates = 2_000;

    /// <summary>Percent by which a shift may be larger than the smallest, for the sake of whole numbers.</summary>
    private const int MostPercentMore = 20;

    /// <summary>Joint choices that no bound rules out and that are looked at one by one, in all states together, before the search is given up: about a second.</summary>
    public const long MostLooked = 500_000_000;

    /// <summary>Joint choices that are best for the company alike and of which one has to rest; of more those that pay most today.</summary>
    public const int MostOptima = 16;

    /// <summary>The smallest change for two units, all others holding; null where no weights do it, or none were found within the limit.</summary>
    public static Repair? Of(IncentiveGame game, int one, int other, RepairGoal goal) => Smallest(new(new(game), Math.Min(one, other), Math.Max(one, other), goal));

    /// <summary>What is offered: in whole percent the smallest change that does both, else the smallest that leaves no witness.</summary>
    public static RepairAnswer Offer(IncentiveGame game, int one, int other) => Offer(new WitnessFinder(game), Math.Min(one, other), Math.Max(one, other));

    internal static RepairAnswer Offer(WitnessFinder finder, int one, int other)
    {
        var search = new PairRepair(finder, one, other, RepairGoal.Both);
        var (found, isWhole) = (Smallest(search), search.IsWhole);
        if (found is null)
        {
            search = new(finder, one, other, RepairGoal.NoWitness);
            (found, isWhole) = (Smallest(search), isWhole && search.IsWhole);
        }

        return new(found is null ? null : InPercent(search, found), isWhole);
    }

    private static Repair? Smallest(PairRepair search) => search.Smallest(MostStates, MostLooked);

    /// <summary>
    /// A repair in whole percent: the same metrics, each scorecard’s shift rounded up and, where that isn’t enough, one percent more at a time.
    /// The repair as it is, where no whole percent below twenty more holds.
    /// </summary>
    public static Repair InPercent(IncentiveGame game, int one, int other, Repair repair) => InPercent(new(new(game), Math.Min(one, other), Math.Max(one, other), repair.Goal), repair);

    private static Repair InPercent(PairRepair search, Repair repair)
    {
        for (var more = 0; more < MostPercentMore; more++)
        {
            if (Shifted(search.Today.One, repair.One, repair.OneChange, more) is not { } ofOne || Shifted(search.Today.Other, repair.Other, repair.OtherChange, more) is not { } ofOther) break;
            if (search.Holds(ofOne.Card, ofOther.Card)) return repair with { One = ofOne.Card, Other = ofOther.Card, OneChange = ofOne.Change, OtherChange = ofOther.Change };
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
