using Houselights.Core.Cascade;
using Houselights.Core.Model;

namespace Houselights.Core.Checks.Cascade;

/// <summary>A key result has no measure, start, target or date.</summary>
/// <remarks>
/// <para><b>Measure.</b> A measure is a metric, or words for what is counted; start, target and date are <c>from</c>, <c>to</c> and
/// <c>by</c>. A limit that is to be kept (stay-above, stay-below) needs no start.</para>
/// <para><b>Decision.</b> Reports each key result that lacks any of them, once, naming all that it lacks.</para>
/// <para><b>Errors.</b> None by chance. Whether a measure is a good one isn't judged, nor whether an objective has key results.</para>
/// </remarks>
public sealed class UnmeasurableResult : Check<Objective>
{
    public override CheckInfo Info { get; } = new("HL603", "unmeasurable-result", Severity.Warning, Stage.Plan);

    public override Sections Reads => Sections.People | Sections.Partners;

    public override IEnumerable<Finding> Examine(Objective objective, PlanModel plan)
    {
        foreach (var result in objective.KeyResults)
            if (Lacks(result) is { Count: > 0 } missing) yield return Explain(result, missing, objective, plan);
    }

    private static List<string> Lacks(KeyResult result)
    {
        List<string> missing = [];
        if (result.Metric is null && string.IsNullOrWhiteSpace(result.What)) missing.Add("measure");
        if (result.From is null && result.Kind is not (KeyResultKind.StayAbove or KeyResultKind.StayBelow)) missing.Add("start");
        if (result.To is null) missing.Add("target");
        if (result.By is null) missing.Add("date");
        return missing;
    }

    private Finding Explain(KeyResult result, List<string> missing, Objective objective, PlanModel plan)
    {
        var subject = "key-results/" + result.Id;
        var finding = Report(result, subject,
            ("what", string.IsNullOrWhiteSpace(result.What) ? result.Id : result.What), ("objective", objective.What ?? objective.Id),
            ("owner", plan.NamesOrLeader(objective.Owner)), ("count", missing.Count));
        finding = finding with { Variant = missing.Count == 1 ? missing[0] : null };
        foreach (var part in missing) finding = finding.With(part);
        return finding.Seen(subject).Seen("objectives/" + objective.Id, objective.What);
    }
}
