using System.Collections.Immutable;
using Houselights.Core.Incentives.Games;
using Houselights.Core.Incentives.Witnesses;

namespace Houselights.Core.Incentives.Repairs;

/// <summary>How two units stand to each other with certain scorecards.</summary>
public enum PairState
{
    /// <summary>Both can win while the company loses.</summary>
    BothWin,

    /// <summary>Nobody wins at the company’s expense any more, but what is best for the company doesn’t pay yet.</summary>
    SameHabit,

    /// <summary>Nobody wins at the company’s expense, and the joint choice that is best for the company is one that neither would leave.</summary>
    Holds,
}

/// <summary>Two scorecards moved some way along a repair.</summary>
/// <param name="Percent">How much of the weight of the scorecard that changes most is moved, 0 to 100.</param>
/// <param name="One">The first unit's scorecard.</param>
/// <param name="Other">The second unit's.</param>
/// <param name="State">How the two stand then.</param>
/// <param name="Play">Where they settle, all others holding: of several equilibria the one that is best for the company; null where they find no rest.</param>
public sealed record RepairStep(int Percent, ImmutableArray<Payment> One, ImmutableArray<Payment> Other, PairState State, PairPlay? Play);

/// <summary>A joint choice of two units.</summary>
/// <param name="OneMoves">What the first does, by the moves' places in the game; empty where it holds.</param>
/// <param name="OtherMoves">What the second does.</param>
/// <param name="OneGain">What the first one's scorecard gains, in points.</param>
/// <param name="OtherGain">What the second one's gains.</param>
/// <param name="Company">What the company gains, in points.</param>
public sealed record PairPlay(ImmutableArray<int> OneMoves, ImmutableArray<int> OtherMoves, double OneGain, double OtherGain, double Company);

/// <summary>The way from today's scorecards along a repair: what a slider shows.</summary>
public static class RepairSteps
{
    /// <summary>Joint choices that are looked at in all before steps stand further apart than a percent: some hundredths of a second.</summary>
    private const long MostLooked = 1L << 24;

    /// <summary>Percents from one step to the next, as many joint choices allow.</summary>
    private static readonly int[] Distances = [1, 2, 5, 10, 20, 50];

    /// <summary>
    /// The steps from 0 percent on, as long as no weight falls below 0, and the repair itself among them: each percent, or where two units have many joint
    /// choices fewer, the first only and the repair at worst. Where two neighbours stand to each other in different ways, the percents between are halved until it is known where that
    /// changes. At worst O(steps × joint choices).
    /// </summary>
    /// <param name="game">The game with today's scorecards.</param>
    /// <param name="one">A unit, by its place in the game.</param>
    /// <param name="other">A unit behind it.</param>
    /// <param name="repair">A repair of the two, such as <see cref="RepairFinder.Offer(IncentiveGame, int, int)"/> gives.</param>
    public static ImmutableArray<RepairStep> Of(IncentiveGame game, int one, int other, Repair repair) => Of(new WitnessFinder(game), one, other, repair);

    internal static ImmutableArray<RepairStep> Of(WitnessFinder finder, int one, int other, Repair repair)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(one, other);
        var (choices, whole) = (finder.Pair(one, other).Count, PercentOf(repair));
        var apart = Array.Find(Distances, apart => (100 / apart + 1) * choices <= MostLooked);
        IEnumerable<int> percents = apart == 0 ? [0, whole] : Enumerable.Range(0, 101).Where(percent => percent % apart == 0 || percent == whole);
        var steps = percents.AsParallel().AsOrdered().Select(percent => At(finder, one, other, repair, percent)).ToArray().TakeWhile(step => step is not null).Select(step => step!).ToList();
        for (var at = 1; at < steps.Count;)
        {
            var (before, after) = (steps[at - 1], steps[at]);
            if (before.State == after.State || after.Percent - before.Percent == 1) at++;
            else steps.Insert(at, At(finder, one, other, repair, (before.Percent + after.Percent) / 2)!);
        }

