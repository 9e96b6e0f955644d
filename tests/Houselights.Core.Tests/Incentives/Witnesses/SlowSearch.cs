using System.Collections.Immutable;
using Houselights.Core.Incentives.Games;
using Houselights.Core.Incentives.Witnesses;

namespace Houselights.Core.Tests.Incentives.Witnesses;

/// <summary>The obvious way: every subset of both units' moves, each reckoned from scratch.</summary>
internal static class SlowSearch
{
    public static IEnumerable<ImmutableArray<int>> Choices(IncentiveGame game, int unit)
    {
        var moves = game.Units[unit].Moves;
        for (var mask = 0; mask < 1 << moves.Length; mask++)
        {
            ImmutableArray<int> set = [.. moves.Where((_, at) => (mask >> at & 1) == 1)];
            var fits = game.Units[unit].Capacity is not { } capacity || set.Sum(move => game.Moves[move].Load) <= capacity;
            if (fits && !set.Any(move => game.Moves[move].Excludes.Any(set.Contains))) yield return set;
        }
    }

    /// <summary>The strongest witness of a pair.</summary>
    public static Witness? Strongest(IncentiveGame game, int one, int other)
    {
        var all = (from left in Choices(game, one) from right in Choices(game, other) where game.GoTogether([.. left, .. right]) select Judged(game, one, other, left, right)).ToList();
        var best = new Dictionary<(bool, string), double>();
        foreach (var each in all)
        {
            var (forOne, forOther) = ((true, string.Join(',', each.OtherMoves)), (false, string.Join(',', each.OneMoves)));
            best[forOne] = Math.Max(best.GetValueOrDefault(forOne, double.NegativeInfinity), each.OneGain);
            best[forOther] = Math.Max(best.GetValueOrDefault(forOther, double.NegativeInfinity), each.OtherGain);
        }

        return all.Where(each => game.Pays(each.OneGain) && game.Pays(each.OtherGain) && game.Hurts(each.CompanyChange))
            .Select(each => each with
            {
                IsNash = each.OneGain >= best[(true, string.Join(',', each.OtherMoves))] - 1e-9 && each.OtherGain >= best[(false, string.Join(',', each.OneMoves))] - 1e-9,
            })
            .OrderBy(each => each.Class).ThenBy(each => each.Moves.Count()).ThenBy(each => Math.Round(each.CompanyChange, 7))
            .ThenBy(each => each.OneMoves.Length).ThenBy(each => string.Join(',', each.OneMoves.Select(move => $"{move:00}")), StringComparer.Ordinal)
            .ThenBy(each => each.OtherMoves.Length).ThenBy(each => string.Join(',', each.OtherMoves.Select(move => $"{move:00}")), StringComparer.Ordinal)
            .FirstOrDefault();
    }

    public static Witness Judged(IncentiveGame game, int one, int other, ImmutableArray<int> left, ImmutableArray<int> right)
    {
        var changes = game.Changes(left.Concat(right));
        return new(one, other, left, right, game.GainOf(one, changes), game.GainOf(other, changes), game.CompanyGain(changes), IsNash: false);
    }
}
