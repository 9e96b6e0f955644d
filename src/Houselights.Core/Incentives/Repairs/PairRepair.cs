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

    /// <summary>The joint choices that are best for the company, of which the weights know nothing; one where none of them has to rest.</summary>
    private readonly Optimum[] optima;

    /// <summary>What joint choices change that were witnesses of some scorecards.</summary>
    private readonly List<double[]> won = [];

    private long looked;

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
        (units, meetings) = ([pair.One, pair.Other], Meeting.Among([pair.One, pair.Other], game));
        optima = [.. new PairReplies(pair).Optima(goal.HasFlag(RepairGoal.OptimumRests) ? RepairFinder.MostOptima : 1).Select(best => new Optimum([best.One, best.Other], game.Changes(MovesOf(best.One, best.Other))))];
    }

    /// <summary>False where the search was given up: that nothing was found says nothing then.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>The scorecards as they are.</summary>
    public (ImmutableArray<Payment> One, ImmutableArray<Payment> Other) Today => (game.Units[one].Card, game.Units[other].Card);

    /// <summary>True where it is as the goal wants it with other scorecards.</summary>
    public bool Holds(ImmutableArray<Payment> oneCard, ImmutableArray<Payment> otherCard)
    {
        var changed = game.With(one, oneCard).With(other, otherCard);
        return (!goal.HasFlag(RepairGoal.OptimumRests) || Array.Exists(optima, optimum => Violated(changed, optimum) is null)) && (!goal.HasFlag(RepairGoal.NoWitness) || Winning(changed) is null);
    }

    /// <summary>The smallest change; null where there is none or the limits were reached.</summary>
    /// <param name="mostStates">States that are looked at.</param>
    /// <param name="mostLooked">Joint choices that are looked at one by one, in all states together.</param>
    public Repair? Smallest(int mostStates, long mostLooked)
    {
        var open = new PriorityQueue<State, (double Change, int Order)>();
        var order = 0;
        foreach (var optimum in optima) Enqueue(optimum, [], [], null, null);
        for (var states = 0; open.TryDequeue(out var state, out _); states++)
        {
            if (states == mostStates || looked >= mostLooked) { IsWhole = false; return null; }
            var changed = game.With(one, state.One.Card).With(other, state.Other.Card);
            if (goal.HasFlag(RepairGoal.OptimumRests) && Violated(changed, state.Optimum) is { } row)
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
            state.Optimum, unit == one ? [.. state.OneRows, row] : state.OneRows, unit == one ? state.OtherRows : [.. state.OtherRows, row], unit == one ? null : state.One, unit == one ? state.Other : null);

        void Enqueue(Optimum optimum, ImmutableArray<LinearConstraint> oneRows, ImmutableArray<LinearConstraint> otherRows, (ImmutableArray<Payment>, double)? knownOne, (ImmutableArray<Payment>, double)? knownOther)
        {
            if (oneRows.Length > LinearProgram.MostRows / 2 || otherRows.Length > LinearProgram.MostRows / 2) { IsWhole = false; return; }
            if ((knownOne ?? ofOne.Solve(oneRows)) is (var oneCard, var oneChange) && (knownOther ?? ofOther.Solve(otherRows)) is (var otherCard, var otherChange))
                open.Enqueue(new(optimum, oneRows, otherRows, (oneCard, oneChange), (otherCard, otherChange)), (Math.Round(oneChange + otherChange, 9), order++));
        }
    }

    /// <summary>What a joint choice changes by which both win while the company loses; null where there is none.</summary>
    private double[]? Winning(IncentiveGame changed)
    {
        if (won.Count > 0 && won.MaxBy(Least) is { } known && changed.Pays(Least(known))) return known;
        if (Found(changed) is not { } found) return null;
        won.Add(found);
        return found;

        double Least(double[] changes) => Math.Min(changed.GainOf(one, changes), changed.GainOf(other, changes));
    }

    /// <summary>The same by a look at all joint choices.</summary>
    private double[]? Found(IncentiveGame changed)
    {
        var paid = finder.Paid(changed);
        var pair = paid.Pair(one, other);
        var search = new Search(changed, pair);
        var hardest = search.Hardest();
        looked += search.Looked;
        if (hardest is not null) return game.Changes(hardest);
        if (!paid.LeavesOpen(pair)) return null;
        var verdict = paid.Of(one, other);
        return verdict.Witness is { } witness ? game.Changes(witness.Moves) : verdict.Between.IsEmpty ? null : game.ChangesAt(verdict.Between);
    }

    /// <summary>What a unit would rather do than its part of the optimum, as a condition on its weights; the worst of it.</summary>
    private (int Unit, LinearConstraint Row)? Violated(IncentiveGame changed, Optimum optimum)
    {
        if (Rather(changed, optimum.Choices, 0) is { } forOne) return (one, ofOne.AtLeastAsMuch(optimum.Changes, game.Changes(MovesOf(forOne, optimum.Choices[1]))));
        return Rather(changed, optimum.Choices, 1) is { } forOther ? (other, ofOther.AtLeastAsMuch(optimum.Changes, game.Changes(MovesOf(optimum.Choices[0], forOther)))) : null;
    }

    /// <summary>The choice that pays one of them most while the other does its part; null where that is its own part.</summary>
    private int? Rather(IncentiveGame changed, int[] best, int at)
    {
        var rather = new JointGain(changed, units, at, meetings).BestReply(best);
        return rather == best[at] ? null : rather;
    }

    private IEnumerable<int> MovesOf(int left, int right) => units[0].Choices.Sets[left].Concat(units[1].Choices.Sets[right]);

    /// <summary>A joint choice and what it changes.</summary>
    private sealed record Optimum(int[] Choices, double[] Changes);

    private sealed record State(
        Optimum Optimum, ImmutableArray<LinearConstraint> OneRows, ImmutableArray<LinearConstraint> OtherRows, (ImmutableArray<Payment> Card, double Change) One, (ImmutableArray<Payment> Card, double Change) Other);
}
