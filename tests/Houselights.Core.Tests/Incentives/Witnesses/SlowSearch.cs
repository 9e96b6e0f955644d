using System.Collections.Immutable;
using Houselights.Core.Incentives.Games;
using Houselights.Core.Incentives.Witnesses;

namespace Houselights.Core.Tests.Incentives.Witnesses;

/// <summary>The obvious way: every subset of both units' moves, each reckoned from scratch, by loops that share nothing with the finder's.</summary>
internal static class SlowSearch
{
    /// <summary>Every set of a unit's moves that it can choose; fewest first, then in the order of the moves.</summary>
    public static IEnumerable<ImmutableArray<int>> Choices(IncentiveGame game, int unit)
    {
        var moves = game.Units[unit].Moves;
        var sets = new List<ImmutableArray<int>>();
        for (var mask = 0; mask < 1 << moves.Length; mask++)
        {
            ImmutableArray<int> set = [.. moves.Where((_, at) => (mask >> at & 1) == 1)];
            var fits = game.Units[unit].Capacity is not { } capacity || set.Sum(move => game.Moves[move].Load) <= capacity;
            if (fits && GoTogether(game, set, [])) sets.Add(set);
        }

        sets.Sort((left, right) => left.Length != right.Length ? left.Length - right.Length : left.AsSpan().SequenceCompareTo(right.AsSpan()));
        return sets;
    }

    /// <summary>The strongest witness of a pair.</summary>
    public static Witness? Strongest(IncentiveGame game, int one, int other)
    {
        var (lefts, rights) = (Choices(game, one).ToArray(), Choices(game, other).ToArray());
        var all = new Witness?[lefts.Length, rights.Length];
        var (bestOfOne, bestOfOther) = (new double[rights.Length], new double[lefts.Length]);
        Array.Fill(bestOfOne, double.NegativeInfinity);
        Array.Fill(bestOfOther, double.NegativeInfinity);
        for (var left = 0; left < lefts.Length; left++)
        {
            for (var right = 0; right < rights.Length; right++)
            {
                if (!GoTogether(game, lefts[left], rights[right])) continue;
                var judged = all[left, right] = Judged(game, one, other, lefts[left], rights[right]);
                bestOfOne[right] = Math.Max(bestOfOne[right], judged.OneGain);
                bestOfOther[left] = Math.Max(bestOfOther[left], judged.OtherGain);
            }
        }

        Witness? strongest = null;
        for (var left = 0; left < lefts.Length; left++)
        {
            for (var right = 0; right < rights.Length; right++)
            {
                if (all[left, right] is not { } each || !IsWitness(game, each)) continue;
                if (each.OneGain >= bestOfOne[right] - 1e-9 && each.OtherGain >= bestOfOther[left] - 1e-9) each = each with { IsNash = true };
                if (strongest is null || Compare(each, strongest) < 0) strongest = each;
            }
        }

        return strongest;
    }

    public static bool IsWitness(IncentiveGame game, Witness each) => game.Pays(each.OneGain) && game.Pays(each.OtherGain) && game.Hurts(each.CompanyChange);

    public static Witness Judged(IncentiveGame game, int one, int other, ImmutableArray<int> left, ImmutableArray<int> right)
    {
        var changes = new double[game.Metrics.Length];
        foreach (var move in left) Add(game.Moves[move].Effects);
        foreach (var move in right) Add(game.Moves[move].Effects);
        foreach (var interaction in game.Interactions)
        {
            var isOn = true;
            foreach (var move in interaction.Moves) isOn &= left.Contains(move) || right.Contains(move);
            if (isOn) Add(interaction.Effects);
        }

        return new(one, other, left, right, game.GainOf(one, changes), game.GainOf(other, changes), game.CompanyGain(changes), IsNash: false);

        void Add(ImmutableArray<Effect> effects)
        {
            foreach (var effect in effects) changes[effect.Metric] += effect.Middle;
        }
    }

    public static bool IsSame(Witness? left, Witness? right) => left is null || right is null
        ? left is null && right is null
        : left.OneMoves.SequenceEqual(right.OneMoves) && left.OtherMoves.SequenceEqual(right.OtherMoves) && left.IsNash == right.IsNash
            && Math.Abs(left.CompanyChange - right.CompanyChange) < 1e-9 && Math.Abs(left.OneGain - right.OneGain) < 1e-9 && Math.Abs(left.OtherGain - right.OtherGain) < 1e-9;

    /// <summary>By class, moves and loss; of equals the first stays, as the choices are in order.</summary>
    private static int Compare(Witness left, Witness right)
    {
        if (left.Class != right.Class) return left.Class - right.Class;
        var moves = left.OneMoves.Length + left.OtherMoves.Length - right.OneMoves.Length - right.OtherMoves.Length;
        return moves != 0 ? moves : Math.Round(left.CompanyChange, 7).CompareTo(Math.Round(right.CompanyChange, 7));
    }

    private static bool GoTogether(IncentiveGame game, ImmutableArray<int> left, ImmutableArray<int> right)
    {
        foreach (var move in left)
            foreach (var excluded in game.Moves[move].Excludes)
                if (left.Contains(excluded) || right.Contains(excluded)) return false;
        return true;
    }
}
