namespace Houselights.Core.Numerics.Distributions;

/// <summary>Whether one mean lies above another, judged by rearranging the answers themselves: right for a team of five, with no curve assumed.</summary>
/// <remarks>
/// One-sided. Source: Fisher, The Design of Experiments (1935), for pairs; Pitman, Significance Tests Which May Be Applied to Samples from
/// Any Populations (1937), for groups.
/// </remarks>
/// <param name="Difference">Mean of the first less mean of the second.</param>
/// <param name="P">The share of arrangements whose difference is at least as large, 0 … 1.</param>
/// <param name="Arrangements">How many were looked at.</param>
/// <param name="IsExact">True where those are all there are.</param>
public sealed record FisherPitman(double Difference, double P, int Arrangements, bool IsExact)
{
    /// <summary>All signs of sixteen pairs; beyond it, seeded draws.</summary>
    private const int MostArrangements = 1 << 16;

    private const int Draws = 10_000;
    private const double Rounding = 1e-9;

    /// <summary>The same people twice.</summary>
    /// <param name="differences">First less second, one for each person.</param>
    public static Outcome<FisherPitman> Paired(IReadOnlyList<double> differences)
    {
        if (differences.Count < 2) return new Undefined(Reason.TooFewPoints, differences.Count, 2);
        double[] sorted = [.. differences.Order()];
        var observed = sorted.Sum();
        if (sorted.Length > 16)
            return new FisherPitman(observed / sorted.Length, PermutationTest.Tail(Seed.Of(sorted), Draws, observed, () => (ref random) => Signed(sorted, ref random)), Draws, false);

        var asLarge = 0;
        for (var signs = 0UL; signs < 1UL << sorted.Length; signs++)
            if (Signed(sorted, signs) >= observed - Rounding) asLarge++;
        return new FisherPitman(observed / sorted.Length, asLarge / (double)(1 << sorted.Length), 1 << sorted.Length, true);
    }

    /// <summary>Two groups of people who can't be paired.</summary>
    public static Outcome<FisherPitman> Independent(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        if (Math.Min(first.Count, second.Count) < 2) return new Undefined(Reason.TooFewPoints, Math.Min(first.Count, second.Count), 2);
        double[] all = [.. first.Concat(second).Order()];
        var (take, observed) = (first.Count, first.Sum());
        var difference = first.Average() - second.Average();
        if (Combinations.Of(all.Length, take) > MostArrangements)
            return new FisherPitman(difference, PermutationTest.Tail(Seed.Of(all), Draws, observed, () => Drawn(all, take)), Draws, false);

        var (asLarge, count) = (0, 0);
        var row = Enumerable.Range(0, all.Length).Select(i => i < all.Length - take ? 0 : 1).ToArray();
        do
        {
            count++;
            if (Taken(all, row) >= observed - Rounding) asLarge++;
        }
        while (Permutation.Next(row));
        return new FisherPitman(difference, asLarge / (double)count, count, true);
    }

    private static double Signed(double[] differences, ulong signs)
    {
        var sum = 0.0;
        for (var i = 0; i < differences.Length; i++) sum += (signs >> i & 1) == 0 ? differences[i] : -differences[i];
        return sum;
    }

    private static double Signed(double[] differences, ref Xoshiro256 random)
    {
        var (sum, signs) = (0.0, 0UL);
        for (var i = 0; i < differences.Length; i++)
        {
            if (i % 64 == 0) signs = random.Next();
            sum += (signs >> (i % 64) & 1) == 0 ? differences[i] : -differences[i];
        }

        return sum;
    }

    private static double Taken(double[] all, int[] row)
    {
        var sum = 0.0;
        for (var i = 0; i < all.Length; i++)
            if (row[i] == 1) sum += all[i];
        return sum;
    }

    private static PermutationTest.Draw Drawn(double[] all, int take)
    {
        var (values, shuffle) = ((double[])all.Clone(), new Shuffle(all.Length));
        return (ref random) =>
        {
            shuffle.Apply<double>(values, ref random);
            var sum = 0.0;
            for (var i = 0; i < take; i++) sum += values[i];
            return sum;
        };
    }
}