        return [.. steps];
    }

    /// <summary>One step alone; null where a weight would fall below 0.</summary>
    /// <param name="game">The game with today's scorecards.</param>
    /// <param name="one">A unit, by its place in the game.</param>
    /// <param name="other">A unit behind it.</param>
    /// <param name="repair">A repair of the two.</param>
    /// <param name="percent">0 to 100.</param>
    public static RepairStep? At(IncentiveGame game, int one, int other, Repair repair, int percent)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(one, other);
        ArgumentOutOfRangeException.ThrowIfNegative(percent);
        return At(new WitnessFinder(game), one, other, repair, percent);
    }

    /// <summary>The percent at which a repair is reached, 1 to 100.</summary>
    public static int PercentOf(Repair repair) => Math.Clamp((int)Math.Ceiling((Math.Max(repair.OneChange, repair.OtherChange) / 2 * 100) - 1e-6), 1, 100);

    /// <summary>Where two units settle while all others hold.</summary>
    public static PairPlay? PlayOf(IncentiveGame game, int one, int other) => Settle(new WitnessFinder(game).Pair(one, other)).Play;

    private static RepairStep? At(WitnessFinder today, int one, int other, Repair repair, int percent)
    {
        var share = (double)percent / PercentOf(repair);
        if (Between(today.Game.Units[one].Card, repair.One, share) is not { } ofOne || Between(today.Game.Units[other].Card, repair.Other, share) is not { } ofOther) return null;
        var game = today.Game.With(one, ofOne).With(other, ofOther);
        var finder = today.Paid(game);
        var pair = finder.Pair(one, other);
        var (play, optimumRests) = Settle(pair);
        var bothWin = new Search(game, pair).Any() || (finder.LeavesOpen(pair) && finder.Of(one, other) is not { IsClean: true, Between.IsEmpty: true });
        return new(percent, ofOne, ofOther, bothWin ? PairState.BothWin : optimumRests ? PairState.Holds : PairState.SameHabit, play);
    }

    /// <summary>Of all pure equilibria the best for the company, and whether it is the best that there is.</summary>
    private static (PairPlay? Play, bool OptimumRests) Settle(PairGame pair)
    {
        var replies = new PairReplies(pair);
        var columns = pair.Other.Choices.Count;
        var (oneGain, otherGain, company) = (new double[columns], new double[columns], new double[columns]);
        PairPlay? best = null;
        foreach (var row in replies.Replies)
        {
            pair.Fill(row, oneGain, otherGain, company);
            for (var at = 0; at < columns; at++)
                if (double.IsFinite(company[at]) && replies.Rests(row, at, oneGain[at], otherGain[at]) && (best is null || company[at] > best.Company + IncentiveGame.Rounding))
                    best = new(pair.One.Choices.Sets[row], pair.Other.Choices.Sets[pair.ChoiceAt(at)], oneGain[at], otherGain[at], company[at]);
        }

        return (best, best is not null && best.Company >= replies.Best() - IncentiveGame.Rounding);
    }

    /// <summary>A scorecard some way towards another; null where a weight would change its sign.</summary>
    internal static ImmutableArray<Payment>? Between(ImmutableArray<Payment> today, ImmutableArray<Payment> repaired, double share)
    {
        var card = ImmutableArray.CreateBuilder<Payment>();
        foreach (var slot in repaired.Concat(today.Where(each => !repaired.Any(other => other.Metric == each.Metric)).Select(each => each with { Weight = 0 })))
        {
            var before = Pay.WeightOf(today, slot.Metric);
            var weight = Math.Round(before + ((slot.Weight - before) * share), 12);
            if ((before < 0 || slot.Weight < 0) ? weight > 0 : weight < 0) return null;
            if (weight != 0 || slot.Bonus != 0) card.Add(slot with { Weight = weight });
        }

        return card.ToImmutable();
    }
}
