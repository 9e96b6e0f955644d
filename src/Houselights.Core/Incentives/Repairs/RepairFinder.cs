using System.Collections.Immutable;
using Houselights.Core.Incentives.Games;
using Houselights.Core.Incentives.Witnesses;
using Houselights.Core.Numerics.LinearPrograms;

namespace Houselights.Core.Incentives.Repairs;

/// <summary>Finds the smallest change of two units' scorecards that puts right what both of them can do to the company.</summary>
/// <remarks>
/// Each condition binds one unit's weights alone, so a state of the search is two small linear programs. That the optimum rests is a row
/// for each thing that a unit could do instead, added where it is violated. That there is no witness is, for each joint choice by which
/// the company loses, an either-or: this unit doesn't win by it or that one doesn't; the search branches on the strongest witness that is
/// left, best bound first, so that the first state without one is the smallest change.
/// </remarks>
public static class RepairFinder
{
    /// <summary>States that are looked at before the search is given up.</summary>
    public const int MostStates = 2_000;

    /// <summary>Percent by which a shift may be larger than the smallest, for the sake of whole numbers.</summary>
    private const int MostPercentMore = 20;

    /// <summary>How far below the materiality a gain has to stay, so that it doesn't count when it is reckoned again.</summary>
    private const double Below = 1e-6;

    /// <summary>The smallest change for two units, all others holding; null where no weights do it, or none were found within the limit.</summary>
    public static Repair? Of(IncentiveGame game, int one, int other, RepairGoal goal)
    {
        if (one > other) (one, other) = (other, one);
        return new PairRepair(game, one, other, goal).Smallest();
    }

    /// <summary>What is offered: in whole percent the smallest change that does both, else the smallest that leaves no witness; null where no weights do.</summary>
    public static Repair? Offer(IncentiveGame game, int one, int other)
    {
        var smallest = Of(game, one, other, RepairGoal.Both) ?? Of(game, one, other, RepairGoal.NoWitness);
        return smallest is null ? null : InPercent(game, one, other, smallest);
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
        var card = ImmutableArray.CreateBuilder<Payment>();
        foreach (var slot in repaired.Concat(today.Where(each => !repaired.Any(other => other.Metric == each.Metric)).Select(each => each with { Weight = 0 })))
        {
            var before = today.FirstOrDefault(each => each.Metric == slot.Metric).Weight;
            var weight = Math.Round(before + ((slot.Weight - before) * percent / 100 / (change / 2)), 12);
            if ((before < 0 || slot.Weight < 0) ? weight > 0 : weight < 0) return null;
            if (weight != 0 || slot.Bonus != 0) card.Add(slot with { Weight = weight });
        }

        return (card.ToImmutable(), percent / 50);
    }

    private sealed class PairRepair(IncentiveGame game, int one, int other, RepairGoal goal)
    {
        private readonly CardProgram ofOne = new(game, one), ofOther = new(game, other);
        private readonly (ImmutableArray<int> One, ImmutableArray<int> Other) optimum = Optimum(game, one, other);
        private readonly double most = game.Materiality > 0 ? game.Materiality - Below : 0;

        /// <summary>True where the game, which has other scorecards, is as the goal wants it.</summary>
        public bool Holds(IncentiveGame changed) =>
            (!goal.HasFlag(RepairGoal.OptimumRests) || Violated(changed) is null) && (!goal.HasFlag(RepairGoal.NoWitness) || new WitnessFinder(changed).Of(one, other).Witness is null);

        public Repair? Smallest()
        {
            var open = new PriorityQueue<State, (double Change, int Order)>();
            var order = 0;
            Enqueue([], []);
            for (var looked = 0; looked < MostStates && open.TryDequeue(out var state, out _); looked++)
            {
                var changed = game.With(one, state.One.Card).With(other, state.Other.Card);
                if (goal.HasFlag(RepairGoal.OptimumRests) && Violated(changed) is { } row)
                {
                    Enqueue(row.Unit == one ? [.. state.OneRows, row.Row] : state.OneRows, row.Unit == one ? state.OtherRows : [.. state.OtherRows, row.Row]);
                    continue;
                }

                if (!goal.HasFlag(RepairGoal.NoWitness) || new WitnessFinder(changed).Of(one, other).Witness is not { } witness)
                    return new(goal, state.One.Card, state.Other.Card, state.One.Change, state.Other.Change);

                var changes = game.Changes(witness.Moves);
                Enqueue([.. state.OneRows, ofOne.AtMost(changes, most)], state.OtherRows);
                Enqueue(state.OneRows, [.. state.OtherRows, ofOther.AtMost(changes, most)]);
            }

            return null;

            void Enqueue(ImmutableArray<LinearConstraint> oneRows, ImmutableArray<LinearConstraint> otherRows)
            {
                if (oneRows.Length > LinearProgram.MostRows / 2 || otherRows.Length > LinearProgram.MostRows / 2) return;
                if (ofOne.Solve(oneRows) is { } solvedOne && ofOther.Solve(otherRows) is { } solvedOther)
                    open.Enqueue(new(oneRows, otherRows, solvedOne, solvedOther), (Math.Round(solvedOne.Change + solvedOther.Change, 9), order++));
            }
        }

        /// <summary>What a unit would rather do than its part of the optimum, as a condition on its weights; the worst of it.</summary>
        private (int Unit, LinearConstraint Row)? Violated(IncentiveGame changed)
        {
            var at = game.Changes(optimum.One.Concat(optimum.Other));
            if (Better(changed, one, optimum.Other, at) is { } forOne) return (one, ofOne.AtLeastAsMuch(at, forOne));
            return Better(changed, other, optimum.One, at) is { } forOther ? (other, ofOther.AtLeastAsMuch(at, forOther)) : null;
        }

        private static double[]? Better(IncentiveGame changed, int unit, ImmutableArray<int> others, double[] at)
        {
            double[]? better = null;
            var most = changed.GainOf(unit, at) + IncentiveGame.Rounding;
            foreach (var set in ChoiceSet.Of(changed, unit).Sets)
            {
                int[] moves = [.. set, .. others];
                if (!changed.GoTogether(moves)) continue;
                var changes = changed.Changes(moves);
                if (changed.GainOf(unit, changes) is var gain && gain > most) (better, most) = (changes, gain);
            }

            return better;
        }

        /// <summary>The joint choice that is best for the company; of several the first.</summary>
        private static (ImmutableArray<int> One, ImmutableArray<int> Other) Optimum(IncentiveGame game, int one, int other)
        {
            var pair = new WitnessFinder(game).Pair(one, other);
            var (ownGain, otherGain, company) = (new double[pair.Other.Choices.Count], new double[pair.Other.Choices.Count], new double[pair.Other.Choices.Count]);
            var (best, left, right) = (0.0, 0, 0);
            for (var choice = 0; choice < pair.One.Choices.Count; choice++)
            {
                pair.Fill(choice, ownGain, otherGain, company);
                for (var at = 0; at < company.Length; at++)
                    if (double.IsFinite(company[at]) && company[at] > best + IncentiveGame.Rounding) (best, left, right) = (company[at], choice, pair.ChoiceAt(at));
            }

            return (pair.One.Choices.Sets[left], pair.Other.Choices.Sets[right]);
        }

        private sealed record State(
            ImmutableArray<LinearConstraint> OneRows, ImmutableArray<LinearConstraint> OtherRows, (ImmutableArray<Payment> Card, double Change) One, (ImmutableArray<Payment> Card, double Change) Other);
    }
}
