using Houselights.Core.Cascade;
using Houselights.Core.Commitments;
using Houselights.Core.Model;
using Houselights.Core.Numerics;

namespace Houselights.Core.Checks.Commitments;

/// <summary>A priority's date is less probable than not.</summary>
/// <remarks>
/// <para><b>Measure.</b> A simulation of everything that the priority depends on (see <see cref="PriorityForecast"/>) against its date, the
/// latest due date of a commitment, or date of a key result, below it.</para>
/// <para><b>Decision.</b> Reports where fewer than half of the draws keep the date, by more than the error of so many draws. Silent where
/// needs run in a circle (HL706). Where the ranges of durations leave nothing open, nothing is simulated.</para>
/// <para><b>Errors.</b> Where the true probability is a half it reports in one of forty plans, because of the draws; beyond that it is
/// wrong where a range is. What is unknown is taken to be favourable, so the probability is at most the stated one.</para>
/// </remarks>
public sealed class LateChain : PlanCheck
{
    /// <summary>Links of a chain that are shown: more help nobody.</summary>
    private const int LongestChain = 6;

    public override CheckInfo Info { get; } = new("HL714", "late-chain", Severity.Warning, Stage.Execute);

    public override Sections Reads => Sections.Commitments | Sections.Objectives | Sections.Priorities | Sections.People | Sections.Partners | Sections.Cycle;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        var found = new List<Finding>();
        for (var at = 0; at < plan.Priorities.Count; at++)
            if (plan.Outlooks.AtStake[at] is { InTime: { Error.High: < 0.5 } } forecast) found.Add(Explain(plan.Priorities[at], forecast, plan));
        return found;
    }

    private Finding Explain(Priority priority, PriorityForecast forecast, PlanModel plan)
    {
        var (share, error) = forecast.InTime!.Value;
        var chain = forecast.Chain();
        var last = plan.Commitments[chain[^1].Commitment];
        var finding = Report(priority, "priorities/" + priority.Id,
            ("what", priority.What ?? priority.Id), ("date", forecast.Date!.Value), ("percent", Percent.Of(share)), ("count", forecast.Open.Count),
            ("who", plan.NamesOfFirst(priority.Owner)), ("even", forecast.DoneBy(0.5, plan)), ("last", last.What ?? last.Id));
        finding = (forecast.Date < plan.AsOf, forecast.IsImpossible) switch
        {
            (true, _) => finding with { Variant = "passed" },
            (_, true) => finding with { Variant = "impossible" },
            _ => finding.With("draws", ("draws", forecast.Draws), ("low", Percent.Of(error.Low)), ("high", Percent.Of(error.High))),
        };
        finding = finding.With("quantiles", ("p80", forecast.DoneBy(0.8, plan))).With("likely", ("soonest", forecast.Soonest(plan)), ("likely", forecast.Likely(plan)));
        foreach (var (commitment, decided) in chain.TakeLast(LongestChain)) finding = Link(finding, plan.Commitments[commitment], decided);
        if (chain.Length > LongestChain) finding = finding.With("more", ("more", chain.Length - LongestChain));
        finding = Unknowns(finding, forecast, plan).Seen(finding.Subject);
        foreach (var (commitment, _) in chain.TakeLast(LongestChain)) finding = finding.Seen("commitments/" + plan.Commitments[commitment].Id);
        return finding.For(priority.Owner);
    }

    private static Finding Link(Finding finding, Commitment commitment, double decided)
    {
        var (what, share) = (commitment.What ?? commitment.Id, Percent.Of(decided));
        return commitment.Duration switch
        {
            null => finding.With("link.unknown", ("link", what), ("share", share)),
            { IsExact: true } one => finding.With("link.exact", ("link", what), ("share", share), ("takes", one.Likely)),
            { } range => finding.With("link", ("link", what), ("share", share), ("low", range.Low), ("high", range.High)),
        };
    }

    private static Finding Unknowns(Finding finding, PriorityForecast forecast, PlanModel plan)
    {
        var unknowns = ForecastUnknowns.Of(forecast, plan);
        if (unknowns.WithoutDuration > 0) finding = finding.With("unknown", ("unknown", unknowns.WithoutDuration), ("all", unknowns.All));
        if (unknowns.Unpromised > 0) finding = finding.With("unpromised", ("unpromised", unknowns.Unpromised), ("all", unknowns.All));
        if (unknowns.Overdue > 0) finding = finding.With("overdue", ("overdue", unknowns.Overdue), ("all", unknowns.All));
        return unknowns.Exact == unknowns.All - unknowns.WithoutDuration ? finding.With("exact") : finding;
    }
}
