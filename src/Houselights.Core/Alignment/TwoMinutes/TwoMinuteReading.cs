using System.Collections.Immutable;

namespace Houselights.Core.Alignment.TwoMinutes;

/// <summary>What the answers of a two-minute test say together, and what they don't.</summary>
/// <remarks>
/// A healthy room, in which all mean the same, is told “other choices” or “different priorities” at most once in twenty:
/// docs/two-minutes.md holds the computed rates by size. What can't be told is unknown, never guessed.
/// </remarks>
/// <param name="Expected">Mean of what people expected, 0 to 100; null where nobody answered.</param>
/// <param name="Actual">How many pairs of people answered the same.</param>
/// <param name="Pairs">Every unordered pair of people, for the “why”.</param>
/// <param name="Words">Whether the room says the same in its sentences.</param>
/// <param name="Choices">Whether it chose the same in its dilemmas.</param>
/// <param name="Verdict">What the page says.</param>
/// <param name="Reason">Why it is too early to tell; null for every other verdict.</param>
/// <param name="Marks">For each voice, in the voices' order, what to light and to dot in its sentence, from left to right.</param>
/// <param name="Stops">What is stopped for the priority.</param>
/// <param name="Next">What to talk about, the most telling first; empty where there is nothing to settle.</param>
public sealed record TwoMinuteReading(
    double? Expected,
    ShareOfPairs Actual,
    ImmutableArray<PairReading> Pairs,
    RoomWords Words,
    RoomChoices Choices,
    RoomVerdict Verdict,
    TooEarly? Reason,
    ImmutableArray<ImmutableArray<Mark>> Marks,
    Stops Stops,
    ImmutableArray<NextTalk> Next)
{
    /// <param name="revealed">The answers; any number of voices, 2 to 30 in practice.</param>
    /// <param name="starter">The starter's name as the voices show it, so that they aren't asked to speak first; null where it isn't known, and then nobody is.</param>
    /// <exception cref="ArgumentException">A voice has fewer or more choices than there are dilemmas.</exception>
    public static TwoMinuteReading Of(Revealed revealed, string? starter = null)
    {
        ArgumentNullException.ThrowIfNull(revealed);
        foreach (var voice in revealed.Voices)
            if (voice.Answer.Choices.Length != revealed.Dilemmas.Length)
                throw new ArgumentException($"An answer holds {voice.Answer.Choices.Length} choices for {revealed.Dilemmas.Length} dilemmas: give one side for each.", nameof(revealed));

        var answers = revealed.Voices.Select(voice => voice.Answer).ToImmutableArray();
        var sentences = Sentence.OfRoom([.. answers.Select(answer => answer.Priority)]);
        var pairs = PairReading.Of(answers, sentences);
        var words = RoomWords.Of(pairs);
        var choices = RoomChoices.Of(answers, revealed.Dilemmas.Length);
        var (verdict, reason) = Verdicts.Of(answers.Length, words, choices, pairs, sentences);
        return new(
            answers.IsEmpty ? null : answers.Average(answer => answer.Expected),
            ShareOfPairs.Of(pairs.Select(pair => pair.Answers)),
            pairs, words, choices, verdict, reason,
            SentenceMarks.Of(sentences),
            Stops.Of(answers),
            NextTalk.Of(revealed, pairs, words, choices, starter));
    }
}

/// <summary>What the page says of a room.</summary>
public enum RoomVerdict { SameWordsSameChoices, SameWordsOtherChoices, DifferentPriorities, TooEarlyToTell }

/// <summary>Why it is too early to tell.</summary>
public enum TooEarly
{
    /// <summary>Fewer than two people answered.</summary>
    FewerThanTwo,

    /// <summary>Sentences in a language in which we don't dare to call words different, or in several languages.</summary>
    Language,

    /// <summary>Neither do most pairs share their words nor do most share none.</summary>
    WordsMixed,

    /// <summary>The choices differ no more than slips of one in ten would make them differ, and agree too little to be called the same.</summary>
    CouldBeSlips,

    /// <summary>The choices agree, and so few that coins would agree as well in more than a quarter of rooms.</summary>
    TooFewChoices,

    /// <summary>Two people with other words and the same choices: they may mean the same.</summary>
    OtherWordsSameChoices,
}
