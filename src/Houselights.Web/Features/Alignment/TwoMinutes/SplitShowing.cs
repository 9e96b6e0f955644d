using Houselights.Core.Alignment.TwoMinutes;
using Houselights.Web.Parts;
using Houselights.Web.Resources;

namespace Houselights.Web.Features.Alignment.TwoMinutes;

/// <summary>Puts a dilemma's split into words: who chose what, and whether it could be chance.</summary>
internal static class SplitShowing
{
    public static SplitView Show(TwoMinuteDilemma dilemma, SplitReading split, ILookup<Side, string> choosers) => new(
        dilemma.Ask,
        new(dilemma.Left, split.Left, [.. choosers[Side.Left]]),
        new(dilemma.Right, split.Right, [.. choosers[Side.Right]]),
        Note(split));

    /// <summary>How many rooms of 1,000: “9”, or “fewer than one”.</summary>
    public static string OfThousand(double probability) =>
        probability < 0.0005 ? RevealText.AtLeastOne : Say.Number(Math.Round(1000 * probability));

    private static string Note(SplitReading split)
    {
        if (split.Minority == 0)
            return split.UnderCoins > RoomChoices.CoinsUpTo ? Say.With(RevealText.SplitAllChance, Say.Number(Math.Round(100 * split.UnderCoins))) : RevealText.SplitAll;
        var (more, fewer) = (RevealShowing.Spelled(Math.Max(split.Left, split.Right)), RevealShowing.Spelled(split.Minority));
        return RevealShowing.Opening(split.UnderSlips < RoomChoices.OthersBelow
            ? Say.With(RevealText.SplitTrue, more, fewer, OfThousand(split.UnderSlips))
            : Say.With(RevealText.SplitSlip, more, fewer));
    }
}
