using Houselights.Core.Cascade;
using Houselights.Core.Commitments;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.Checks.Commitments;

/// <summary>No check-in or evidence for two review periods in which the owner was there.</summary>
/// <remarks>
/// <para><b>Measure.</b> Days since the last sign on which the owner was there. For a promise a sign is any evidence, words included, and
/// any act of its conversation; for a key result any check-in. Where there was none, since the plan is lived
/// (<see cref="PlanModel.RunningSince"/>).</para>
/// <para><b>Decision.</b> Reports promises that are promised or reopened, and key results that are not over
/// (<see cref="SignOfLife.IsOver"/>), once more than two review periods have passed.</para>
/// <para><b>Errors.</b> None by chance. Silent where a sign bears no date, and for as long as the owner is away.</para>
/// </remarks>
public sealed class GoneQuiet : Check<Commitment, Objective>
{
    public override CheckInfo Info { get; } = new("HL710", "gone-quiet", Severity.Warning, Stage.Execute);

    public override Sections Reads => Sections.People | Sections.Partners | Sections.Cycle | Sections.Rhythm | Sections.CheckIns | Sections.Ratifications;

    public override IEnumerable<Finding> Examine(Commitment item, PlanModel plan)
    {
        if (item.State is not (CommitmentState.Promised or CommitmentState.Reopened) || SignOfLife.HasUndated(item)) return [];
        var last = SignOfLife.LastOf(item);
        var silence = Silence.Since(last ?? plan.RunningSince, item.Owner, plan);
        return silence.IsTooLong ? [Explain(item, last, silence, plan)] : [];
    }

    public override IEnumerable<Finding> Examine(Objective item, PlanModel plan)
    {
        foreach (var result in item.KeyResults)
        {
            var (last, hasUndated) = LastCheckIn(result, plan);
            var silence = Silence.Since(last ?? plan.RunningSince, item.Owner, plan);
            if (!hasUndated && silence.IsTooLong && !SignOfLife.IsOver(result, plan)) yield return Explain(result, item, last, silence, plan);
        }
    }

    private static (LocalDate? Last, bool HasUndated) LastCheckIn(KeyResult result, PlanModel plan)
    {
        LocalDate? last = null;
        foreach (var checkIn in plan.CheckInsOf(result.Id))
        {
            if (checkIn.On is null) return (null, true);
            last = checkIn.On;
        }

        return (last, false);
    }

    private Finding Explain(Commitment commitment, LocalDate? last, Silence silence, PlanModel plan)
    {
        var subject = "commitments/" + commitment.Id;
        var finding = Report(commitment, subject,
            ("what", commitment.What ?? commitment.Id), ("days", silence.Days), ("who", plan.NamesOfFirst(commitment.Owner, commitment.AskedBy)));
        finding = Count(finding, last, silence).Seen(subject);
        foreach (var act in commitment.History)
            if (act.On == last) finding = finding.Seen(subject, act.Says, plan.NameOf(act.By), act.On);
        foreach (var evidence in commitment.Evidence)
            if (evidence.On == last) finding = finding.Seen(subject, evidence.What, plan.NameOf(evidence.By), evidence.On);
        return finding.For(commitment.Owner);
    }

    private Finding Explain(KeyResult result, Objective objective, LocalDate? last, Silence silence, PlanModel plan)
    {
        var subject = "key-results/" + result.Id;
        var finding = ReportAs("result", result, subject, null,
            ("what", result.What ?? result.Id), ("days", silence.Days), ("who", plan.NamesOfFirst(objective.Owner)));
        finding = Count(finding, last, silence).Seen(subject);
        if (plan.CheckInsOf(result.Id).LastOrDefault() is { } checkIn) finding = finding.Seen(subject, checkIn.Note, string.Join(", ", plan.NamesOf(checkIn.By)), checkIn.On);
        return finding.For(objective.Owner);
    }

    private static Finding Count(Finding finding, LocalDate? last, Silence silence)
    {
        finding = last is { } on
            ? finding.With("last", ("on", on), ("limit", silence.Limit))
            : finding.With("never", ("on", silence.From), ("limit", silence.Limit));
        return silence.Away > 0 ? finding.With("away", ("away", silence.Away)) : finding;
    }
}
