using System.Collections.Immutable;
using System.Globalization;
using Houselights.Core.Numerics.Distributions;

namespace Houselights.Core.Numerics.Drift;

/// <summary>Which part of the time (or money) would have to move for what was done to be what was said.</summary>
/// <remarks>
/// Finite samples always differ from any plan, so the distance is compared with samples drawn from the plan itself, and not with 0. The
/// sample is what was decided separately: meetings, not minutes. Unmapped time is a part of its own. The range is that of the
/// distance under a Dirichlet posterior with Jeffreys' prior of ½ per part.
/// </remarks>
public sealed record TotalVariation
{
    private const double Rounding = 1e-12;
    private readonly ImmutableArray<double> said, did;

    private TotalVariation(ImmutableArray<double> said, ImmutableArray<double> did) => (this.said, this.did) = (said, did);

    /// <summary>0 … 1: half the sum of the differences of the shares.</summary>
    public double Distance => Between([.. said], [.. did]);

    public required double SampleSize { get; init; }

    /// <summary>How often who does exactly what was said shows at least this distance in a sample of this size.</summary>
    public required double P { get; init; }

    /// <summary>The distance that one in twenty such samples reaches.</summary>
    public required double ChanceDistance { get; init; }

    /// <summary>Where the distance lies, given the sample.</summary>
    public required Interval Range { get; init; }

    /// <param name="said">Parts as planned, in any unit.</param>
    /// <param name="did">Parts as done, in the same order and any unit.</param>
    /// <param name="sampleSize">Occasions behind what was done, such as meetings.</param>
    /// <exception cref="ArgumentException">The lists differ in length, or hold a number below 0.</exception>
    public static Outcome<TotalVariation> Of(IReadOnlyList<double> said, IReadOnlyList<double> did, int sampleSize, int draws = 10_000)
    {
        if (said.Count != did.Count) throw new ArgumentException($"There are {said.Count} planned parts and {did.Count} done: name every part in both, unmapped time too.", nameof(did));
        if (said.Concat(did).Any(part => !(part >= 0))) throw new ArgumentException("A part is below 0 or not a number: shares begin at 0.", nameof(said));
        if (said.Count < 2) return new Undefined(Reason.TooFewItems, said.Count, 2);
        if (sampleSize < 1 || said.Sum() == 0 || did.Sum() == 0) return new Undefined(Reason.NoData);
        var (plan, done) = (Shares(said), Shares(did));
        var observed = Between(plan, done);
        var random = new Xoshiro256(Seed.Of([.. plan, .. done, sampleSize]));
        var chance = new double[draws];
        var posterior = new double[draws];
        for (var i = 0; i < draws; i++)
        {
            chance[i] = Between(plan, Multinomial(plan, sampleSize, ref random));
            posterior[i] = Between(plan, Dirichlet(done, sampleSize, ref random));
        }

        Array.Sort(chance);
        Array.Sort(posterior);
        return new TotalVariation([.. plan], [.. done])
        {
            SampleSize = sampleSize,
            P = (1.0 + chance.Count(each => each >= observed - Rounding)) / (1 + draws),
            ChanceDistance = chance[(int)(0.95 * draws)],
            Range = new(posterior[(int)(0.025 * draws)], posterior[(int)(0.975 * draws)], 0.95),
        };
    }

    public Arithmetic Arithmetic() => new(
        ["{TV} = ½·Σ |said − did|", "p = {p}"], [new("TV", Distance), new("p", P)],
        [.. Enumerable.Range(0, said.Length).Select(part => new TableRow((part + 1).ToString(CultureInfo.InvariantCulture), [said[part], did[part], Math.Abs(said[part] - did[part])]))]);

    private static double Between(double[] one, double[] other)
    {
        var sum = 0.0;
        for (var i = 0; i < one.Length; i++) sum += Math.Abs(one[i] - other[i]);
        return sum / 2;
    }

    private static double[] Shares(IReadOnlyList<double> parts)
    {
        var sum = parts.Sum();
        return [.. parts.Select(part => part / sum)];
    }

    private static double[] Multinomial(double[] shares, int count, ref Xoshiro256 random)
    {
        var drawn = new double[shares.Length];
        for (var i = 0; i < count; i++)
        {
            var (place, left) = (0, random.NextUnit());
            while (place < shares.Length - 1 && (left -= shares[place]) >= 0) place++;
            drawn[place] += 1.0 / count;
        }

        return drawn;
    }

    private static double[] Dirichlet(double[] shares, int count, ref Xoshiro256 random)
    {
        var drawn = new double[shares.Length];
        for (var i = 0; i < shares.Length; i++) drawn[i] = random.NextGamma((count * shares[i]) + 0.5);
        return Shares(drawn);
    }
}
