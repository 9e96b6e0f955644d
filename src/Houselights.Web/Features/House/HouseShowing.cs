using Houselights.App.Gates;
using Houselights.App.People.Owing;
using Houselights.Core.Checks.Texts;
using Houselights.Web.Features.Cycles;
using Houselights.Web.Features.People.Owing;
using Houselights.Web.Parts;
using Houselights.Web.Resources;

namespace Houselights.Web.Features.House;

/// <summary>Puts the reading of a house into the words of its page.</summary>
internal static class HouseShowing
{
    /// <param name="reading">The house.</param>
    /// <param name="owing">What the visitor owes and gets; null where they have no seat in the cycle.</param>
    public static HouseView Show(this HouseReading reading, OwingReading? owing = null)
    {
        var showing = new FindingShowing(reading.Standing);
        var byAnswer = reading.Findings.ToLookup(finding => FindingTally.WantsAnswer(FindingShowing.MarkOf(finding)));
        return new(
            reading.Standing.Head(),
            Verdict(reading),
            Lead(reading),
            [.. reading.Measures.Select(LampShowing.Show)],
            Rail(reading),
            [.. reading.Next.Select(showing.Act)],
            [.. byAnswer[true].Take(HouseView.Most).Concat(byAnswer[false].Take(HouseView.Most)).Select(showing.Show)])
        {
            Tally = Tally(reading),
            Owing = owing?.ShowInShort(),
            Stream = reading.Standing.StreamOf("house"),
        };
    }

    /// <param name="reading">The house.</param>
    /// <param name="from">How many findings to pass over.</param>
    public static FindingsView ShowFindings(this HouseReading reading, int from)
    {
        var showing = new FindingShowing(reading.Standing);
        from = Math.Clamp(from, 0, Math.Max(0, reading.Findings.Length - 1));
        return new(
            reading.Standing.Head(), Tally(reading), from,
            [.. reading.Findings.Skip(from).Take(FindingsView.Most).Select(showing.Line)]);
    }

    private static FindingTally Tally(HouseReading reading) => FindingTally.Of(reading.Findings.Select(FindingShowing.MarkOf));

    public static IReadOnlyList<StageView> Rail(HouseReading reading) =>
    [
        .. reading.Stages.Select(stage => new StageView(
            (Stop)stage.Stage, (Parts.Gate)stage.Gate, stage.Current, stage.Passed, stage.OverriddenBy.IsEmpty ? null : Say.List(stage.OverriddenBy), stage.ClosedBy)),
    ];

    public static string Verdict(HouseReading reading) => reading.Verdict switch
    {
        HouseVerdict.Clear => ReadingText.Clear,
        HouseVerdict.Answerable => Say.Counted(reading.About.Length, ReadingText.AnswerableOne, ReadingText.Answerable),
        HouseVerdict.AgreedNotPromised => NotPromised(reading),
        HouseVerdict.AgreedNotDecided => NotDecided(reading),
        HouseVerdict.AgreedNotAligned => reading.About.Any(finding => finding.Code == "HL302") ? ReadingText.HeardDifferent : ReadingText.NotAligned,
        _ => Say.Counted(reading.About.Length, ReadingText.BlockedOne, ReadingText.Blocked),
    };

    private static string NotPromised(HouseReading reading)
    {
        var subjects = reading.About.DistinctBy(finding => finding.Subject).ToList();
        return subjects.Count == 1
            ? Say.With(ReadingText.NotPromisedOne, Heading.Style.Write(subjects[0]["what"]))
            : Say.With(ReadingText.NotPromised, Say.Number(subjects.Count));
    }

    private static string NotDecided(HouseReading reading)
    {
        var codes = reading.About.Select(finding => finding.Code).ToHashSet(StringComparer.Ordinal);
        return codes.Contains("HL401") ? ReadingText.NothingDecided : codes.Contains("HL407") ? ReadingText.EverythingSurvived : ReadingText.NobodyGivesUp;
    }

    /// <summary>What follows: the forecast of what comes too late where there is one, else the first remedy.</summary>
    private static string? Lead(HouseReading reading)
    {
        if (reading.About.IsEmpty) return ReadingText.ClearLead;
        var late = reading.About.FirstOrDefault(finding => finding.Because.Any(reason => reason.Key == "forecast"));
        if (late is null) return FindingTexts.ToDo(reading.About[0], Heading.Style);
        var at = late.Because.ToList().FindIndex(reason => reason.Key == "forecast");
        return Sentence(FindingTexts.Because(late, Heading.Style).ElementAt(at));
    }

    /// <summary>A line of arithmetic as a sentence of its own.</summary>
    private static string Sentence(string line) => char.ToUpper(line[0], Heading.Style.Culture) + line[1..] + (line.EndsWith('.') ? "" : ".");
}
