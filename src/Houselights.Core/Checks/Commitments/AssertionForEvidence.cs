using Houselights.Core.Cascade;
using Houselights.Core.Commitments;
using Houselights.Core.Gates;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.Checks.Commitments;

/// <summary>A status rests on assertions only, or its evidence is older than two review periods.</summary>
/// <remarks>
/// <para><b>Measure.</b> The last proof: a document, measurement or delivery, or a promise or start, which bind whoever gives them. Its
/// age in days on which the owner was there. For a key result: the last check-in with a figure.</para>
/// <para><b>Decision.</b> A commitment has a status once there is evidence of any kind; one that is asked, promised, countered or
/// reopened is reported where its proof is missing or older than two review periods. What is delivered waits for its requester, not
/// for proof, and is reported only where nothing but words says that it was. A key result is reported where it has check-ins within
/// two review periods and no figure among them.</para>
/// <para><b>Errors.</b> None by chance. Silent where evidence other than words bears no date.</para>
/// </remarks>
public sealed class AssertionForEvidence : Check<Commitment, Objective>
{
    public override CheckInfo Info { get; } = new("HL704", "assertion-for-evidence", Severity.Warning, Stage.Execute);

    public override Sections Reads => Sections.People | Sections.Partners | Sections.Rhythm | Sections.CheckIns | Sections.Cycle;

    public override IEnumerable<Finding> Examine(Commitment item, PlanModel plan) =>
        !item.Evidence.IsEmpty && HasStatus(item) && !HasUndatedProof(item) && !IsShown(item, plan) ? [Explain(item, plan)] : [];

    public override IEnumerable<Finding> Examine(Objective item, PlanModel plan)
    {
        foreach (var result in item.KeyResults)
            if (OnlyWords(result, item, plan) is { } finding) yield return finding;
    }

    /// <summary>Somebody could ask how it stands, and the answer would be more than “no”.</summary>
    private static bool HasStatus(Commitment commitment) => ExecutionMeasure.IsLive(commitment) && commitment.State != CommitmentState.Declined;

    private static bool IsShown(Commitment commitment, PlanModel plan) => commitment.State == CommitmentState.Delivered
        ? ExecutionMeasure.LatestProof(commitment) is not null
        : ExecutionMeasure.IsEvidenced(commitment, plan);

    private static bool HasUndatedProof(Commitment commitment)
    {
        foreach (var evidence in commitment.Evidence)
            if (evidence.Kind != EvidenceKind.Assertion && evidence.On is null) return true;
        return false;
    }

    private Finding Explain(Commitment commitment, PlanModel plan)
    {
        var assertions = commitment.Evidence.Where(each => each.Kind == EvidenceKind.Assertion).ToList();
        var onlyWords = assertions.Count == commitment.Evidence.Length;
        var proof = ExecutionMeasure.LatestProof(commitment);
        var subject = "commitments/" + commitment.Id;
        var finding = Report(commitment, subject, ("what", commitment.What ?? commitment.Id), ("who", plan.NamesOfFirst(commitment.Owner, commitment.AskedBy)));
        if (onlyWords) finding = finding.With("words", ("count", assertions.Count));
        else finding = finding with { Variant = "stale", Values = finding.Values.Add(("days", Period.DaysBetween(proof!.Value, plan.AsOf))) };

        finding = proof is { } on
            ? finding.With("proof", ("proof", on), ("present", plan.DaysPresent(commitment.Owner, on.PlusDays(1), plan.AsOf)), ("limit", SignOfLife.Limit(plan)))
            : finding.With("unproved");
        foreach (var evidence in commitment.Evidence) finding = finding.Seen(subject, evidence.What, plan.NameOf(evidence.By), evidence.On);
        return finding.For(commitment.Owner);
    }

    private Finding? OnlyWords(KeyResult result, Objective objective, PlanModel plan)
    {
        var limit = SignOfLife.Limit(plan);
        var recent = new List<Core.Rhythm.CheckIn>();
        foreach (var checkIn in plan.CheckInsOf(result.Id))
        {
            if (checkIn.On is not { } on) return null;
            if (plan.DaysPresent(objective.Owner, on.PlusDays(1), plan.AsOf) > limit) continue;
            if (checkIn.Value is not null) return null;
            recent.Add(checkIn);
        }

        if (recent.Count == 0 || SignOfLife.IsOver(result, plan)) return null;
        var subject = "key-results/" + result.Id;
        var finding = ReportAs("result", result, subject, null, ("what", result.What ?? result.Id), ("who", plan.NamesOfFirst(objective.Owner)))
            .With("figureless", ("count", recent.Count), ("limit", limit));
        foreach (var checkIn in recent) finding = finding.Seen(subject, checkIn.Note, string.Join(", ", plan.NamesOf(checkIn.By)), checkIn.On);
        return finding.For(objective.Owner);
    }
}
