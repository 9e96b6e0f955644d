using Houselights.Core.Cascade;
using Houselights.Core.Model;
using Houselights.Core.Numerics;
using Houselights.Core.Numerics.Drift;

namespace Houselights.Core.Checks.Commitments;

/// <summary>A key result stays behind its plan by more than chance explains, and more probably than not will be missed.</summary>
/// <remarks>
/// <para><b>Measure.</b> Steps between check-ins less what the straight line from start to target asks for, on a cumulative sum with a fast
/// initial response (K = ½σ, H = 5σ); and the probability of missing the target if what moved it so far goes on, with its range (see
/// <see cref="ResultProgress"/>).</para>
/// <para><b>Decision.</b> Reports where the sum is above its limit at the last check-in and the probability is a half or more. Where every
/// step is the same there is no chance to speak of: reports where the line that they draw ends short of the target. Silent from fewer than
/// eight steps, about limits that are to be kept, and once the date has passed. Subject: <c>key-results/id</c>.</para>
/// <para><b>Errors.</b> Of results that run to plan on average, under 2 % are ever reported in half a year of weekly check-ins where steps
/// are normal, about one in ten where they are as skewed as an exponential distribution. A plan that means to start slowly is wronged by
/// the straight line.</para>
/// </remarks>
public sealed class DriftingResult : Check<Objective>
{
    /// <summary>As many steps as the least chart has.</summary>
    private const int MostShown = Spread.FewestPoints;

    public override CheckInfo Info { get; } = new("HL707", "drifting-result", Severity.Warning, Stage.Execute);

    public override Sections Reads => Sections.CheckIns | Sections.Cycle | Sections.Ratifications | Sections.People | Sections.Partners;

    public override IEnumerable<Finding> Examine(Objective item, PlanModel plan)
    {
        foreach (var result in item.KeyResults)
        {
            if (ResultProgress.Of(result, plan) is not { Increments.Count: >= Spread.FewestPoints, Left: > 0, Missing: > 0, Planned: > 0 } progress) continue;
            if (IsEven(progress, out var step)) { if (step * progress.Left < progress.Missing) yield return ExplainEven(result, item, progress, step, plan); }
            else if (Drifts(progress)) yield return Explain(result, item, progress, plan);
        }
    }

    internal static bool Drifts(ResultProgress progress) =>
        progress.Chart().Value is { } chart && chart.Lower[^1] > chart.Limit && progress.Forecast().Value is { ProbabilityOfMissing: >= 0.5 };

    private static bool IsEven(ResultProgress progress, out double step)
    {
        step = progress.Increments[0] / progress.Spans[0];
        for (var i = 1; i < progress.Increments.Count; i++)
            if (Math.Abs((progress.Increments[i] / progress.Spans[i]) - step) > 1e-9 * Math.Max(1, Math.Abs(step))) return false;
        return true;
    }

    private Finding Explain(KeyResult result, Objective objective, ResultProgress progress, PlanModel plan)
    {
        var (chart, forecast, planned) = (progress.Chart().Known, progress.Forecast().Known, progress.Planned!.Value);
        var finding = Start(result, objective, progress, plan, null, ("since", progress.Points[Began(chart)].On), ("percent", Percent.Of(forecast.ProbabilityOfMissing)));
        finding = Planned(finding, progress).With("mean", ("mean", forecast.MeanIncrement), ("steps", progress.Increments.Count), ("sigma", chart.Slack * 2));
        for (var i = Math.Max(0, progress.Increments.Count - MostShown); i < progress.Increments.Count; i++)
            finding = finding.With("step", ("on", progress.Points[i + 1].On), ("moved", progress.Increments[i]), ("asked", planned * progress.Spans[i]), ("sum", chart.Lower[i]));
        finding = finding.With("chart", ("slack", chart.Slack), ("sum", chart.Lower[^1]), ("limit", chart.Limit));
        finding = finding.With("forecast", ("missing", progress.Missing), ("left", progress.Left), ("mean", forecast.MeanIncrement), ("low", Percent.Of(forecast.Range.Low)), ("high", Percent.Of(forecast.Range.High)));
        return Finish(finding, result, objective, plan);
    }

    private Finding ExplainEven(KeyResult result, Objective objective, ResultProgress progress, double step, PlanModel plan)
    {
        var variant = Math.Abs(step) < 1e-9 ? "still" : "even";
        var finding = Start(result, objective, progress, plan, variant, ("steps", progress.Increments.Count), ("step", step));
        return Finish(Planned(finding, progress).With("line", ("missing", progress.Missing), ("left", progress.Left), ("reach", step * progress.Left)), result, objective, plan);
    }

    /// <summary>The step, from 0, before which the sum was last nothing: there the drift began.</summary>
    private static int Began(Cusum chart)
    {
        var at = chart.Lower.Length - 1;
        while (at > 0 && chart.Lower[at - 1] > 0) at--;
        return at;
    }

    private Finding Start(KeyResult result, Objective objective, ResultProgress progress, PlanModel plan, string? variant, params (string, Value)[] more) =>
        ReportOn(result, "key-results/" + result.Id, variant, null,
            [("what", result.What ?? result.Id), ("to", progress.Target), ("by", progress.By), ("who", plan.NamesOfFirst(objective.Owner)), ("period", progress.PeriodDays), .. more]);

    private static Finding Planned(Finding finding, ResultProgress progress) =>
        finding.With("plan", ("from", progress.From), ("start", progress.Start), ("planned", progress.Planned!.Value));

    private static Finding Finish(Finding finding, KeyResult result, Objective objective, PlanModel plan)
    {
        finding = finding.Seen(finding.Subject);
        if (plan.CheckInsOf(result.Id).LastOrDefault() is { } last) finding = finding.Seen(finding.Subject, last.Note, string.Join(", ", plan.NamesOf(last.By)), last.On);
        return finding.For(objective.Owner);
    }
}
