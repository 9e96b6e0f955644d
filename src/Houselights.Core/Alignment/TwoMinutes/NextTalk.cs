using System.Collections.Immutable;

namespace Houselights.Core.Alignment.TwoMinutes;

/// <summary>What a room can talk about next.</summary>
public enum TalkAbout
{
    /// <summary>The dilemma with the most even split.</summary>
    Split,

    /// <summary>The two sentences that are furthest apart.</summary>
    FurthestSentences,

    /// <summary>Most stop nothing for the priority.</summary>
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
    internal static ImmutableArray<NextTalk> Of(Revealed revealed, ImmutableArray<PairReading> pairs, RoomChoices choices, string? starter) => [];
}
