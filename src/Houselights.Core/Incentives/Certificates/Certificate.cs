using System.Collections.Immutable;
using Houselights.Core.Incentives.Games;
using Houselights.Core.Incentives.Witnesses;

namespace Houselights.Core.Incentives.Certificates;

/// <summary>A clean bill of health for pairs of units, with what proves it.</summary>
/// <param name="Game">The game that it is about.</param>
/// <param name="Pairs">The proved pairs, in the game's order.</param>
/// <param name="Unproved">Pairs that are clean as far as they were looked at, but have more choices than are looked at.</param>
/// <param name="Harmful">Pairs that have a witness or collide.</param>
public sealed record Certificate(IncentiveGame Game, ImmutableArray<PairProof> Pairs, int Unproved, int Harmful)
{
    /// <summary>The certificate of a game: of all pairs of units that have a scorecard.</summary>
    public static Certificate Of(IncentiveGame game) => Of(game, new WitnessFinder(game).All());

    /// <summary>The certificate from what was found out already.</summary>
    public static Certificate Of(Conflicts conflicts) => Of(conflicts.Game, conflicts.Verdicts);

    private static Certificate Of(IncentiveGame game, IEnumerable<PairVerdict> verdicts)
    {
        var proofs = ImmutableArray.CreateBuilder<PairProof>();
        var (unproved, harmful) = (0, 0);
        foreach (var verdict in verdicts)
        {
            if (!verdict.IsClean) harmful++;
            else if (ProofOf(game, verdict) is { } proof) proofs.Add(proof);
            else unproved++;
        }

        return new(game, proofs.ToImmutable(), unproved, harmful);
    }

    /// <summary>What proves a clean pair; null where not all was looked at and no multipliers do it.</summary>
    public static PairProof? ProofOf(IncentiveGame game, PairVerdict clean)
    {
        var multipliers = ByMultipliers(game, clean);
        return multipliers is null && (!clean.IsWhole || clean.IsSolved) ? null : new(clean.One, clean.Other, multipliers, clean.Looked);
    }

    /// <summary>
    /// Each move is a column, and so is each interaction of theirs, as if it could be had by itself: what is proved for more than there is
    /// holds for what there is. Thresholds and caps can't be proved so.
    /// </summary>
    private static Multipliers? ByMultipliers(IncentiveGame game, PairVerdict pair)
    {
        if (game.Units[pair.One].Card.Concat(game.Units[pair.Other].Card).Any(payment => !payment.IsLinear)) return null;
        int[] moves = [.. game.Units[pair.One].Moves, .. game.Units[pair.Other].Moves];
        var columns = moves.Select(move => game.Moves[move].Effects).Concat(game.Interactions.Where(each => each.Moves.All(moves.Contains)).Select(each => each.Effects)).Select(game.Changes).ToList();
        return Multipliers.Of(
            [.. columns.Select(column => game.GainOf(pair.One, column))], [.. columns.Select(column => game.GainOf(pair.Other, column))], [.. columns.Select(column => game.CompanyGain(column))], game.Materiality);
    }
}

/// <summary>Two units that can’t both win while the company loses, all others holding, and why.</summary>
/// <param name="One">A unit, by its place in the game.</param>
/// <param name="Other">A unit behind it.</param>
/// <param name="Multipliers">The proof for every combination of moves, and for all amounts of continuous levers; null where all joint choices were tried.</param>
/// <param name="Choices">How many joint choices there are.</param>
public sealed record PairProof(int One, int Other, Multipliers? Multipliers, long Choices);
