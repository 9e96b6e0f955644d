using Houselights.App.Cycles;
using Houselights.App.Cycles.Editing;
using Houselights.Core.Checks;
using Houselights.Core.Checks.Texts;
using Houselights.Core.Commitments;
using Houselights.Core.Document;
using Houselights.Core.Model;
using Houselights.Web.Features.Cycles.Editing;
using Houselights.Web.Features.Cycles;
using Houselights.Web.Parts;
using Houselights.Web.Parts.Drawing;
using Houselights.Web.Resources;
using Houselights.Web.Shell;
using NodaTime;

namespace Houselights.Web.Features.House;

/// <summary>Puts findings of a cycle into rows and acts.</summary>
internal sealed class FindingShowing(Standing standing)
{
    private PlanModel Plan => standing.Plan;

    public FindingView Show(Finding finding) => new(
        IdOf(finding),
        MarkOf(finding),
        finding.Code,
        FindingTexts.Message(finding, Heading.Style),
        [.. FindingTexts.Because(finding, Heading.Style)],
        [.. finding.Evidence.Select(Evidence)],
        FindingTexts.ToDo(finding, Heading.Style),
        FindingTexts.FineIf(finding, Heading.Style))
    {
        Href = Paths.Finding(standing.Cycle.Id, IdOf(finding)),
        TimeLine = finding.Code is "HL702" or "HL703" ? TimeLineOf(finding) : null,
        Override = finding.Override is { } given ? new(Plan.NameOf(given.By.First), given.On, given.Because ?? "") : null,
        Dispute = finding.Dispute is { } dispute ? new(Plan.NameOf(dispute.By.First), dispute.On, dispute.Because ?? "") : null,
    };

    public ActView Act(Finding finding) => new(
        FindingTexts.ToDo(finding, Heading.Style), FindingTexts.Message(finding, Heading.Style), ReadingText.ReadFinding, Paths.Finding(standing.Cycle.Id, IdOf(finding)));

    public FindingLineView Line(Finding finding) => new(
        MarkOf(finding), finding.Code, FindingTexts.Message(finding, Heading.Style), Paths.Finding(standing.Cycle.Id, IdOf(finding)));

    /// <summary>What an answer to a finding names it by, which may not be found any more.</summary>
    public string About(string code, string? subject) => subject is null ? code : $"{code}: {Item(subject)?.Title ?? subject}";

    /// <summary>A line of evidence in names, where the plan file has ids.</summary>
    private Link Evidence(EvidenceLine line)
    {
        var item = Item(line.Subject);
        return new(FindingTexts.Evidence(line with { Subject = item?.Title ?? line.Subject }, Heading.Style), item?.Href);
    }

    /// <summary>An id for pages and addresses: code, subject and variant in letters, digits and hyphens.</summary>
    public static string IdOf(Finding finding) =>
        string.Concat($"{finding.Code}-{finding.Subject}".Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-')) + (finding.Variant is { } variant ? "-" + variant.ToLowerInvariant() : "");

    public static Mark MarkOf(Finding finding) => finding switch
    {
        { Override: not null } => Mark.Overridden,
        { Coming: true } => Mark.Coming,
        { Dispute: not null } => Mark.Disputed,
        { Severity: Severity.Blocking } => Mark.Blocking,
        { Severity: Severity.Warning } => Mark.Warning,
        _ => Mark.Note,
    };

    /// <summary>Where a finding is put right: what units are paid for on the page of scoreboards, all else where its subject stands; null where it stands nowhere.</summary>
    public (string Title, string Href)? PlaceOf(Finding finding)
    {
        if (!finding.Code.StartsWith("HL50", StringComparison.Ordinal)) return Item(finding.Subject);
        var pair = finding.Subject.Split('+');
        return (IncentivesText.Title, finding.Code is "HL501" or "HL507" && pair.Length == 2
            ? Paths.Pair(standing.Cycle.Id, pair[0].BareId(), pair[1].BareId()) : Paths.Of(Shell.Place.Scoreboards, standing.Cycle.Id));
    }

    /// <summary>The page of what a finding is about; null where it has none, as a pair.</summary>
    public (string Title, string Href)? Item(string subject)
    {
        var (section, id) = subject.Subject();
        if (section is "scorecards" or "moves" or "interactions" or "company-objective") return (IncentivesText.Title, Paths.Of(Shell.Place.Scoreboards, standing.Cycle.Id));
        if (subject.Contains('+', StringComparison.Ordinal) || !EditingRights.Sections.Contains(section) || (id.Length > 0 ? !PlanIds.Has(Plan.Source, section, id) : PlanRows.HasIds(section))) return null;
        return (PlanWords.Title(Plan, section, id), Paths.Item(standing.Cycle.Id, section, id));
    }

    /// <summary>What had to run when, against the day on which it is needed.</summary>
    private TimeLineView? TimeLineOf(Finding finding)
    {
        if (Plan.Commitments.Find(finding.Subject) is not { Duration: { } duration } commitment) return null;
        var schedule = Plan.Schedule;
        var at = schedule.IndexOf(commitment);
        if (schedule.LatestFinish(at) is not { } needed || schedule.LatestStart(at) is not { } start || schedule.LastResponsibleMoment(at) is not { } moment) return null;

        var tomorrow = Plan.AsOf.PlusDays(1);
        var delivered = duration.Likely.After(tomorrow);
        var asked = commitment.History.FirstOrDefault(act => act.Kind == ActKind.Ask)?.On;
        List<TimeLineMoment> moments = [new(moment, ReadingText.LastMoment, Strong: true)];
        if (asked is { } on) moments.Insert(0, new(on, ReadingText.Asked));
        return new(
            Say.With(ReadingText.TimeLineTitle, commitment.What ?? commitment.Id),
            Say.With(ReadingText.TimeLineResult, Say.DayYear(moment), Say.DayYear(start), Say.DayYear(Plan.AsOf), Say.DayYear(delivered)),
            Plan.AsOf,
            new(needed, ReadingText.Needed),
            moments,
            [new(start, LocalDate.Max(start, needed), ReadingText.AsItHadToRun), new(tomorrow, delivered, ReadingText.FromTomorrow)]);
    }
}
