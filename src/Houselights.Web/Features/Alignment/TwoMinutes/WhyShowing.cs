using Houselights.Core.Alignment.TwoMinutes;
using Houselights.Web.Parts;
using Houselights.Web.Resources;

namespace Houselights.Web.Features.Alignment.TwoMinutes;

/// <summary>Puts the arithmetic behind a reveal into tables and sentences.</summary>
internal static class WhyShowing
{
    public static ArithmeticView Arithmetic(TwoMinuteReading reading, Revealed revealed)
    {
        var actual = reading.Actual;
        return new(
            Say.With(RevealText.WhyFigures, RevealShowing.Hundred(actual.Lower) == RevealShowing.Hundred(actual.Upper) ? Say.Percent(100 * actual.Lower) : $"{Say.Number(100 * actual.Lower)}–{Say.Percent(100 * actual.Upper)}", Say.Percent(reading.Expected ?? 0)),
            [.. Expected(revealed)],
            Say.With(RevealText.Mean, Say.Percent(reading.Expected ?? 0)),
            [.. Pairs(actual)],
            PairsFoot(actual),
            [.. revealed.Dilemmas.Select((dilemma, at) => Row(dilemma, reading.Choices.Splits[at]))]);
    }

    public static IReadOnlyList<string> CouldAgree(TwoMinuteReading reading, int people)
    {
        if (people < 2) return [RevealText.Early_FewerThanTwo];
        var (choices, pairs) = (reading.Choices, reading.Words.Pairs);
        return
        [
            Say.With(choices.UnderSlips < RoomChoices.OthersBelow ? RevealText.CouldHardly : RevealText.CouldWell, RevealShowing.Spelled(people), SplitShowing.OfThousand(choices.UnderSlips)),
            Say.With(RevealText.CouldCoins, SplitShowing.OfThousand(choices.UnderCoins)),
            Say.With(RevealText.CouldSentences, Say.Number(pairs.All), Say.Number(pairs.Same), Say.Number(pairs.Different), Say.Number(pairs.Unknown)),
        ];
    }

    // Nameless answers are sorted by how sure they were: in the order of the sentences a row would belong to one of them.
    private static IEnumerable<(string Who, string Sure)> Expected(Revealed revealed) => revealed.Naming == Naming.Neither
        ? revealed.Voices.Select(voice => voice.Answer.Expected).Order().Select((sure, at) => (Say.With(RevealText.OneOfYou, at + 1), Say.Percent(sure)))
        : revealed.Voices.Select(voice => (voice.Name ?? "", Say.Percent(voice.Answer.Expected)));

    private static IEnumerable<(string, string)> Pairs(ShareOfPairs share)
    {
        yield return (RevealText.PairsSame, Say.Number(share.Same));
        yield return (RevealText.PairsDifferent, Say.Number(share.Different));
        if (share.Unknown > 0) yield return (RevealText.PairsUnknown, Say.Number(share.Unknown));
    }

    private static string PairsFoot(ShareOfPairs share) => share.IsKnown || share.All == 0
        ? Say.With(RevealText.PairsFoot, Say.Number(share.Same), Say.Number(share.All), Say.Percent(100 * share.Lower))
        : Say.With(RevealText.PairsFootRange, Say.Number(share.Same), Say.Number(share.Same + share.Unknown), Say.Number(share.All), $"{Say.Number(100 * share.Lower)}–{Say.Percent(100 * share.Upper)}");

    private static (string, string, string, string) Row(TwoMinuteDilemma dilemma, SplitReading split) => (
        Say.With(TwoMinutesText.Against, dilemma.Left, dilemma.Right), $"{split.Left} : {split.Right}", Share(split.UnderSlips), Share(split.UnderCoins));

    private static string Share(double probability) => Say.With(ShellText.PercentPattern, Say.Number(100 * probability, 1));
}
