using Houselights.App;
using Houselights.App.Cycles;
using Houselights.App.Cycles.Editing;
using Houselights.Core.Document;
using Houselights.Web.Parts;
using Houselights.Web.Resources;

namespace Houselights.Web.Features.Cycles.Editing;

/// <summary>Puts every part of a plan into its page.</summary>
internal static class PlanShowing
{
    public static PlanView Show(Standing standing)
    {
        var me = standing.Me;
        return new(
            standing.Head(),
            me is null ? PlanText.Place : Say.With(PlanText.PersonOf, me.Name ?? me.Id, PlanWords.Choice(me.Role?.ToString().ToLowerInvariant() ?? "")),
            [.. EditingRights.Sections.Where(section => section is not ("check-ins" or "maintenance")).Select(section => Section(standing, section))]);
    }

    private static PlanSectionView Section(Standing standing, string section)
    {
        var plan = standing.Plan;
        var items = PlanRows.HasIds(section) ? PlanIds.Of(plan.Source, section).Select(id => new PlanItemView(id, PlanWords.Title(plan, section, id), Note(standing, section, id))) : [new("", PlanWords.Section(section), null)];
        return new(section, PlanWords.Section(section), [.. items], PlanRows.HasIds(section) && standing.Me is { } me && EditingRights.AgainstAdding(new(plan, me, ""), section) == Refusal.None);
    }

    private static string? Note(Standing standing, string section, string id) => section switch
    {
        "commitments" => standing.Plan.Commitments.Find(id) is { } promise ? PlanWords.Choice(promise.State.ToString().ToLowerInvariant()) : null,
        "people" => standing.Plan.People.Find(id)?.Role is { } role ? PlanWords.Choice(role.ToString().ToLowerInvariant()) : null,
        "candidates" => standing.Plan.Candidates.Find(id)?.Verdict is { } verdict ? PlanWords.Choice(verdict.ToString().ToLowerInvariant()) : null,
        "in-flight" => standing.Plan.InFlight.Find(id)?.StatedVerdict is { } work ? PlanWords.Choice(work.ToString().ToLowerInvariant()) : null,
        _ => null,
    };
}
