using System.Collections.Concurrent;
using System.Collections.Immutable;
using Houselights.Core.Incentives.Certificates;
using Houselights.Core.Incentives.Games;
using Houselights.Core.Incentives.Witnesses;
using Houselights.Core.Tests.Incentives.Games;
using Houselights.Core.Tests.Incentives.Witnesses;

namespace Houselights.Core.Tests.Incentives;

/// <summary>What holds for every game, over a hundred thousand random ones: with ties, thresholds, bonuses, caps, exclusions, capacities and interactions.</summary>
public sealed class ConflictLawsTests
{
    private const int Games = 100_000;

    [Fact]
    public void A_planted_conflict_is_always_found_a_certificate_never_coexists_with_a_witness_and_trying_everything_agrees()
    {
        var (broken, witnesses, proofs, collisions) = (new ConcurrentBag<(int Seed, string What)>(), 0, 0, 0);
        Parallel.For(0, Games, (seed, loop) =>
        {
            try
            {
                var game = Play.Random((ulong)seed);
                var (found, proved) = TryingEverythingAgrees(game);
                Interlocked.Add(ref witnesses, found);
                Interlocked.Add(ref proofs, proved);
                if (AConflictIsFoundWhereItIsPlanted(game, seed)) Interlocked.Increment(ref collisions);
            }
            catch (Exception wrong)
            {
                broken.Add((seed, wrong.Message));
                loop.Break();
            }
        });

        Assert.True(broken.IsEmpty, broken.IsEmpty ? "" : $"Seed {broken.Min().Seed}: {broken.Min().What}");
        // Neither side of any of these is rare.
        Assert.InRange(witnesses, 10_000, 200_000);
        Assert.InRange(proofs, 10_000, 320_000);
        Assert.InRange(collisions, 1_000, Games);
    }

    /// <summary>Of every pair; how many have a witness, and how many a proof that there is none.</summary>
    private static (int Witnesses, int Proofs) TryingEverythingAgrees(IncentiveGame game)
    {
        var finder = new WitnessFinder(game);
        var (witnesses, proofs) = (0, 0);
        for (var one = 0; one < game.Units.Length; one++)
        {
            for (var other = one + 1; other < game.Units.Length; other++)
            {
                var (verdict, expected) = (finder.Of(one, other), SlowSearch.Strongest(game, one, other));
                Assert.True(SlowSearch.IsSame(expected, verdict.Witness), $"{expected} but {verdict.Witness}");
                Assert.True(verdict.IsWhole);
                if (expected is not null) witnesses++;
                if (!verdict.IsClean || Certificate.ProofOf(game, verdict) is not { } proof) continue;
                proofs++;
                Assert.True(expected is null, $"{proof} but {expected}");
            }
        }

        return (witnesses, proofs);
    }

    /// <summary>
    /// Each of two units gets one move more, which it is paid for by just enough to count. Of even seeds each of them costs the company half of
    /// what counts; of odd ones neither does any harm, and their meeting costs it. True where that is told as a collision.
    /// </summary>
    private static bool AConflictIsFoundWhereItIsPlanted(IncentiveGame game, int seed)
    {
        var enough = game.Materiality > 0 ? game.Materiality : 0.25;
        var (planted, first, last) = Planted(game, enough, byMeeting: seed % 2 == 1);

        var verdict = new WitnessFinder(planted).Of(0, 1);

        Assert.True(verdict.Witness is not null, "The planted conflict isn’t found.");
        Assert.Null(Certificate.ProofOf(planted, verdict with { Witness = null, Collision = null })?.Multipliers);
        var plant = SlowSearch.Judged(planted, 0, 1, [first], [last]);
        var judged = SlowSearch.Judged(planted, 0, 1, verdict.Witness.OneMoves, verdict.Witness.OtherMoves);
        Assert.True(SlowSearch.IsWitness(planted, plant) && SlowSearch.IsWitness(planted, judged), $"{plant} and {judged}");
        Assert.True(verdict.Witness.Class <= plant.Class && (verdict.Witness.Class < plant.Class || verdict.Witness.Moves.Count() <= 2), $"{verdict.Witness} is weaker than {plant}, which was planted.");
        return verdict.Collision is not null;
    }

    private static (IncentiveGame Game, int First, int Last) Planted(IncentiveGame game, double enough, bool byMeeting)
    {
        var (pay, loss, first, last) = (game.Metrics.Length, game.Metrics.Length + 1, game.Moves.Length, game.Moves.Length + 1);
        var each = byMeeting ? 0 : -enough / 2;
        return (game with
        {
            Metrics = [.. game.Metrics, "planted-pay", "planted-loss"],
            Company = [.. game.Company, 0, 1],
            Units = game.Units.SetItem(0, Paid(game.Units[0], first)).SetItem(1, Paid(game.Units[1], last)),
            Moves = [.. game.Moves, Move("first", 0), Move("last", 1)],
            Interactions = byMeeting ? game.Interactions.Add(new([first, last], [new(loss, -enough, -enough)])) : game.Interactions,
        }, first, last);

        // Paid to half each for the same metric, so that both together bring each of them enough.
        GameUnit Paid(GameUnit unit, int move) => unit with { Card = [.. unit.Card, new Payment(pay, 0.5)], Moves = unit.Moves.Add(move) };
        GameMove Move(string id, int unit) => new(id, id, unit, 1, ImmutableArray.Create(new Effect(pay, enough, enough), new Effect(loss, each, each)), 0);
    }
}
