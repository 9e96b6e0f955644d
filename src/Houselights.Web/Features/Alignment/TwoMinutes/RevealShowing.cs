using System.Collections.Immutable;
using System.Globalization;
using Houselights.Core.Alignment.TwoMinutes;
using Houselights.Web.Parts;
using Houselights.Web.Resources;
using NodaTime;
using NodaTime.Text;

namespace Houselights.Web.Features.Alignment.TwoMinutes;

/// <summary>Puts what was revealed and what is read from it into the words of its page.</summary>
internal static class RevealShowing
{
    /// <param name="reading">What is read.</param>
    /// <param name="revealed">From what.</param>
    /// <param name="zone">In which the clock on the wall is read.</param>
    public static RevealView Show(this TwoMinuteReading reading, Revealed revealed, DateTimeZone zone) => new(
        revealed.Team is { } team ? Say.With(TwoMinutesText.TitleTeam, team) : TwoMinutesText.Title,
        Answered(revealed, zone),
        Lines(reading),
        Texts($"Word_{reading.Verdict}"),
        Because(reading),
        Cone(reading),
        [.. revealed.Voices.Select((voice, at) => new SeatView(voice.Name, Pieces(voice.Answer.Priority, reading.Marks[at]), Stopped(voice.Answer)))],
        Key(reading),
        revealed.Naming == Naming.Neither ? RevealText.OrderNameless : RevealText.Order,
        StopsNote(reading, revealed.Voices.Length),
        [.. revealed.Dilemmas.Select((dilemma, at) => SplitShowing.Show(dilemma, reading.Choices.Splits[at], Choosers(revealed, at)))],
        TalkShowing.Show(reading, revealed),
        WhyShowing.Arithmetic(reading, revealed),
        WhyShowing.CouldAgree(reading, revealed.Voices.Length),
        [Texts($"Fine_{reading.Verdict}")],
        revealed.Missing.IsEmpty ? null : Say.With(revealed.Missing.Length == 1 ? RevealText.MissingOne : RevealText.Missing, Say.List(revealed.Missing)));

    /// <summary>A small number in words, as a sentence has it; from thirteen on in digits. For nouns that German takes as feminine.</summary>
    public static string Spelled(int number)
    {
        var words = RevealText.Words.Split(' ');
        return number < words.Length ? words[number] : Say.Number(number);
    }

    /// <summary>The same at the beginning of a sentence.</summary>
    public static string Opening(string words) => words.Length == 0 ? words : char.ToUpper(words[0], CultureInfo.CurrentCulture) + words[1..];

    private static string Answered(Revealed revealed, DateTimeZone zone)
    {
        var clock = LocalTimePattern.Create(RevealText.ClockPattern, CultureInfo.InvariantCulture).Format(revealed.Opened.InZone(zone).TimeOfDay);
        var people = revealed.Voices.Length;
        return Opening(people == 1 ? Say.With(RevealText.AnsweredOne, clock)
            : Say.With(revealed.Missing.IsEmpty ? RevealText.Answered : RevealText.AnsweredSome, Spelled(people), clock));
    }

    private static IReadOnlyList<string> Lines(TwoMinuteReading reading) => reading.Expected is not { } expected ? [RevealText.Nobody]
        : reading.Actual.All == 0 ? [RevealText.OnlyOne]
        : [Say.With(RevealText.Expected, Say.Percent(expected)), Range(reading.Actual, RevealText.Was, RevealText.WasAtMost, RevealText.WasAtLeast, RevealText.WasBetween, RevealText.WasUnknown)];

    private static string Range(ShareOfPairs share, string known, string atMost, string atLeast, string between, string unknown)
    {
        var (lower, upper) = (Hundred(share.Lower), Hundred(share.Upper));
        return lower == upper ? Say.With(known, Say.Percent(lower))
            : lower == 0 && upper == 100 ? unknown
            : lower == 0 ? Say.With(atMost, Say.Percent(upper))
            : upper == 100 ? Say.With(atLeast, Say.Percent(lower))
            : Say.With(between, Say.Number(lower), Say.Percent(upper));
    }

