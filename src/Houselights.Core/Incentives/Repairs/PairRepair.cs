using System.Collections.Immutable;
using Houselights.Core.Incentives.Equilibria;
using Houselights.Core.Incentives.Games;
using Houselights.Core.Incentives.Witnesses;
using Houselights.Core.Numerics.LinearPrograms;

namespace Houselights.Core.Incentives.Repairs;

/// <summary>The search for the smallest change of two scorecards: see <see cref="RepairFinder"/>.</summary>
internal sealed class PairRepair
{
    /// <summary>How far below the materiality a gain has to stay, so that it doesn't count when it is reckoned again.</summary>
    private const double Below = 1e-6;

    private readonly IncentiveGame game;
    private readonly WitnessFinder finder;
    private readonly int one, other;
    private readonly RepairGoal goal;
    private readonly CardProgram ofOne, ofOther;
    private readonly double most;

    private readonly UnitProfile[] units;
    private readonly IReadOnlyList<Meeting> meetings;

    /// <summary>The joint choice that is best for the company, of which the weights know nothing, and what it changes.</summary>
    private readonly int[] best;
    private readonly double[] optimum;

    /// <summary>What joint choices change that were witnesses of some scorecards.</summary>
    private readonly List<double[]> won = [];

    private long searches;

    /// <param name="finder">Of the game with today's scorecards.</param>
    /// <param name="one">A unit, by its place in the game.</param>
    /// <param name="other">A unit behind it.</param>
    /// <param name="goal">What is to be brought about.</param>
    public PairRepair(WitnessFinder finder, int one, int other, RepairGoal goal)
    {
        (this.finder, game, this.one, this.other, this.goal) = (finder, finder.Game, one, other, goal);
        (ofOne, ofOther) = (new(game, one), new(game, other));
        most = game.Materiality > 0 ? game.Materiality - Below : 0;
        var pair = finder.Pair(one, other);
        Choices = pair.Count;
        (units, meetings) = ([pair.One, pair.Other], Meeting.Among([pair.One, pair.Other], game));
        var (left, right, _) = new PairReplies(pair).Optimum();
        best = [left, right];
        optimum = game.Changes(MovesOf(left, right));
    }

    /// <summary>Joint choices of the two.</summary>
    public long Choices { get; }

    /// <summary>False where the search was given up: that nothing was found says nothing then.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>The scorecards as they are.</summary>
    public (ImmutableArray<Payment> One, ImmutableArray<Payment> Other) Today => (game.Units[one].Card, game.Units[other].Card);

    /// <summary>True where it is as the goal wants it with other scorecards.</summary>
    public bool Holds(ImmutableArray<Payment> oneCard, ImmutableArray<Payment> otherCard)
    {
        var changed = game.With(one, oneCard).With(other, otherCard);
        return (!goal.HasFlag(RepairGoal.OptimumRests) || Violated(changed) is null) && (!goal.HasFlag(RepairGoal.NoWitness) || Winning(changed) is null);
    }

    /// <summary>The smallest change; null where there is none or the limits were reached.</summary>
    /// <param name="mostStates">States that are looked at.</param>
    /// <param name="mostSearches">How often all joint choices are looked at.</param>
    public Repair? Smallest(int mostStates, long mostSearches)
    {
        var open = new PriorityQueue<State, (double Change, int Order)>();
        var order = 0;
        Enqueue([], [], null, null);
        for (var looked = 0; open.TryDequeue(out var state, out _); looked++)
        {
            if (looked == mostStates || searches >= mostSearches) { IsWhole = false; return null; }
            var changed = game.With(one, state.One.Card).With(other, state.Other.Card);
            if (goal.HasFlag(RepairGoal.OptimumRests) && Violated(changed) is { } row)
            {
                Tighten(state, row.Unit, row.Row);
                continue;
            }

            if (!goal.HasFlag(RepairGoal.NoWitness) || Winning(changed) is not { } changes)
                return new(goal, state.One.Card, state.Other.Card, state.One.Change, state.Other.Change);

            Tighten(state, one, ofOne.AtMost(changes, most));
            Tighten(state, other, ofOther.AtMost(changes, most));
        }

        return null;

        // A condition binds one unit's weights alone; the other's stay as they were solved.
        void Tighten(State state, int unit, LinearConstraint row) => Enqueue(
            unit == one ? [.. state.OneRows, row] : state.OneRows, unit == one ? state.OtherRows : [.. state.OtherRows, row], unit == one ? null : state.One, unit == one ? state.Other : null);

        void Enqueue(ImmutableArray<LinearConstraint> oneRows, ImmutableArray<LinearConstraint> otherRows, (ImmutableArray<Payment>, double)? knownOne, (ImmutableArray<Payment>, double)? knownOther)
        {
            if (oneRows.Length > LinearProgram.MostRows / 2 || otherRows.Length > LinearProgram.MostRows / 2) { IsWhole = false; return; }
            if ((knownOne ?? ofOne.Solve(oneRows)) is (var oneCard, var oneChange) && (knownOther ?? ofOther.Solve(otherRows)) is (var otherCard, var otherChange))
                open.Enqueue(new(oneRows, otherRows, (oneCard, oneChange), (otherCard, otherChange)), (Math.Round(oneChange + otherChange, 9), order++));
        }
    }

    /// <summary>What a joint choice changes by which both win while the company loses; null where there is none.</summary>
    private double[]? Winning(IncentiveGame changed)
    {
        foreach (var changes in won)
            if (changed.Pays(changed.GainOf(one, changes)) && changed.Pays(changed.GainOf(other, changes))) return changes;
        searches++;
        var verdict = finder.Paid(changed).Of(one, other);
        if (verdict.Witness is { } witness) won.Add(game.Changes(witness.Moves));
        else if (!verdict.Between.IsEmpty) won.Add(game.ChangesAt(verdict.Between));
        else return null;
        return won[^1];
    }

    /// <summary>What a unit would rather do than its part of the optimum, as a condition on its weights; the worst of it.</summary>
    private (int Unit, LinearConstraint Row)? Violated(IncentiveGame changed)
    {
        if (Rather(changed, 0) is { } forOne) return (one, ofOne.AtLeastAsMuch(optimum, game.Changes(MovesOf(forOne, best[1]))));
        return Rather(changed, 1) is { } forOther ? (other, ofOther.AtLeastAsMuch(optimum, game.Changes(MovesOf(best[0], forOther)))) : null;
    }

    /// <summary>The choice that pays one of them most while the other does its part; null where that is its own part.</summary>
    private int? Rather(IncentiveGame changed, int at)
    {
        var rather = new JointGain(changed, units, at, meetings).BestReply(best);
        return rather == best[at] ? null : rather;
    }

    private IEnumerable<int> MovesOf(int left, int right) => units[0].Choices.Sets[left].Concat(units[1].Choices.Sets[right]);

    private sealed record State(
        ImmutableArray<LinearConstraint> OneRows, ImmutableArray<LinearConstraint> OtherRows, (ImmutableArray<Payment> Card, double Change) One, (ImmutableArray<Payment> Card, double Change) Other);
}
