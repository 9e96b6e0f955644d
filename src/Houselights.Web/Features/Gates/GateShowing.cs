using Houselights.App.Cycles;
using Houselights.App.Cycles.Editing;
using Houselights.App.Gates;
using Houselights.Core.Ledger;
using Houselights.Web.Features.Cycles;
using Houselights.Web.Features.Cycles.Editing;
using Houselights.Web.Features.House;
using Houselights.Web.Parts;
using Houselights.Web.Resources;
using Houselights.Web.Shell;

namespace Houselights.Web.Features.Gates;

/// <summary>Puts gates, ratifications and disputes into their pages.</summary>
internal static class GateShowing
{
    public static GateView Show(Standing standing)
    {
        var reading = HouseReading.Of(standing);
        var gate = standing.Diagnosis.GateOf(standing.Diagnosis.Stage);
        var findings = new FindingShowing(standing);
        var items = new ItemShowing(standing);
        var cycle = standing.Cycle.Id;
        var seen = standing.Findings.ToHashSet(ReferenceEqualityComparer.Instance);
        return new(
            standing.Head(),
            gate.IsOpen ? gate.Overridden.IsEmpty ? GatesText.Open : GatesText.OpenByName : Say.Counted(gate.ClosedBy.Length, GatesText.ShutOne, GatesText.Shut),
            gate.IsOpen ? GatesText.OpenLead : GatesText.ShutLead,
            HouseShowing.Rail(reading),
            [.. new[] { "cycle", "ratifications", "disputes" }.SelectMany(section => items.Acts(section, "").Where(act => act.Name != "dispute").Select(act => (Paths.Item(cycle, section, ""), act)))],
            [.. gate.ClosedBy.Where(seen.Contains).Take(HouseView.Most).Select(findings.Show)],
            [.. standing.Plan.Overrides.ToArray().Select(each => new OverrideView(findings.About(each.Finding, each.Subject), new(standing.Plan.NameOf(each.By.First), each.On, each.Because ?? "")))],
            [.. standing.Plan.Ratifications.ToArray().Reverse().Select(each => Say.With(GatesText.RatifiedOn, each.On is { } on ? Say.DayYear(on) : PlanText.Empty, standing.Plan.NameOf(each.By.First), Say.Number(each.Priorities.Count), Say.Number(each.Dues.Count)))],
            [.. standing.Plan.Disputes.ToArray().Select(each => Show(findings, standing, each))],
            [.. standing.Plan.Disputes.ToArray().GroupBy(each => each.Finding, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new DisputeCountView(group.Key, group.Count(), group.Count(each => each.Upheld == true), group.Count(each => each.Upheld is null)))]);
    }

    /// <summary>A finding that this reader sees; null where there is none.</summary>
    public static FindingPageView? Show(Standing standing, string id)
    {
        var showing = new FindingShowing(standing);
        if (standing.Findings.FirstOrDefault(each => FindingShowing.IdOf(each) == id) is not { } finding) return null;
        var cycle = standing.Cycle.Id;
        var may = standing.Me is { } me ? new Situation(standing.Plan, me, "") : (Situation?)null;
        return new(
            standing.Head(), showing.Show(finding), showing.PlaceOf(finding) is { } item ? new Link(item.Title, item.Href) : null,
            finding is { Closes: true } && may is { IsLeader: true } ? new(Paths.Item(cycle, "overrides", "") + "/acts/override", finding.Code, finding.Subject, PlanWords.Act("override")) : null,
            may is not null && finding.Dispute is not { Upheld: null } ? new(Paths.Item(cycle, "disputes", "") + "/acts/dispute", finding.Code, finding.Subject, PlanWords.Act("dispute")) : null);
    }

    private static DisputeView Show(FindingShowing findings, Standing standing, Dispute dispute) => new(
        findings.About(dispute.Finding, dispute.Subject), new(standing.Plan.NameOf(dispute.By.First), dispute.On, dispute.Because ?? ""),
        dispute.Upheld switch { true => GatesText.Upheld, false => GatesText.Rejected, _ => GatesText.Unanswered });
}
