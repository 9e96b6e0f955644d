namespace Houselights.Core.Numerics.Distributions;

/// <summary>Whether something happens more often in the second of two groups, exactly, however few they are.</summary>
/// <param name="FirstHits">How often it happened in the first group.</param>
/// <param name="First">The first group's size.</param>
/// <param name="SecondHits">How often it happened in the second group.</param>
/// <param name="Second">The second group's size.</param>
/// <param name="P">One-sided: how often so many or more of the hits fall into the second group where the groups don't matter.</param>
/// <remarks>Source: Fisher, The Design of Experiments (1935), chapter 2. Given both margins the count is hypergeometric.</remarks>
public sealed record FisherExact(int FirstHits, int First, int SecondHits, int Second, double P)
{
    public static Outcome<FisherExact> More(int firstHits, int first, int secondHits, int second)
    {
        if (first < 1 || second < 1) return new Undefined(Reason.NoData, Math.Min(first, second), 1);
        var (hits, all) = (firstHits + secondHits, first + second);
        var p = 0.0;
        for (var count = Math.Min(hits, second); count >= secondHits; count--)
            p += Math.Exp(Ways(second, count) + Ways(first, hits - count) - Ways(all, hits));
        return new FisherExact(firstHits, first, secondHits, second, Math.Min(1, p));
    }

    public Arithmetic Arithmetic() => new(
        ["{p} = Σ C({n₂}, x)·C({n₁}, {k} − x) / C({N}, {k}), x = {k₂} … min({k}, {n₂})"],
        [new("p", P), new("n₁", First), new("n₂", Second), new("N", First + Second), new("k", FirstHits + SecondHits), new("k₂", SecondHits)], []);

    /// <summary>The logarithm of the number of ways to choose, −∞ where there is none.</summary>
    private static double Ways(int from, int choose) => choose < 0 || choose > from
        ? double.NegativeInfinity
        : SpecialFunctions.LogGamma(from + 1.0) - SpecialFunctions.LogGamma(choose + 1.0) - SpecialFunctions.LogGamma(from - choose + 1.0);
}
