using Houselights.Core.Incentives.Games;
using Houselights.Core.Incentives.Witnesses;

namespace Houselights.Core.Incentives.Equilibria;

/// <summary>
/// Finds where play settles when every unit with a scorecard does what is best by it: the pure equilibria (Nash 1951), exhaustively for
/// each group of units whose choices depend on each other. Units without a scorecard hold.
/// </summary>
/// <remarks>
/// Units belong together where moves of both interact or exclude each other, or where one is paid by a threshold or cap on a metric that the other moves;
/// anything else adds up and leaves best replies as they are. Groups of more than <see cref="Group.Most"/> joint choices are followed by
/// best replies from the status quo, in the plan's order, and the result says so.
/// </remarks>
public static class EquilibriumFinder
{
    /// <summary>Where all of it goes.</summary>
    public static PlayVerdict Of(IncentiveGame game) => Together(Groups(game));

    /// <summary>The groups taken together: what they gain adds up.</summary>
    internal static PlayVerdict Together(IEnumerable<GroupPlay> parts)
    {
        var groups = parts.Select(group => group.Verdict).ToList();
        return new(
            Joined(groups.Select(group => group.Optimum)),
            groups.TrueForAll(group => group.Best is not null) ? Joined(groups.Select(group => group.Best!)) : null,
            groups.TrueForAll(group => group.Worst is not null) ? Joined(groups.Select(group => group.Worst!)) : null,
            groups.TrueForAll(group => group.Least is not null) ? groups.Sum(group => group.Least!.Value) : null,
            groups.Aggregate(1L, (product, group) => group.Equilibria > 0 && product > long.MaxValue / group.Equilibria ? long.MaxValue : product * group.Equilibria),
            groups.TrueForAll(group => group.IsWhole),
            groups.Select(group => group.Cycle).FirstOrDefault(cycle => cycle is not null));
    }

    /// <summary>Where each group goes while all others hold; what groups gain adds up.</summary>
    public static IEnumerable<GroupPlay> Groups(IncentiveGame game) => Groups(game, new WitnessFinder(game));

    internal static IEnumerable<GroupPlay> Groups(IncentiveGame game, WitnessFinder finder) =>
        Tied(game, finder).Select(units => new GroupPlay([.. units], new Group(game, [.. units.Select(finder.Profile)]).Settle()));

    /// <summary>The units with a scorecard, in groups that depend on each other.</summary>
    private static IEnumerable<IReadOnlyList<int>> Tied(IncentiveGame game, WitnessFinder finder)
    {
        var leads = Enumerable.Range(0, game.Units.Length).ToArray();
        foreach (var interaction in game.Interactions)
            foreach (var move in interaction.Moves) Join(game.Moves[interaction.Moves[0]].Unit, game.Moves[move].Unit);
        foreach (var move in game.Moves)
            foreach (var excluded in move.Excludes) Join(move.Unit, game.Moves[excluded].Unit);
        for (var unit = 0; unit < game.Units.Length; unit++)
            foreach (var payment in game.Units[unit].Card)
                if (!payment.IsLinear)
                    foreach (var other in Movers(payment.Metric)) Join(unit, other);
        return Enumerable.Range(0, game.Units.Length).Where(unit => game.Units[unit].HasCard).GroupBy(Lead).Select(group => group.ToList());

        // By moves of their own, or by an interaction with others'.
        IEnumerable<int> Movers(int metric) => Enumerable.Range(0, game.Units.Length).Where(unit => game.Units[unit].HasCard && finder.Profile(unit).Choices.Touches(metric))
            .Concat(game.Interactions.Where(each => each.Effects.Any(effect => effect.Metric == metric)).Select(each => game.Moves[each.Moves[0]].Unit));

        int Lead(int unit)
        {
            while (leads[unit] != unit) unit = leads[unit] = leads[leads[unit]];
            return unit;
        }

        void Join(int one, int other) => leads[Lead(other)] = Lead(one);
    }

    private static JointChoice Joined(IEnumerable<JointChoice> parts)
    {
        var all = parts.ToList();
        return new([.. all.SelectMany(part => part.Moves).Order()], all.Sum(part => part.Company));
    }
}
