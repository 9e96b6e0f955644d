using Houselights.Core.Model;
using Houselights.Core.Rhythm;
using NodaTime;

namespace Houselights.Core.Checks.Rhythm;

/// <summary>Reviews discuss the strategy itself, and no tripwire was touched.</summary>
/// <remarks>
/// <para><b>Measure.</b> Reviews that were held and marked as discussing the strategy. A tripwire was touched if the strategy was
/// reopened naming it, or a decision names it, on or before the day of the review.</para>
/// <para><b>Decision.</b> Reports all such reviews in one finding; subject <c>strategy</c>.</para>
/// <para><b>Errors.</b> None by chance. A tripwire touched on a day that the plan doesn't know excuses every review.</para>
/// </remarks>
public sealed class StrategyDebatedInReviews : PlanCheck
{
    public override CheckInfo Info { get; } = new("HL908", "strategy-debated-in-reviews", Severity.Warning, Stage.Execute);

    public override Sections Reads => Sections.Reviews | Sections.Strategy | Sections.Decisions | Sections.People;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        if (!plan.Reviews.Any(review => review is { Strategy: true, WasHeld: true })) yield break;
        var touched = FirstTouched(plan);
        var debates = plan.Reviews.Where(review => review is { Strategy: true, WasHeld: true } && !(touched <= (review.On ?? plan.AsOf))).ToArray();
        if (debates.Length > 0) yield return Explain(debates, touched, plan);
    }

    /// <summary>The first day on which a tripwire is known to be touched; the beginning of time where its day is unknown.</summary>
    private static LocalDate? FirstTouched(PlanModel plan)
    {
        LocalDate? first = null;
        foreach (var change in plan.Strategy?.Reopened ?? [])
            if (change.Tripwire is not null) Note(change.On);
        foreach (var decision in plan.Decisions)
            if (decision.Tripwire is not null) Note(decision.Raised ?? decision.Decided);
        return first;

        void Note(LocalDate? on)
        {
            var day = on ?? LocalDate.MinIsoValue;
            if (!(first <= day)) first = day;
        }
    }

    private Finding Explain(Review[] debates, LocalDate? touched, PlanModel plan)
    {
        var held = plan.Reviews.Count(review => review.WasHeld);
        var finding = Report(debates[^1], "strategy",
            ("count", debates.Length), ("held", held), ("tripwires", plan.Strategy?.Tripwires.Length ?? 0), ("leader", plan.Leader?.Name ?? "leader"));
        finding = finding.With("counted").With(touched is null ? "untouched" : "later", ("touched", touched));
        foreach (var debate in debates) finding = finding.Seen("reviews/" + debate.Id, on: debate.On);
        return finding;
    }
}
