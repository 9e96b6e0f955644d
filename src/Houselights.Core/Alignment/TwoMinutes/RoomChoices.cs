using System.Collections.Immutable;

namespace Houselights.Core.Alignment.TwoMinutes;

/// <summary>How a room split over one dilemma.</summary>
/// <param name="Left">How many chose the left side.</param>
/// <param name="Right">How many chose the right side.</param>
/// <param name="UnderSlips">Probability of a minority at least this large if all meant one side and each slipped once in ten.</param>
/// <param name="UnderCoins">Probability of a minority at most this large if everybody tossed a coin.</param>
public sealed record SplitReading(int Left, int Right, double UnderSlips, double UnderCoins)
{
    public int Minority => Math.Min(Left, Right);

    /// <summary>True where at least two thirds of the pairs agree, or there is no pair.</summary>
    public bool MostPairsAgree => 3 * (Pairs(Left) + Pairs(Right)) >= 2 * Pairs(Left + Right);

    private static int Pairs(int people) => people * (people - 1) / 2;
}

/// <summary>What a room chose in its dilemmas.</summary>
/// <param name="Splits">By dilemma.</param>
/// <param name="Minorities">The minorities of all dilemmas together.</param>
/// <param name="UnderSlips">Probability of minorities at least as large together, if all meant one side and each slipped once in ten.</param>
/// <param name="UnderCoins">Probability of minorities at most as large together, if everybody tossed coins.</param>
/// <param name="Likeness">Same, other (<see cref="Likeness.Different"/>) or unclear choices.</param>
public sealed record RoomChoices(ImmutableArray<SplitReading> Splits, int Minorities, double UnderSlips, double UnderCoins, Likeness Likeness)
{
    /// <summary>One slip in ten: who means left still says right now and then. An assumption, said where it counts.</summary>
    public const double Slip = 0.1;

    /// <summary>Other choices are claimed where a room that means the same would look so less often than once in twenty.</summary>
    public const double OthersBelow = 0.05;

    /// <summary>The same choices are claimed only where coins would agree as well in at most a quarter of rooms: two people need two dilemmas.</summary>
    public const double CoinsUpTo = 0.25;

    /// <summary>Probabilities are sums: this much rounding is none.</summary>
    private const double Rounding = 1e-9;

    internal static RoomChoices Of(ImmutableArray<TwoMinuteAnswer> answers, int dilemmas)
    {
        var people = answers.Length;
        var (slips, coins) = (new Minorities(people, Slip), new Minorities(people, 0.5));
        var splits = ImmutableArray.CreateBuilder<SplitReading>();
        for (var at = 0; at < dilemmas; at++)
        {
            var left = answers.Count(answer => answer.Choices[at] == Side.Left);
            var minority = Math.Min(left, people - left);
            splits.Add(new(left, people - left, slips.AtLeast(minority, 1), coins.AtMost(minority, 1)));
        }

        var together = splits.Sum(split => split.Minority);
        var (underSlips, underCoins) = (slips.AtLeast(together, dilemmas), coins.AtMost(together, dilemmas));
        return new(splits.ToImmutable(), together, underSlips, underCoins, LikenessOf(people, splits, underSlips, underCoins));
    }

    private static Likeness LikenessOf(int people, IEnumerable<SplitReading> splits, double underSlips, double underCoins)
    {
        if (people < 2) return Likeness.Unclear;
        if (underSlips < OthersBelow - Rounding) return Likeness.Different;
        return splits.All(split => split.MostPairsAgree) && underCoins <= CoinsUpTo + Rounding ? Likeness.Same : Likeness.Unclear;
    }
}
