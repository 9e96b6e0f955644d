using System.Collections.Immutable;
using Houselights.Core.Incentives.Games;
using Houselights.Core.Numerics.LinearPrograms;

namespace Houselights.Core.Incentives.Repairs;

/// <summary>One unit's scorecard as unknowns: the smallest change of its weights under conditions on what it pays.</summary>
/// <remarks>
/// Weights stay at or above 0 in their direction and add to what they add to now. A metric is a candidate where it is on the scorecard, or
/// where it counts for the company: pay for what nobody wants would be no repair. Thresholds, caps and bonuses stay as they are.
/// </remarks>
internal sealed class CardProgram
{
    private readonly ImmutableArray<Payment> slots;
    private readonly double[] today;

    public CardProgram(IncentiveGame game, int unit)
    {
        var card = game.Units[unit].Card;
        slots = [.. card, .. Enumerable.Range(0, game.Metrics.Length).Where(metric => game.Company[metric] > 0 && !card.Any(payment => payment.Metric == metric)).Select(metric => new Payment(metric, 0))];
        today = [.. slots.Select(slot => Math.Abs(slot.Weight))];
    }

    /// <summary>A condition: so much or less is gained by the changes, or so much more by some than by others.</summary>
    public LinearConstraint AtMost(ReadOnlySpan<double> changes, double most)
    {
        var (counted, extra) = Counted(changes);
        return new([.. counted], Relation.AtMost, most - extra);
    }

    /// <summary>A condition: the one set of changes pays at least as much as the other.</summary>
    public LinearConstraint AtLeastAsMuch(ReadOnlySpan<double> changes, ReadOnlySpan<double> than)
    {
        var (counted, extra) = Counted(changes);
        var (other, otherExtra) = Counted(than);
        return new([.. counted.Zip(other, (mine, theirs) => mine - theirs)], Relation.AtLeast, otherExtra - extra);
    }

    /// <summary>The smallest change of the weights that meets the conditions; null where none does.</summary>
    public (ImmutableArray<Payment> Card, double Change)? Solve(IReadOnlyList<LinearConstraint> conditions)
    {
        // The unknowns are what is added to each weight, and behind them what is taken away, which is never more than there is.
        var rows = new List<LinearConstraint>(conditions.Count + 1);
        foreach (var condition in conditions)
            rows.Add(new([.. condition.Coefficients, .. condition.Coefficients.Select(each => -each)], condition.Relation, condition.RightSide - condition.Coefficients.Zip(today, (each, weight) => each * weight).Sum()));
        rows.Add(new([.. today.Select(_ => 1.0), .. today.Select(_ => -1.0)], Relation.Equal, 0));
        var solved = new LinearProgram([.. Enumerable.Repeat(1.0, 2 * today.Length)], [.. rows], [.. new double[2 * today.Length]], [.. Enumerable.Repeat(double.PositiveInfinity, today.Length), .. today]).Solve();
        return solved.Status == LinearStatus.Optimal ? (Card([.. today.Select((weight, slot) => weight + solved.X[slot] - solved.X[today.Length + slot])]), solved.Objective) : null;
    }

    private ImmutableArray<Payment> Card(ReadOnlySpan<double> weights)
    {
        var card = ImmutableArray.CreateBuilder<Payment>();
        for (var slot = 0; slot < weights.Length; slot++)
            if (weights[slot] > IncentiveGame.Rounding || slots[slot].Bonus != 0) card.Add(slots[slot] with { Weight = slots[slot].Weight < 0 ? -weights[slot] : weights[slot] });
        return card.ToImmutable();
    }

    /// <summary>What a unit of each weight pays for the changes, and what is paid regardless.</summary>
    private (double[] Counted, double Extra) Counted(ReadOnlySpan<double> changes)
    {
        var (counted, extra) = (new double[slots.Length], 0.0);
        for (var slot = 0; slot < slots.Length; slot++)
        {
            counted[slot] = slots[slot].Counted(changes[slots[slot].Metric]) - slots[slot].Counted(0);
            extra += slots[slot].Extra(changes[slots[slot].Metric]) - slots[slot].Extra(0);
        }

        return (counted, extra);
    }
}
