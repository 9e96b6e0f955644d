using System.Collections.Immutable;
using System.Text;
using Houselights.Core.Incentives.Certificates;
using Houselights.Core.Incentives.Games;
using Houselights.Core.Incentives.Witnesses;
using Houselights.Core.Numerics;
using Houselights.Core.Tests.Incentives.Games;
using Houselights.Core.Tests.Incentives.Witnesses;

namespace Houselights.Core.Tests.Incentives.Certificates;

public sealed class CertificateTests
{
    [Theory]
    [InlineData(new double[] { 2, -1 }, new double[] { 1, -0.5 }, new double[] { 3, -1 })]
    [InlineData(new double[] { 2, -1 }, new double[] { -1, 2 }, new double[] { 1, 1 })]
    public void V31_levers_without_a_conflict_have_multipliers(double[] one, double[] other, double[] company)
    {
        var found = Multipliers.Of(one, other, company)!.Value;

        Assert.True(found.Prove(one, other, company, 0));
        Assert.Equal(1, found.One + found.Other + found.Company, 12);
    }

    [Theory]
    [InlineData(new double[] { 2, -1 }, new double[] { 1, -0.5 }, new double[] { 3, -1 }, 0.5, 0, 0.5)]
    [InlineData(new double[] { 2, -1 }, new double[] { -1, 2 }, new double[] { 1, 1 }, 1.0 / 3, 1.0 / 3, 1.0 / 3)]
    public void V31_the_published_multipliers_are_proofs(double[] one, double[] other, double[] company, double ofOne, double ofOther, double ofCompany) =>
        Assert.True(new Multipliers(ofOne, ofOther, ofCompany).Prove(one, other, company, 0));

    [Theory]
    [InlineData(new double[] { 1, 1 }, new double[] { 2, 1 }, new double[] { 3, -1 })]
    [InlineData(new double[] { 2, -1 }, new double[] { -1, 2 }, new double[] { -1, -1 })]
    [InlineData(new double[] { 5, -2 }, new double[] { -1, 3 }, new double[] { 2, -1 })]
    public void V31_levers_with_a_conflict_have_none(double[] one, double[] other, double[] company) => Assert.Null(Multipliers.Of(one, other, company));

    [Fact]
    public void V30_different_metrics_are_certified()
    {
        var healthy = Play.Of(0, [0.3, 1, 0.2, 0.6, 0.5], [("sales", [new(0, 1)]), ("factory", [new(3, 1)])], [("qualify", 0, [4, 3, 0, 0, 0]), ("changeover", 1, [0, 0, -1, 5, 0])]);
        var certificate = Certificate.Of(healthy);

        Assert.NotNull(Assert.Single(certificate.Pairs).Multipliers);
        Assert.Equal((1, 0, (string?)null), Told(CertificateFile.Write(certificate)));
    }

    [Fact]
    public void V30_a_conflict_is_not_certified()
    {
        var certificate = Certificate.Of(Play.Witness());

        Assert.Empty(certificate.Pairs);
        Assert.Equal((1, 0), (certificate.Harmful, certificate.Unproved));
    }

    /// <summary>That no certificate coexists with a witness is tried on many more games in <see cref="ConflictLawsTests"/>.</summary>
    [Fact]
    public void A_certificate_always_verifies()
    {
        var (proved, tried) = (0, 0);
        for (var seed = 0UL; seed < 2_000; seed++)
        {
            var certificate = Certificate.Of(Play.Random(seed));
            var verified = CertificateVerifier.Verify(CertificateFile.Write(certificate));
            Assert.True(verified.Flaw is null, $"Seed {seed}: {verified.Flaw}");
            Assert.Equal(certificate.Pairs.Length, verified.ByMultipliers + verified.ByTrying);
            (proved, tried) = (proved + verified.ByMultipliers, tried + verified.ByTrying);
        }

        Assert.InRange(proved, 500, 20_000);
        Assert.InRange(tried, 100, 20_000);
    }

    [Fact]
    public void Multipliers_are_no_proof_where_a_witness_is()
    {
        var refuted = 0;
        for (var seed = 0UL; seed < 3_000; seed++)
        {
            var game = Play.Random(seed);
            var certificate = Certificate.Of(game) with { Pairs = [new(0, 1, null, 0)] };
            var hasWitness = game.Units[0].HasCard && game.Units[1].HasCard && new WitnessFinder(game).Of(0, 1).Witness is not null;
            if (!hasWitness) continue;
            refuted++;
            Assert.NotNull(CertificateVerifier.Verify(CertificateFile.Write(certificate)).Flaw);
            foreach (var forged in new[] { new Multipliers(1, 1, 1), new(1, 0, 0), new(0, 0, 1), new(0.2, 0.3, 0.5) })
                Assert.NotNull(CertificateVerifier.Verify(CertificateFile.Write(certificate with { Pairs = [new(0, 1, forged, 0)] })).Flaw);
        }

        Assert.InRange(refuted, 100, 3_000);
    }

