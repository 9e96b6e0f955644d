using System.Collections.Immutable;

namespace Houselights.Core.Alignment.TwoMinutes;

/// <summary>What may be said of a room: nothing that its words or its choices don't carry.</summary>
internal static class Verdicts
{
    public static (RoomVerdict Verdict, TooEarly? Reason) Of(
        int people, RoomWords words, RoomChoices choices, ImmutableArray<PairReading> pairs, ImmutableArray<Sentence> sentences)
    {
        if (people < 2) return Early(TooEarly.FewerThanTwo);
        return words.Likeness switch
        {
            Likeness.Same => OfSameWords(choices),
            Likeness.Different => people > 2 || pairs[0].ChoicesApart > 0
                ? (RoomVerdict.DifferentPriorities, null) : Early(TooEarly.OtherWordsSameChoices),
            _ => Early(Sentence.AreReadTogether(sentences) ? TooEarly.WordsMixed : TooEarly.Language),
        };
    }

    private static (RoomVerdict, TooEarly?) OfSameWords(RoomChoices choices) => choices.Likeness switch
    {
        Likeness.Same => (RoomVerdict.SameWordsSameChoices, null),
        Likeness.Different => (RoomVerdict.SameWordsOtherChoices, null),
        _ => Early(choices.Splits.All(split => split.MostPairsAgree) ? TooEarly.TooFewChoices : TooEarly.CouldBeSlips),
    };

    private static (RoomVerdict, TooEarly?) Early(TooEarly reason) => (RoomVerdict.TooEarlyToTell, reason);
}
