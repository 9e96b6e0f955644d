using Houselights.App.Cascade;
using Houselights.App.Cycles.Editing;
using Houselights.Core.Cascade;
using Houselights.Core.Decisions;
using Houselights.Web.Features.Cycles;
using Houselights.Web.Features.Cycles.Editing;
using Houselights.Web.Parts;
using Houselights.Web.Resources;

namespace Houselights.Web.Features.Cascade;

/// <summary>Puts the pecking order into its page, for one reader.</summary>
internal static class PrioritiesShowing
{
    private static readonly string[] InPlace = ["what", "owner", "why", "from"];

    /// <summary>Longer words are no headline.</summary>
    private const int Headline = 110;

    public static PrioritiesView Show(this PriorityRanking ranking)
    {
        var (standing, shares) = (ranking.Standing, ranking.Shares);
        var fields = new ItemShowing(standing);
        return new(
            standing.Head(), Verdict(ranking), Lead(ranking),
            [.. ranking.Order.Select(each => Show(ranking, each, fields))],
            Groups(ranking, fields),
            new([.. shares.Weights.Select(each => each ?? 0)], shares.Maintenance ?? 0, shares.Missing, shares.Over))
        {
            CanOrder = standing.Me is { } me && EditingRights.AgainstOrdering(new(standing.Plan, me, ""), "priorities") == App.Refusal.None,
            CanPropose = standing.Me is { } sponsor && EditingRights.AgainstAdding(new(standing.Plan, sponsor, ""), "candidates") == App.Refusal.None,
            Maintenance = fields.FieldsOf("maintenance", "") is [var upkeep, ..] ? upkeep : null,
        };
    }

    private static string Verdict(PriorityRanking ranking)
    {
        if (ranking.Order.IsEmpty) return PrioritiesText.VerdictNone;
        var first = ranking.Order[0].Priority.What?.Trim() ?? "";
        if (first.Length is > 0 and <= Headline) return Say.With(PrioritiesText.VerdictFirst, first);
        return Say.Counted(ranking.Order.Length, PrioritiesText.VerdictOne, PrioritiesText.VerdictCount);
    }

    private static string? Lead(PriorityRanking ranking)
    {
        if (ranking.Order.IsEmpty) return null;
        List<string> said = [ranking.Order.Length switch
        {
            1 => PrioritiesText.LeadAlone,
            > PeckingOrder.Most => Say.With(PrioritiesText.LeadTooMany, Say.Number(ranking.Order.Length), Say.Number(PeckingOrder.Most)),
            _ => Say.Counted(ranking.Order.Length - 1, PrioritiesText.LeadFollowOne, PrioritiesText.LeadFollow),
        }];
        var open = ranking.Candidates.Count(each => each.Candidate.Verdict is null);
        if (open > 0) said.Add(Say.Counted(open, PrioritiesText.LeadOpenOne, PrioritiesText.LeadOpen));
        return string.Join(' ', said);
    }

    private static PlacedView Show(PriorityRanking ranking, PlacedPriority placed, ItemShowing showing)
    {
        var (each, at, order) = (placed.Priority, placed.At, ranking.Order);
        var fields = showing.FieldsOf("priorities", each.Id);
        var means = fields.FirstOrDefault(field => field.Path == "means")?.Elements.SelectMany(element => element.Fields) ?? [];
        return new(each.Id, each.What ?? each.Id, Owner(placed), each.Why, Means(ranking, each), each.Weight)
        {
            Weight = fields.FirstOrDefault(field => field.Path == "weight"),
            Fields = [.. fields.Where(field => InPlace.Contains(field.Path, StringComparer.Ordinal)).Concat(means).Where(field => field.IsEditable)],
            Outweighs = placed.Outweighs,
            AfterUp = at >= 2 ? order[at - 2].Priority.Id : "",
            AfterDown = at + 1 < order.Length ? order[at + 1].Priority.Id : "",
        };
    }

    private static string Owner(PlacedPriority placed) => placed.Owners.Length switch
    {
        0 => PrioritiesText.OwnerNone,
        1 => placed.Owners[0],
        _ => Say.With(PrioritiesText.OwnerSeveral, Say.List(placed.Owners)),
    };

    private static string? Means(PriorityRanking ranking, Priority each)
    {
        if (each.Means is not { } means) return null;
        List<string> said = [];
        if (means.Load is { } load) said.Add($"{Say.Plain(load.Expected)} {ranking.Standing.CapacityUnit()}");
        if (means.Money is { } money) said.Add($"{Say.Plain((double)money.Amount)} {ranking.Standing.Plan.Cycle.Currency ?? "EUR"}");
        if (means.Decides.OfType<string>().ToList() is { Count: > 0 } rights) said.Add(Say.With(PrioritiesText.Decides, Say.List(rights)));
        return said.Count == 0 ? null : Say.List(said);
    }

    private static List<CandidateGroup> Groups(PriorityRanking ranking, ItemShowing showing)
    {
        (string Key, string Title, CandidateVerdict? Verdict)[] all =
        [
            ("open", PrioritiesText.GroupOpen, null), ("later", PrioritiesText.GroupLater, CandidateVerdict.Later),
            ("out", PrioritiesText.GroupOut, CandidateVerdict.Out), ("in", PrioritiesText.GroupIn, CandidateVerdict.In),
        ];
        return [.. all
            .Select(group => new CandidateGroup(group.Key, group.Title, [.. ranking.Candidates.Where(each => each.Candidate.Verdict == group.Verdict).Select(each => Show(each, showing))]))
            .Where(group => group.Items.Count > 0)];
    }

    private static CandidateView Show(ProposedPriority proposed, ItemShowing showing)
    {
        var each = proposed.Candidate;
        var by = proposed.Sponsors.IsEmpty ? PrioritiesText.SponsorNone : Say.With(PrioritiesText.ProposedBy, Say.List(proposed.Sponsors));
        Mark? loss = each.Verdict is not (CandidateVerdict.Out or CandidateVerdict.Later) ? null : proposed.AwaitsSponsor ? Mark.Pending : Mark.OnTrack;
        return new(each.Id, each.What ?? each.Id, each.On is { } day ? Say.With(PrioritiesText.DecidedOn, by, Say.DayYear(day)) : by, each.Because, loss, showing.Acts("candidates", each.Id));
    }
}
