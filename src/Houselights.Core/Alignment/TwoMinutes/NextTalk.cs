using System.Collections.Immutable;

namespace Houselights.Core.Alignment.TwoMinutes;

/// <summary>What a room can talk about next.</summary>
public enum TalkAbout
{
    /// <summary>The dilemma with the most even split.</summary>
    Split,

    /// <summary>The two sentences that are furthest apart.</summary>
    FurthestSentences,

    /// <summary>More than half stop nothing for the priority.</summary>
    NothingStops,

    /// <summary>They expected to be more alike than they can be.</summary>
    Expectation,
}

/// <summary>One thing to talk about.</summary>
/// <param name="About">What.</param>
/// <param name="Dilemma">Index of the dilemma; null unless it is about a split.</param>
/// <param name="Voices">The voices that it is about: the smaller side of a split, two sentences; empty where it is about all.</param>
/// <param name="SpeakFirst">Voices to be asked first, the starter left out; empty where nobody is named or the starter isn't known.</param>
public sealed record NextTalk(TalkAbout About, int? Dilemma, ImmutableArray<int> Voices, ImmutableArray<int> SpeakFirst)
{
    /// <summary>An expectation was too high from one step of its scale on.</summary>
    public const double StepOfExpectation = 0.2;

    internal static ImmutableArray<NextTalk> Of(Revealed revealed, ImmutableArray<PairReading> pairs, RoomWords words, RoomChoices choices, string? starter)
    {
        if (pairs.IsEmpty) return [];
        var split = OfSplit(revealed, choices);
        var sentences = OfSentences(revealed, pairs);
        NextTalk?[] all = [words.Likeness == Likeness.Same ? split : sentences, words.Likeness == Likeness.Same ? sentences : split, OfStops(revealed), OfExpectation(revealed, pairs)];
        return [.. all.OfType<NextTalk>().Select(talk => talk with { SpeakFirst = Named(talk.Voices, revealed, starter) })];
    }

    private static NextTalk? OfSplit(Revealed revealed, RoomChoices choices)
    {
        var (at, split) = choices.Splits.Index().MaxBy(each => each.Item.Minority);
        if (split is null || split.Minority == 0) return null;
        var smaller = split.Left <= split.Right ? Side.Left : Side.Right;
        return On(TalkAbout.Split, at, [.. revealed.Voices.Index().Where(voice => voice.Item.Answer.Choices[at] == smaller).Select(voice => voice.Index)]);
    }

    /// <summary>The sentences that part most; by their words where several do, so that the order of voices decides nothing.</summary>
    private static NextTalk? OfSentences(Revealed revealed, ImmutableArray<PairReading> pairs)
    {
        var furthest = pairs.Where(pair => pair.Sentences == Likeness.Different)
            .OrderByDescending(pair => pair.ChoicesApart)
            .ThenBy(pair => Said(pair, revealed), StringComparer.Ordinal).FirstOrDefault();
        return furthest is null ? null : On(TalkAbout.FurthestSentences, null, [furthest.First, furthest.Second]);
    }

    private static string Said(PairReading pair, Revealed revealed)
    {
        var (first, second) = (revealed.Voices[pair.First].Answer.Priority, revealed.Voices[pair.Second].Answer.Priority);
        return string.CompareOrdinal(first, second) <= 0 ? $"{first}\n{second}" : $"{second}\n{first}";
    }

    private static NextTalk? OfStops(Revealed revealed) =>
        2 * revealed.Voices.Count(voice => string.IsNullOrWhiteSpace(voice.Answer.Stops)) > revealed.Voices.Length ? On(TalkAbout.NothingStops, null, []) : null;

    private static NextTalk? OfExpectation(Revealed revealed, ImmutableArray<PairReading> pairs) =>
        (revealed.Voices.Average(voice => voice.Answer.Expected) / 100) - ShareOfPairs.Of(pairs.Select(pair => pair.Answers)).Upper >= StepOfExpectation - 1e-9
            ? On(TalkAbout.Expectation, null, []) : null;

    private static NextTalk On(TalkAbout about, int? dilemma, ImmutableArray<int> voices) => new(about, dilemma, voices, []);

    private static ImmutableArray<int> Named(ImmutableArray<int> voices, Revealed revealed, string? starter) =>
        revealed.Naming == Naming.Neither || starter is null ? []
            : [.. voices.Where(at => !string.Equals(revealed.Voices[at].Name, starter, StringComparison.Ordinal))];
}