    private static string Because(TwoMinuteReading reading)
    {
        var pairs = reading.Words.Pairs;
        var count = reading.Verdict == RoomVerdict.DifferentPriorities ? pairs.Different : pairs.Same;
        return reading.Reason is { } reason
            ? Texts($"Early_{reason}")
            : pairs.All == 1 ? Texts($"BecauseTwo_{reading.Verdict}")
            : Opening(Say.With(Texts($"Because_{reading.Verdict}"), Spelled(count), Spelled(pairs.All)));
    }

    private static ConeView Cone(TwoMinuteReading reading)
    {
        if (reading.Expected is not { } mean || reading.Actual.All == 0) return new(null, null, null, RevealText.ConeTitleDark, RevealText.ToldUnknown, null);
        var (lower, upper, expected) = (Hundred(reading.Actual.Lower), Hundred(reading.Actual.Upper), (int)Math.Round(mean, MidpointRounding.AwayFromZero));
        var guess = Say.Percent(expected);
        if (lower == 0 && upper == 100) return new(null, null, expected, RevealText.ConeTitleDark, RevealText.ToldUnknown, Say.With(RevealText.Guess, guess));
        return new(
            lower, upper, expected,
            lower == upper ? Say.With(RevealText.ConeTitle, Say.Percent(lower), guess) : Say.With(RevealText.ConeTitleRange, Say.Percent(lower), Say.Percent(upper), guess),
            Range(reading.Actual, RevealText.Told, RevealText.ToldAtMost, RevealText.ToldAtLeast, RevealText.ToldBetween, RevealText.ToldUnknown),
            Say.With(RevealText.Guess, guess));
    }

    private static List<Piece> Pieces(string sentence, ImmutableArray<Core.Alignment.TwoMinutes.Mark> marks)
    {
        var (pieces, at) = (new List<Piece>(), 0);
        foreach (var mark in marks)
        {
            if (mark.Start > at) pieces.Add(new(sentence[at..mark.Start], Sign.Plain));
            pieces.Add(new(sentence[mark.Start..mark.End], mark.Kind == MarkKind.Shared ? Sign.Shared : Sign.Parted));
            at = mark.End;
        }

        if (at < sentence.Length) pieces.Add(new(sentence[at..], Sign.Plain));
        return pieces;
    }

    private static KeyView? Key(TwoMinuteReading reading)
    {
        bool Has(MarkKind kind) => reading.Marks.Any(marks => marks.Any(mark => mark.Kind == kind));
        var (shared, parted) = (Has(MarkKind.Shared), Has(MarkKind.Parted));
        return shared || parted ? new(shared ? RevealText.KeyShared : null, parted ? RevealText.KeyParted : null) : null;
    }

    private static string? Stopped(TwoMinuteAnswer answer) => string.IsNullOrWhiteSpace(answer.Stops) ? null : answer.Stops;

    private static string StopsNote(TwoMinuteReading reading, int people) => reading.Stops.Nothing switch
    {
        var nothing when nothing == people => RevealText.StopsAllNothing,
        0 => RevealText.StopsNone,
        1 => Say.With(RevealText.StopsSomeOne, Spelled(people)),
        var nothing => Opening(Say.With(RevealText.StopsSome, Spelled(nothing), Spelled(people))),
    };

    private static ILookup<Side, string> Choosers(Revealed revealed, int dilemma) => revealed.Voices
        .Where(voice => voice.Name is not null)
        .ToLookup(voice => voice.Answer.Choices[dilemma], voice => voice.Name!);

    internal static int Hundred(double share) => (int)Math.Round(100 * share, MidpointRounding.AwayFromZero);

    private static string Texts(string key) =>
        RevealText.ResourceManager.GetString(key, RevealText.Culture) ?? throw new InvalidOperationException($"The texts of the reveal lack “{key}”.");
}
