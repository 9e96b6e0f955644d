using System.Collections.Immutable;
using Houselights.Core.Incentives.Games;
using Houselights.Core.Incentives.Witnesses;
using Houselights.Core.Incentives.Worlds;

namespace Houselights.Core.Incentives;

/// <summary>Two units that can both win while the company loses, and how sure that is.</summary>
/// <param name="Verdict">What was found.</param>
/// <param name="Share">The share of sampled worlds in which it holds, 0 to 1; 1 where nothing is uncertain.</param>
/// <param name="IsConfirmed">True where a head of each unit confirmed its numbers.</param>
public sealed record Conflict(PairVerdict Verdict, double Share, bool IsConfirmed)
{
    /// <summary>True where it may close a gate; else it only warns.</summary>
    public bool IsSure => IsConfirmed && Share >= SampledWorlds.Robust;

    /// <summary>What the first unit does, by the moves' places in the game; empty where it holds.</summary>
    public ImmutableArray<int> OneMoves => Verdict.Collision?.OneMoves ?? Verdict.Witness!.OneMoves;

    /// <summary>What the second unit does.</summary>
    public ImmutableArray<int> OtherMoves => Verdict.Collision?.OtherMoves ?? Verdict.Witness!.OtherMoves;

    public IEnumerable<int> Moves => OneMoves.Concat(OtherMoves);

    /// <summary>True where each unit's choice is harmless alone.</summary>
    public bool IsCollision => Verdict.Collision is not null;

    internal static Conflict Of(IncentiveGame game, PairVerdict verdict) => new(
        verdict,
        verdict.Collision is { } collision ? SampledWorlds.ShareOf(game, collision) : SampledWorlds.ShareOf(game, verdict.Witness!),
        game.Units[verdict.One].IsConfirmed && game.Units[verdict.Other].IsConfirmed);
}