    [Fact]
    public void Trying_holds_just_where_a_slow_search_finds_nothing()
    {
        var (held, refuted) = (0, 0);
        for (var seed = 0UL; seed < 3_000; seed++)
        {
            var game = Play.Random(seed);
            for (var other = 1; other < game.Units.Length; other++)
            {
                var verified = CertificateVerifier.Verify(CertificateFile.Write(new(game, [new(0, other, null, 0)], 0, 0)));
                var expected = SlowSearch.Strongest(game, 0, other);
                Assert.True(verified.Flaw is null == expected is null, $"Seed {seed}: {verified.Flaw} but {expected}");
                if (expected is null) held++;
                else refuted++;
            }
        }

        Assert.InRange(held, 500, 9_000);
        Assert.InRange(refuted, 500, 9_000);
    }

    [Fact]
    public void An_exclusion_counts_whichever_of_the_two_moves_states_it()
    {
        var game = Play.Of(0, [1, 0, 0], [("a", [new(1, 1)]), ("b", [new(2, 1)])], [("first", 0, [-1, 1, 0]), ("last", 1, [0, 0, 1])]);
        foreach (var at in new[] { 0, 1 })
        {
            var stated = game with { Moves = game.Moves.SetItem(at, game.Moves[at] with { Excludes = [1 - at] }) };
            Assert.Equal((0, 1, (string?)null), Told(CertificateFile.Write(new(stated, [new(0, 1, null, 0)], 0, 0))));
        }

        Assert.NotNull(Told(CertificateFile.Write(new(game, [new(0, 1, null, 0)], 0, 0))).Item3);
    }

    /// <summary>Reckoned one by one from scratch, the 16.7 million joint choices of each pair took minutes.</summary>
    [Fact]
    public void The_most_moves_with_thresholds_are_verified_as_they_are_found()
    {
        var random = new Xoshiro256(7);
        var game = Play.Of(0.5, [0.5, 0.5, 0.5, 0.5, 0.5], [.. Enumerable.Range(0, 6).Select(unit => ($"u{unit}", ImmutableArray.Create(new Payment(unit % 5, 0.6, From: 2, Cap: 8, Bonus: 1), new Payment((unit + 2) % 5, 0.4))))],
            [.. Enumerable.Range(0, 72).Select(move => ($"m{move}", move / 12, (double[])[.. Enumerable.Range(0, 5).Select(_ => random.NextUnit() < 0.4 ? (int)random.NextBelow(5) - 1 : 0)]))]);
        var certificate = Certificate.Of(game);
        var told = new List<(int, int)>();
        var verified = CertificateVerifier.Verify(CertificateFile.Write(certificate), (done, all) => told.Add((done, all)));

        Assert.Null(verified.Flaw);
        Assert.InRange(verified.ByTrying, 3, 15);
        Assert.Equal(Enumerable.Range(0, certificate.Pairs.Length).Select(done => (done, certificate.Pairs.Length)), told);
    }

    [Theory]
    [InlineData("", "not JSON")]
    [InlineData("{}", "missing")]
    [InlineData("[1]", "missing")]
    [InlineData("""{ "houselights-certificate": 2 }""", "version")]
    [InlineData("""{ "houselights-certificate": 1, "materiality": -1, "metrics": [], "units": [], "moves": [], "interactions": [], "pairs": [] }""", "below 0")]
    [InlineData("""{ "houselights-certificate": 1, "materiality": 0, "metrics": [], "units": [], "moves": [], "interactions": [], "pairs": [ { "one": 0, "other": 7 } ] }""", "isn’t there")]
    public void A_broken_file_is_told_what_is_wrong_with_it(string file, string because) => Assert.Contains(because, CertificateVerifier.Verify(Encoding.UTF8.GetBytes(file)).Flaw, StringComparison.Ordinal);

    private static (int, int, string?) Told(byte[] file)
    {
        var verified = CertificateVerifier.Verify(file);
        return (verified.ByMultipliers, verified.ByTrying, verified.Flaw);
    }
}
