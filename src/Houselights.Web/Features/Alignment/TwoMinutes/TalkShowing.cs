using Houselights.Core.Alignment.TwoMinutes;
using Houselights.Web.Parts;
using Houselights.Web.Resources;

namespace Houselights.Web.Features.Alignment.TwoMinutes;

/// <summary>Puts what a room can talk about into acts: what, how long, who first.</summary>
internal static class TalkShowing
{
    /// <summary>At least one: a room with nothing to settle writes down what it means.</summary>
    public static IReadOnlyList<ActView> Show(TwoMinuteReading reading, Revealed revealed) => reading.Next.IsEmpty
        ? [new(RevealText.TalkAgree, RevealText.TalkAgreeNote, "", null)]
        : [.. reading.Next.Select(talk => Show(talk, revealed))];

    private static ActView Show(NextTalk talk, Revealed revealed) => talk.About switch
    {
        TalkAbout.Split when talk.Dilemma is { } at => new(Say.With(RevealText.TalkSplit, revealed.Dilemmas[at].Ask), First(talk, revealed) ?? Smaller(talk, revealed, at), "", null),
        TalkAbout.FurthestSentences when Names(talk.Voices, revealed) is { Count: > 0 } names => new(Say.With(RevealText.TalkFurthestNamed, Say.List(names)), First(talk, revealed) ?? RevealText.TenBoth, "", null),
        TalkAbout.NothingStops => new(RevealText.TalkNothing, RevealText.TalkNothingNote, "", null),
        TalkAbout.Expectation => new(RevealText.TalkExpectation, RevealText.TalkExpectationNote, "", null),
        _ => new(RevealText.TalkFurthest, RevealText.TenBoth, "", null),
    };

    private static string? First(NextTalk talk, Revealed revealed) =>
        Names(talk.SpeakFirst, revealed) is { Count: > 0 } names ? Say.With(RevealText.TenFirst, Say.List(names)) : null;

    private static string Smaller(NextTalk talk, Revealed revealed, int dilemma)
    {
        var (one, asked) = (revealed.Dilemmas[dilemma], revealed.Voices.Count(voice => voice.Answer.Choices[dilemma] == Side.Left));
        return Say.With(RevealText.TenSmaller, 2 * asked <= revealed.Voices.Length ? one.Left : one.Right);
    }

    private static IReadOnlyList<string> Names(IEnumerable<int> voices, Revealed revealed) =>
        [.. voices.Select(voice => revealed.Voices[voice].Name).OfType<string>()];
}
