using Houselights.Core.Incentives.Witnesses;
using Houselights.Core.Numerics;
using Houselights.Core.Tests.Incentives.Games;

namespace Houselights.Core.Tests.Incentives.Witnesses;

public sealed class WitnessFinderTests
{
    [Fact]
    public void V30_the_strongest_witness_is_the_one_that_nobody_would_leave()
    {
        var verdict = new WitnessFinder(Play.Witness()).Of(0, 1);

        var witness = verdict.Witness!;
        Assert.Equal([0], witness.OneMoves);
        Assert.Equal([2], witness.OtherMoves);
        Assert.Equal((10.0, 8.0), (witness.OneGain, witness.OtherGain));
        Assert.Equal(-7.4, witness.CompanyChange, 12);
        Assert.Equal(WitnessClass.Nash, witness.Class);
        Assert.Equal((9, true), (verdict.Looked, verdict.IsWhole));
    }

    [Fact]
    public void V30_has_three_witnesses()
    {
        var game = Play.Witness();
        var witnesses = (from left in SlowSearch.Choices(game, 0)
                         from right in SlowSearch.Choices(game, 1)
                         select SlowSearch.Judged(game, 0, 1, left, right)).Where(each => SlowSearch.IsWitness(game, each)).ToList();

        Assert.Equal([(0, -3.6), (2, -7.4), (3, -0.8)], witnesses.Select(each => (each.OtherMoves.FirstOrDefault(), Math.Round(each.CompanyChange, 9))));
    }

    [Fact]
    public void V30_different_metrics_are_no_conflict()
    {
        var healthy = Play.Of(0, [0.3, 1, 0.2, 0.6, 0.5], [("sales", [new(0, 1)]), ("factory", [new(3, 1)])], [("qualify", 0, [4, 3, 0, 0, 0]), ("changeover", 1, [0, 0, -1, 5, 0])]);

        Assert.True(new WitnessFinder(healthy).Of(0, 1).IsClean);
    }

    [Fact]
    public void A_promotion_against_lean_stock_collides()
    {
        // Revenue and margin by 10, stock-outs, days of stock: each alone is good for the company, together they cost it seven points.
        var game = Play.Of(0.5, [0.3, 1, 0.5, 0], [("sales", [new(0, 1)]), ("procurement", [new(3, 1)])],
            [("promote", 0, [10, -2, 0, 0]), ("lean", 1, [0, 0.5, 0, 4])], interactions: [([0, 1], [0, -4, -9, 0])]);

        var verdict = new WitnessFinder(game).Of(1, 0);

        Assert.Equal(-7, verdict.Collision!.Together, 12);
        Assert.Equal((1.0, 0.5), (verdict.Collision.OneAlone, verdict.Collision.OtherAlone));
        Assert.Equal(-8.5, verdict.Collision.ByInteraction, 12);
        Assert.Equal(WitnessClass.Nash, verdict.Witness!.Class);
        Assert.Equal(7, verdict.Loss, 12);
    }

    [Theory]
    [InlineData(0.26, true)]
    [InlineData(0.27, false)]
    public void A_card_that_falls_when_they_meet_ends_the_collision(double stockOuts, bool collides)
    {
        var game = Play.Of(0.5, [0.3, 1, 0.5, 0], [("sales", [new(0, 1)]), ("procurement", [new(3, 1 - stockOuts), new(2, stockOuts)])],
            [("promote", 0, [10, -2, 0, 0]), ("lean", 1, [0, 0.5, 0, 4])], interactions: [([0, 1], [0, -4, -9, 0])]);

        var verdict = new WitnessFinder(game).Of(0, 1);

        Assert.Equal((collides, !collides), (verdict.Collision is not null, verdict.IsClean));
    }

    [Fact]
    public void A_planted_conflict_is_found_among_moves_that_hurt_nobody()
    {
        for (var seed = 0UL; seed < 300; seed++)
        {
            var random = new Xoshiro256(seed);
            var at = 1 + (int)random.NextBelow(7);
            // Ten harmless moves for each, on metrics of their own; one of each wins 2 and costs the company 1.5 on a third.
            var moves = Enumerable.Range(0, 20).Select(each => ("m" + each, each / 10, (double[])[each < 10 ? random.NextUnit() : 0, each < 10 ? 0 : random.NextUnit(), random.NextUnit() / 10])).ToArray();
            moves[at].Item3 = [2, 0, -1.5];
            moves[10 + at].Item3 = [0, 2, -1.5];
            var game = Play.Of(0.5, [0, 0, 1], [("a", [new(0, 1)]), ("b", [new(1, 1)])], moves);

            var verdict = new WitnessFinder(game).Of(0, 1);

            Assert.True(verdict.Witness!.CompanyChange <= -0.5, $"Seed {seed}");
            Assert.Contains(verdict.Witness.Moves, move => move == at || move == 10 + at);
        }
    }

    [Fact]
    public void With_more_choices_than_are_looked_at_the_verdict_says_so()
    {
        var moves = Enumerable.Range(0, 1_000).Select(each => ("m" + each, each == 0 ? 1 : 0, (double[])[1, -1])).ToArray();
        var game = Play.Of(0.5, [0, 1], [("a", [new(0, 1)]), ("b", [new(0, 1)])], moves);

        var verdict = new WitnessFinder(game).Of(0, 1);

        Assert.False(verdict.IsWhole);
        Assert.NotNull(verdict.Witness);
    }

    [Fact]
    public void Twelve_moves_that_go_together_freely_are_all_looked_at()
    {
        var moves = Enumerable.Range(0, 24).Select(each => ("m" + each, each / 12, (double[])[each % 5 - 2, each % 3, 1 - (each % 4)])).ToArray();
        var game = Play.Of(0.5, [0, 0, 1], [("a", [new(0, 1)]), ("b", [new(1, 1)])], moves, interactions: [([3, 17], [0, 1, -2]), ([5, 6, 20], [1, 0, -1])]);

        var verdict = new WitnessFinder(game).Of(0, 1);

        Assert.Equal((4096L * 4096, true), (verdict.Looked, verdict.IsWhole));
    }
}
