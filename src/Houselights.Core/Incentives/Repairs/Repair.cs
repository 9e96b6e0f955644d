using System.Collections.Immutable;
using Houselights.Core.Incentives.Games;

namespace Houselights.Core.Incentives.Repairs;

/// <summary>What a change of two scorecards is to bring about.</summary>
[Flags]
public enum RepairGoal
{
    /// <summary>The joint choice that is best for the company is one that nobody wants to leave.</summary>
    OptimumRests = 1,

    /// <summary>There is no choice any more by which both win while the company loses.</summary>
    NoWitness = 2,

    /// <summary>Both: neither implies the other.</summary>
    Both = OptimumRests | NoWitness,
}

/// <summary>The smallest change of two units' weights that does it; verified by running the finder on the result.</summary>
/// <param name="Goal">What it brings about.</param>
/// <param name="One">The first unit's new scorecard.</param>
/// <param name="Other">The second unit's.</param>
/// <param name="OneChange">The sum of the absolute changes of the first unit's weights, 0 to 2.</param>
/// <param name="OtherChange">Of the second unit's.</param>
public sealed record Repair(RepairGoal Goal, ImmutableArray<Payment> One, ImmutableArray<Payment> Other, double OneChange, double OtherChange)
{
    /// <summary>The sum of all absolute changes (L1).</summary>
    public double Change => OneChange + OtherChange;

    /// <summary>What becomes of each weight that changes: unit by unit, what gains most first.</summary>
    /// <param name="game">The game that it repairs.</param>
    /// <param name="one">The first unit, by its place in the game.</param>
    /// <param name="other">The second.</param>
    public IEnumerable<WeightChange> ChangesOf(IncentiveGame game, int one, int other) => WeightChange.Of(game, one, One).Concat(WeightChange.Of(game, other, Other));
}

/// <summary>One weight of a scorecard, today and repaired.</summary>
/// <param name="Unit">Whose scorecard, by the unit’s place in the game.</param>
/// <param name="Metric">Which metric, by its place in the game.</param>
/// <param name="Before">The weight today, −1 to 1; 0 where the metric isn’t on the scorecard.</param>
/// <param name="After">The weight afterwards.</param>
public readonly record struct WeightChange(int Unit, int Metric, double Before, double After)
{
    /// <summary>What becomes of each weight of a unit that changes with another scorecard: what gains most first, else in the game's order.</summary>
    public static IEnumerable<WeightChange> Of(IncentiveGame game, int unit, ImmutableArray<Payment> card) =>
        from metric in Enumerable.Range(0, game.Metrics.Length)
        let change = new WeightChange(unit, metric, Pay.WeightOf(game.Units[unit].Card, metric), Pay.WeightOf(card, metric))
        where Math.Abs(change.After - change.Before) > IncentiveGame.Rounding
        orderby change.After - change.Before descending
        select change;
}

/// <summary>What the search for a repair came to.</summary>
/// <param name="Repair">The repair; null where none was found.</param>
/// <param name="IsWhole">False where the search was given up: that none was found says nothing then, and one that was found may not be the smallest.</param>
public readonly record struct RepairAnswer(Repair? Repair, bool IsWhole);
