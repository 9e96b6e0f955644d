using System.Collections.Immutable;
using Houselights.Core.Incentives.Equilibria;
using Houselights.Core.Incentives.Games;
using Houselights.Core.Incentives.Witnesses;
using Houselights.Core.Model;

namespace Houselights.Core.Incentives;

/// <summary>What a plan's scorecards come to: which pairs of units can both win while the company loses, and where play settles.</summary>
public sealed class Conflicts
{
    private ImmutableArray<GroupPlay>? groups;

    private Conflicts(IncentiveGame game)
    {
        Game = game;
        var found = ImmutableArray.CreateBuilder<Conflict>();
        foreach (var verdict in new WitnessFinder(game).All())
        {
            Pairs++;
            Looked += verdict.Looked;
            if (!verdict.IsWhole) PartlyLooked++;
            if (!verdict.IsClean) found.Add(Conflict.Of(game, verdict));
        }

        Found = found.ToImmutable();
    }

    public IncentiveGame Game { get; }

    /// <summary>In the order of the units.</summary>
    public ImmutableArray<Conflict> Found { get; }

    /// <summary>Pairs of units with a scorecard.</summary>
    public int Pairs { get; }

    /// <summary>Joint choices of two units that were looked at or ruled out by a bound.</summary>
    public long Looked { get; }

    /// <summary>Pairs with more joint choices than were looked at.</summary>
    public int PartlyLooked { get; }

    /// <summary>Where play settles, for each group of units whose best replies depend on each other.</summary>
    public ImmutableArray<GroupPlay> Groups => groups ??= [.. EquilibriumFinder.Groups(Game)];

    /// <summary>The conflicts of a plan.</summary>
    public static Conflicts Of(PlanModel plan) => new(IncentiveGame.Of(plan));

    /// <summary>The conflicts of a game.</summary>
    public static Conflicts Of(IncentiveGame game) => new(game);
}
