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

    /// <summary>A claim may be what slips alone do in one of a hundred teams at most; with the other claims of a gate that keeps two in a hundred.</summary>
    public const double Level = 0.01;

    /// <summary>How often slips alone give at least so many other answers, 0 … 1.</summary>
    public static double AtLeast(int others, int answers) => others <= 0 ? 1 : 1 - Binomial.AtMost(others - 1, answers, Rate);

    /// <summary>True where slips may well be all that there is to it.</summary>
    public static bool Suffice(int others, int answers) => AtLeast(others, answers) > Level;
}
