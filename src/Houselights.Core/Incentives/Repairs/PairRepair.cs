using System.Collections.Immutable;
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
    private readonly int one, other;
    private readonly RepairGoal goal;
    private readonly CardProgram ofOne, ofOther;
    private readonly double most;

    /// <summary>What the optimum changes, and what it changes where one unit does something else: of neither do the weights know.</summary>
    private readonly double[] optimum;
    private readonly List<double[]> insteadOfOne, insteadOfOther;

    /// <summary>What joint choices change that were witnesses of some scorecards.</summary>
    private readonly List<double[]> won = [];

    private long searches;

    /// <param name="game">The game with today's scorecards.</param>
    /// <param name="one">A unit, by its place in the game.</param>
    /// <param name="other">A unit behind it.</param>
    /// <param name="goal">What is to be brought about.</param>
    public PairRepair(IncentiveGame game, int one, int other, RepairGoal goal)
    {
        (this.game, this.one, this.other, this.goal) = (game, one, other, goal);
        (ofOne, ofOther) = (new(game, one), new(game, other));
        most = game.Materiality > 0 ? game.Materiality - Below : 0;
        var pair = new WitnessFinder(game).Pair(one, other);
        Choices = pair.Count;
        var best = Optimum(pair);
        optimum = game.Changes(best.One.Concat(best.Other));
        (insteadOfOne, insteadOfOther) = goal.HasFlag(RepairGoal.OptimumRests) ? (Instead(pair.One.Choices, best.Other), Instead(pair.Other.Choices, best.One)) : ([], []);
    }

    /// <summary>Joint choices of the two.</summary>
    public long Choices { get; }

    /// <summary>False where the search was given up: that nothing was found says nothing then.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>True where the game, which has other scorecards, is as the goal wants it.</summary>
    public bool Holds(IncentiveGame changed) =>
        (!goal.HasFlag(RepairGoal.OptimumRests) || Violated(changed) is null) && (!goal.HasFlag(RepairGoal.NoWitness) || Winning(changed) is null);

    /// <summary>The smallest change; null where there is none or the limits were reached.</summary>
    /// <param name="mostStates">States that are looked at.</param>
    /// <param name="mostSearches">How often all joint choices are looked at.</param>
    public Repair? Smallest(int mostStates, long mostSearches)
    {
        var open = new PriorityQueue<State, (double Change, int Order)>();
        var order = 0;
        Enqueue([], []);
        for (var looked = 0; open.TryDequeue(out var state, out _); looked++)
        {
            if (looked == mostStates || searches >= mostSearches) { IsWhole = false; return null; }
            var changed = game.With(one, state.One.Card).With(other, state.Other.Card);
            if (goal.HasFlag(RepairGoal.OptimumRests) && Violated(changed) is { } row)
            {
                Enqueue(row.Unit == one ? [.. state.OneRows, row.Row] : state.OneRows, row.Unit == one ? state.OtherRows : [.. state.OtherRows, row.Row]);
                continue;
            }

            if (!goal.HasFlag(RepairGoal.NoWitness) || Winning(changed) is not { } changes)
                return new(goal, state.One.Card, state.Other.Card, state.One.Change, state.Other.Change);

            Enqueue([.. state.OneRows, ofOne.AtMost(changes, most)], state.OtherRows);
            Enqueue(state.OneRows, [.. state.OtherRows, ofOther.AtMost(changes, most)]);
        }

        return null;

        void Enqueue(ImmutableArray<LinearConstraint> oneRows, ImmutableArray<LinearConstraint> otherRows)
        {
            if (oneRows.Length > LinearProgram.MostRows / 2 || otherRows.Length > LinearProgram.MostRows / 2) { IsWhole = false; return; }
            if (ofOne.Solve(oneRows) is { } solvedOne && ofOther.Solve(otherRows) is { } solvedOther)
                open.Enqueue(new(oneRows, otherRows, solvedOne, solvedOther), (Math.Round(solvedOne.Change + solvedOther.Change, 9), order++));
        }
    }

    /// <summary>What a joint choice changes by which both win while the company loses; null where there is none.</summary>
    private double[]? Winning(IncentiveGame changed)
    {
        foreach (var changes in won)
            if (changed.Pays(changed.GainOf(one, changes)) && changed.Pays(changed.GainOf(other, changes))) return changes;
        searches++;
        var verdict = new WitnessFinder(changed).Of(one, other);
        if (verdict.Witness is { } witness) won.Add(game.Changes(witness.Moves));
        else if (!verdict.Between.IsEmpty) won.Add(game.ChangesAt(verdict.Between));
        else return null;
        return won[^1];
    }

    /// <summary>What a unit would rather do than its part of the optimum, as a condition on its weights; the worst of it.</summary>
    private (int Unit, LinearConstraint Row)? Violated(IncentiveGame changed)
    {
        if (Better(changed, one, insteadOfOne) is { } forOne) return (one, ofOne.AtLeastAsMuch(optimum, forOne));
        return Better(changed, other, insteadOfOther) is { } forOther ? (other, ofOther.AtLeastAsMuch(optimum, forOther)) : null;
    }

    private double[]? Better(IncentiveGame changed, int unit, List<double[]> instead)
    {
        double[]? better = null;
        var most = changed.GainOf(unit, optimum) + IncentiveGame.Rounding;
        foreach (var changes in instead)
            if (changed.GainOf(unit, changes) is var gain && gain > most) (better, most) = (changes, gain);
        return better;
    }

    private List<double[]> Instead(ChoiceSet choices, ImmutableArray<int> others)
    {
        var instead = new List<double[]>(choices.Count);
        foreach (var set in choices.Sets)
        {
            int[] moves = [.. set, .. others];
            if (game.GoTogether(moves)) instead.Add(game.Changes(moves));
        }

        return instead;
    }

    /// <summary>The joint choice that is best for the company; of several the first.</summary>
    private static (ImmutableArray<int> One, ImmutableArray<int> Other) Optimum(PairGame pair)
    {
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
