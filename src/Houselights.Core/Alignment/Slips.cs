using Houselights.Core.Numerics.Distributions;

namespace Houselights.Core.Alignment;

/// <summary>
/// What a team that understands one thing answers all the same: people misread, mistype and think of last year. A claim that a team is
/// of several minds has to go beyond it.
/// </summary>
public static class Slips
{
    /// <summary>One answer in ten is a slip, independent of the others: the design’s assumption (checks.md, HL304).</summary>
    public const double Rate = 0.1;

    /// <summary>Of the slips, at most half go to any one other answer: last year’s first priority tempts many, and never all.</summary>
    public const double FavouriteShare = 0.5;

    /// <summary>
    /// A claim may be what slips alone do in one of eighty teams at most: with the other claims of the plan gate that keeps two in a hundred,
    /// see docs/calibration.md.
    /// </summary>
    public const double Level = 0.0125;

    /// <summary>How often slips alone give at least so many other answers, 0 … 1.</summary>
    public static double AtLeast(int others, int answers) => others <= 0 ? 1 : 1 - Binomial.AtMost(others - 1, answers, Rate);

    /// <summary>
    /// How often slips alone give one same other answer at least so many times, 0 … 1: an upper bound, reached where two other answers tempt
    /// equally and no third does.
    /// </summary>
    public static double AtLeastOfOne(int same, int answers) =>
        same <= 0 ? 1 : Math.Min(1, 1 / FavouriteShare * (1 - Binomial.AtMost(same - 1, answers, Rate * FavouriteShare)));

    /// <summary>True where slips may well be all that there is to it.</summary>
    public static bool Suffice(int others, int answers) => AtLeast(others, answers) > Level;
}
