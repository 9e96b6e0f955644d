using System.Globalization;

namespace Houselights.Core.Numerics.Agreement;

/// <summary>How far people rank alike: Kendall's coefficient of concordance, corrected for ties.</summary>
/// <remarks>
/// W is 1/m on average where everybody ranks at random, so people are shown the mean rank correlation, which is 0 there. The p-value
/// is exact where all rankings can be counted, else from seeded permutations; the chi-square approximation is wrong for a team of
/// ten. Source: Kendall and Babington Smith, The Problem of m Rankings (1939); ties: Kendall, Rank Correlation Methods (1948).
/// </remarks>
public sealed record KendallW
{
    private readonly Rankings rankings;
    private readonly ConcordanceNull chance;
    private readonly long fourS;

    private KendallW(Rankings rankings, long fourS, long ties, double w, ConcordanceNull chance)
    {
        this.rankings = rankings;
        this.fourS = fourS;
        this.chance = chance;
        (T, W) = (ties, w);
    }

    /// <summary>m: people who ranked.</summary>
    public int Rankers => rankings.Rankers;

    /// <summary>n: things that were ranked.</summary>
    public int Items => rankings.Items;

    /// <summary>People who were asked and didn't rank.</summary>
    public int Missing => rankings.Missing;

    /// <summary>The sum of squared deviations of the rank sums from their mean.</summary>
    public double S => fourS / 4.0;

    /// <summary>The sum of t³ − t over groups of tied items.</summary>
    public long T { get; }

    /// <summary>0 … 1; 1/m on average by chance.</summary>
    public double W { get; }

    /// <summary>r̄, the mean of the rank correlations of all pairs: 0 is chance, 1 unanimity, −1/(m − 1) the greatest dissent.</summary>
    public double MeanCorrelation => ((Rankers * W) - 1) / (Rankers - 1);

    /// <summary>How often rankings at random agree at least as much, 0 … 1.</summary>
    public double P => chance.Tail(fourS);

    /// <summary>True where P counts every possible ranking; false where it comes from permutations.</summary>
    public bool IsExact => chance.IsExact;

    /// <summary>Permutations behind P; 0 where it is exact.</summary>
    public int Permutations => chance.Draws;

    /// <summary>How often a team of this size that agrees with r̄ = .5 would be told from chance at .05.</summary>
    public double PowerAtHalf => ConcordancePower.Of(Rankers, Items);

    /// <param name="permutations">How many, where counting all rankings would take too long.</param>
    public static Outcome<KendallW> Of(Rankings rankings, int permutations = 10_000)
    {
        var (m, n) = ((long)rankings.Rankers, (long)rankings.Items);
        if (m == 0) return new Undefined(Reason.NoData);
        if (m < 2) return new Undefined(Reason.TooFewRaters, 1, 2);
        if (n < 2) return new Undefined(Reason.TooFewItems, (int)n, 2);
        var ties = rankings.TieSum();
        var denominator = (m * m * ((n * n * n) - n)) - (m * ties);
        if (denominator == 0) return new Undefined(Reason.NoVariation);
        var fourS = FourS(rankings);
        return new KendallW(rankings, fourS, ties, 3.0 * fourS / denominator, ConcordanceNull.Of(rankings, permutations));
    }

    /// <summary>The table of ranks and the formulas.</summary>
    public Arithmetic Arithmetic()
    {
        var people = Enumerable.Range(0, Rankers);
        var items = Enumerable.Range(0, Items).ToList();
        return new(
            ["{W} = 12·{S} / ({m}²·({n}³ − {n}) − {m}·{T})", "{r̄} = ({m}·{W} − 1) / ({m} − 1)", "p = {p}"],
            [new("m", Rankers), new("n", Items), new("S", S), new("T", T), new("W", W), new("r̄", MeanCorrelation), new("p", P)],
            [
                .. people.Select(person => new TableRow((person + 1).ToString(CultureInfo.InvariantCulture), [.. items.Select(item => rankings.Rank(person, item))])),
                new("R", [.. items.Select(item => people.Sum(person => rankings.Rank(person, item)))]),
            ]);
    }

    /// <summary>4·S, a whole number.</summary>
    internal static long FourS(Rankings rankings)
    {
        var sums = new int[rankings.Items];
        for (var ranker = 0; ranker < rankings.Rankers; ranker++)
        {
            var row = rankings.Doubled(ranker);
            for (var item = 0; item < sums.Length; item++) sums[item] += row[item];
        }

        return FourS(sums, rankings.Rankers);
    }

    internal static long FourS(ReadOnlySpan<int> doubledSums, int rankers)
    {
        long mean = rankers * (doubledSums.Length + 1), sum = 0;
        foreach (var each in doubledSums) sum += (each - mean) * (each - mean);
        return sum;
    }
}
