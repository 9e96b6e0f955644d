using Houselights.Core.Incentives;
using Houselights.Core.Model;
using Houselights.Core.Strategy;
using Houselights.Core.Text;

namespace Houselights.Core.Checks.Incentives;

/// <summary>A scorecard pays for what the strategy excludes, or for work that was stopped.</summary>
/// <remarks>
/// <para><b>Measure.</b> The metrics with a weight above 0 on a scorecard against those that an exclusion lists under <c>metrics</c>. Nothing in a
/// plan ties a metric to work in flight, so for stopped work, and for exclusions besides, the words under <c>pays</c> are compared with its name
/// (see <see cref="DroppedWorkIndex"/>).</para>
/// <para><b>Decision.</b> One finding for each scorecard and thing ruled out. Words count from <see cref="DroppedWorkIndex.MatchesFrom"/> on, where
/// two of them are shared or the whole name is; a sentence that ends something or says no to it matches nothing. A weight below 0 pays for less
/// of what is excluded, which is right.</para>
/// <para><b>Errors.</b> None by chance where a metric is listed. By words: as many as HL409, on labelled names, in docs/text-work.md; what is
/// named in another language isn't read.</para>
/// <para><b>Source.</b> Kerr, On the Folly of Rewarding A, While Hoping for B (1975).</para>
/// </remarks>
public sealed class PaidForExcluded : PlanCheck
{
    public override CheckInfo Info { get; } = new("HL504", "paid-for-excluded", Severity.Warning, Stage.Plan);

    public override Sections Reads =>
        Sections.Scorecards | Sections.Metrics | Sections.Strategy | Sections.Candidates | Sections.Decisions | Sections.InFlight
        | Sections.Units | Sections.People | Sections.Partners;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        foreach (var card in plan.Scorecards)
        {
            var listed = Listed(card, plan).ToList();
            foreach (var (exclusion, paid) in listed) yield return ExplainListed(card, exclusion, paid, plan);
            foreach (var match in Worded(card, plan))
                if (!listed.Exists(each => match.Key == RowOf(each.Exclusion))) yield return ExplainWorded(card, match, plan);
        }
    }

    private static IEnumerable<(Exclusion Exclusion, (string Metric, double Weight)[] Paid)> Listed(Scorecard card, PlanModel plan) =>
        from exclusion in plan.Strategy?.Excludes ?? []
        let paid = Pay.On(card).Where(each => each.Weight > 0 && exclusion.Metrics.PointAt(each.Metric)).ToArray()
        where paid.Length > 0
        select (exclusion, paid);

    private static IReadOnlyList<Match> Worded(Scorecard card, PlanModel plan) =>
        string.IsNullOrWhiteSpace(card.Pays) || !Pay.Pays(card) ? [] : plan.DroppedWork.In(card.Pays, IsNear);

    /// <summary>Exclusions and stopped work only: a candidate or an option may come back in another year.</summary>
    private static bool IsNear(Match match) =>
        (match.SharedCount >= 2 || match.Similarity > 0.999)
        && (IsStopped(match) || match.Key.StartsWith("exclusions/", StringComparison.Ordinal));

    private static bool IsStopped(Match match) => match.Key.StartsWith("in-flight/", StringComparison.Ordinal);

    private Finding ExplainListed(Scorecard card, Exclusion exclusion, (string Metric, double Weight)[] paid, PlanModel plan)
    {
        var finding = Begin(null, card, RowOf(exclusion), exclusion.What ?? exclusion.Id, plan, [.. paid.Select(each => Pay.NameOf(each.Metric, plan))]);
        foreach (var (metric, weight) in paid) finding = finding.With("weight", ("metric", Pay.NameOf(metric, plan)), ("weight", Math.Round(100 * weight)));
        return finding.With("listed").Seen(RowOf(exclusion), exclusion.Tempting).Seen("scorecards/" + card.Unit!.BareId(), card.Pays);
    }

    private Finding ExplainWorded(Scorecard card, Match match, PlanModel plan)
    {
        var thing = plan.DroppedWork.Things[match.Key];
        return Begin(IsStopped(match) ? "stopped" : "worded", card, match.Key, thing.What, plan, [])
            .With("words", ("words", match.SharedWords.ToArray()), ("similarity", Math.Round(100 * match.Similarity)))
            .Seen(match.Key, thing.What)
            .Seen("scorecards/" + card.Unit!.BareId(), card.Pays);
    }

    private Finding Begin(string? variant, Scorecard card, string row, string what, PlanModel plan, string[] metrics) =>
        Report(card, $"{row}+units/{card.Unit!.BareId()}",
            ("unit", plan.UnitNameOf(card.Unit)), ("what", what), ("pays", card.Pays), ("metrics", metrics), ("leader", plan.LeaderName)) with
        { Variant = variant };

    private static string RowOf(Exclusion exclusion) => "exclusions/" + exclusion.Id;
}
