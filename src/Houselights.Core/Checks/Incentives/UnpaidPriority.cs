using System.Globalization;
using Houselights.Core.Cascade;
using Houselights.Core.Incentives;
using Houselights.Core.Model;

namespace Houselights.Core.Checks.Incentives;

/// <summary>Scorecards exist, and no metric of a priority stands on any.</summary>
/// <remarks>
/// <para><b>Measure.</b> The metrics of the priority (see <see cref="PriorityMetrics"/>) against those to which any scorecard gives a weight
/// other than 0.</para>
/// <para><b>Decision.</b> A warning where none of them stands on a scorecard and a unit that works for the priority is paid by one, its own or
/// that of a unit above it; a note where the plan doesn't show what any of these units is paid for. Silent about a priority without a metric,
/// which can't be judged, and where no scorecard pays for anything.</para>
/// <para><b>Errors.</b> None by chance. Wrong where what is paid moves the priority all the same and no key result says so.</para>
/// <para><b>Source.</b> Kerr, On the Folly of Rewarding A, While Hoping for B (1975); that effort leaves what isn't paid for what is:
/// Holmström and Milgrom, Multitask Principal-Agent Analyses (1991).</para>
/// </remarks>
public sealed class UnpaidPriority : Check<Priority>
{
    /// <summary>Metrics that one sentence names; more are counted.</summary>
    internal const int MostNamed = 3;

    public override CheckInfo Info { get; } = new("HL503", "unpaid-priority", Severity.Warning, Stage.Plan);

    public override Sections Reads =>
        Sections.Scorecards | Sections.Metrics | Sections.Priorities | Sections.Objectives | Sections.Units | Sections.People | Sections.Partners;

    public override IEnumerable<Finding> Examine(Priority priority, PlanModel plan)
    {
        var paid = plan.Scorecards.SelectMany(Pay.On).Select(each => each.Metric).ToHashSet(StringComparer.Ordinal);
        if (paid.Count == 0) yield break;
        var metrics = PriorityMetrics.Of(priority, plan);
        if (metrics.Count == 0 || metrics.Any(each => paid.Contains(each.Metric))) yield break;
        yield return Explain(priority, metrics, plan);
    }

    private Finding Explain(Priority priority, IReadOnlyList<PriorityMetric> metrics, PlanModel plan)
    {
        var names = metrics.Select(each => Pay.NameOf(each.Metric, plan)).Distinct(StringComparer.Ordinal).ToArray();
        var units = metrics.Select(each => UnitOf(each.Objective, plan)).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        var cards = units.SelectMany(unit => Pay.Of(unit, plan)).Distinct(ReferenceEqualityComparer.Instance).Cast<Scorecard>().ToArray();
        var subject = "priorities/" + priority.Id;
        var finding = Report(priority, subject,
            ("what", priority.What ?? priority.Id), ("metrics", names), ("count", names.Length),
            ("units", cards.Select(card => plan.UnitNameOf(card.Unit)).Distinct(StringComparer.Ordinal).ToArray()), ("leader", plan.LeaderName));
        if (cards.Length == 0) finding = finding with { Variant = "unseen", Severity = Severity.Note };
        else if (names.Length > MostNamed) finding = finding with { Variant = "many" };
        return Seen(PaidInstead(Measured(finding, metrics, plan), units, cards, plan), metrics, cards);
    }

    private static Finding Measured(Finding finding, IReadOnlyList<PriorityMetric> metrics, PlanModel plan)
    {
        foreach (var each in metrics)
            finding = finding.With("measured", ("metric", Pay.NameOf(each.Metric, plan)), ("objective", each.Objective.What ?? each.Objective.Id));
        return finding;
    }

    private static Finding PaidInstead(Finding finding, string[] units, Scorecard[] cards, PlanModel plan)
    {
        foreach (var card in cards) finding = finding.With("instead", ("unit", plan.UnitNameOf(card.Unit)), ("paid", PaidBy(card, plan)));
        foreach (var unit in units)
            if (Pay.Of(unit, plan).Count == 0) finding = finding.With("cardless", ("unit", plan.UnitNameOf(unit)));
        return cards.Length > 0 ? finding : finding.With("elsewhere", ("others", plan.Scorecards.Count(Pay.Pays)));
    }

    private static Finding Seen(Finding finding, IReadOnlyList<PriorityMetric> metrics, Scorecard[] cards)
    {
        foreach (var each in metrics) finding = finding.Seen("key-results/" + each.Result.Id, each.Result.What);
        foreach (var card in cards) finding = finding.Seen("scorecards/" + card.Unit!.BareId(), card.Pays);
        return finding;
    }

    /// <summary>The unit that works for an objective, else its owner's.</summary>
    private static string? UnitOf(Objective objective, PlanModel plan) =>
        (plan.Units.Find(objective.Unit) ?? plan.Units.Find(plan.People.Find(objective.Owner.First)?.Unit))?.Id;

    private static string[] PaidBy(Scorecard card, PlanModel plan) =>
        [.. Pay.On(card).Select(each => string.Create(CultureInfo.InvariantCulture, $"{Pay.NameOf(each.Metric, plan)} ({(each.Weight < 0 ? "−" : "")}{Math.Round(100 * Math.Abs(each.Weight))} %)"))];
}
