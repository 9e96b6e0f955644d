using System.Globalization;
using Houselights.App.Beginning;
using Houselights.App.Cycles;
using Houselights.App.Gates;
using Houselights.Core.Beginning;
using Houselights.Core.Checks.Texts;
using Houselights.Web.Features.Cycles;
using Houselights.Web.Features.House;
using Houselights.Web.Parts;
using Houselights.Web.Resources;

namespace Houselights.Web.Features.Beginning;

/// <summary>Puts what was pasted and chosen into the screens of a beginning.</summary>
internal static class BeginningShowing
{
    private const int LongestLine = 300;

    public static ProposalsView Show(this BeginningNotes notes, Standing standing, BeginningStep step, string? wrong = null)
    {
        var read = PastedText.Read(notes.Text);
        var all = read.Proposals.Select(proposal => (Proposal: proposal, Choice: notes.Of(proposal))).ToList();
        return new(
            standing.Head(),
            step,
            [.. all.Where(each => StepOf(each.Choice.Kind) == step).Select(each => Row(each.Proposal, each.Choice))],
            [.. all.Where(each => each.Choice.Kind == ProposalKind.Ignored).Select(each => Row(each.Proposal, each.Choice))],
            notes.More.GetValueOrDefault(step, ""),
            step == BeginningStep.Priorities ? read.UnreadFrom : null,
            wrong);
    }

    public static FirstFindingsView Show(Standing standing)
    {
        var reading = HouseReading.Of(standing);
        var showing = new FindingShowing(standing);
        return new(
            standing.Head(),
            [.. reading.Next.Select(showing.Act)],
            reading.Next.IsEmpty ? [] : [.. FindingTexts.Because(reading.Next[0], Heading.Style)],
            reading.Findings.Length);
    }

    public static WhoView Show(Standing standing, BeginningNotes notes)
    {
        var me = standing.Plan.People.Find(notes.Me);
        var cycle = standing.Plan.Source.Cycle!;
        return new(
            new(standing.Cycle.Organisation, me?.Name ?? "", (me?.Role ?? Core.People.Role.Leader).ToString().ToLowerInvariant(), cycle.Name ?? "", Iso(cycle.Starts), Iso(cycle.Ends), cycle.TimeZone ?? ""),
            new Dictionary<string, string>(StringComparer.Ordinal),
            standing.Head());
    }

    /// <summary>The screen on which something of a kind is confirmed; null for what is left out.</summary>
    public static BeginningStep? StepOf(ProposalKind kind) => kind switch
    {
        ProposalKind.Candidate => BeginningStep.Priorities,
        ProposalKind.WorkInFlight => BeginningStep.Work,
        ProposalKind.Person or ProposalKind.Unit => BeginningStep.People,
        _ => null,
    };

    public static string Kind(ProposalKind kind) => Named($"Kind.{kind}");

    public static string Named(string key) => BeginningText.ResourceManager.GetString(key, BeginningText.Culture) ?? key;

    public static string Iso(NodaTime.LocalDate? day) => day?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static ProposalRowView Row(Proposal proposal, ProposalChoice choice) => new(
        proposal.Id, choice.Taken, choice.Kind, choice.Wording, Named($"Reason.{proposal.Reason}"), Facts(proposal),
        Say.With(BeginningText.FromLine, Say.Number(proposal.Place.Number), Cut(proposal.Place.Text.Trim())),
        proposal.Lines.Length > 1 ? Say.With(BeginningText.FoldedLines, Say.List([.. proposal.Lines.Skip(1).Select(line => Say.Number(line.Number))])) : "");

    private static string Facts(Proposal proposal) => string.Join(" · ", new (string Label, string? Value)[]
    {
        (BeginningText.Owner, proposal.Owner), (BeginningText.Unit, proposal.Unit), (BeginningText.Function, proposal.Function), (BeginningText.Due, proposal.Due),
        (BeginningText.Effort, proposal.Effort is { } effort ? $"{Say.Plain(effort.Amount)} {Named($"Effort.{effort.Unit}")}" : null), (BeginningText.Budget, proposal.Budget),
    }.Where(fact => fact.Value is not null).Select(fact => $"{fact.Label}: {fact.Value}"));

    private static string Cut(string line) => line.Length <= LongestLine ? line : line[..(char.IsHighSurrogate(line[LongestLine - 1]) ? LongestLine - 1 : LongestLine)] + "…";
}
