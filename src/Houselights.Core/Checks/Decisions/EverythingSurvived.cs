using Houselights.Core.Decisions;
using Houselights.Core.Model;

namespace Houselights.Core.Checks.Decisions;

/// <summary>Every candidate came in, nothing was excluded, and no work in flight stops.</summary>
/// <remarks>
/// <para><b>Measure.</b> Four counts: candidates that came in, exclusions of the strategy that tempt somebody, options killed by a
/// decision that moves capacity, money or rank, and work that stops.</para>
/// <para><b>Decision.</b> Reports where all candidates (two or more, each with a verdict) came in and the other three are zero. One
/// candidate is no choice, so nothing is said about it.</para>
/// <para><b>Errors.</b> None by chance; wrong where something was ruled out and not recorded.</para>
/// </remarks>
public sealed class EverythingSurvived : PlanCheck
{
    /// <summary>With fewer there was nothing to choose from.</summary>
    internal const int FewestCandidates = 2;

    public override CheckInfo Info { get; } = new("HL407", "everything-survived", Severity.Blocking, Stage.Plan);

    public override Sections Reads => Sections.Candidates | Sections.Strategy | Sections.Decisions | Sections.InFlight | Sections.Units | Sections.People | Sections.Partners;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        var candidates = plan.Candidates;
        if (candidates.Count < FewestCandidates || candidates.Any(each => each.Verdict != CandidateVerdict.In)) yield break;
        if (plan.Strategy?.Excludes.Any(RuledOut.Excludes) == true) yield break;
        if (plan.Decisions.Any(RuledOut.ClosesAWay) || plan.InFlight.Any(work => work.Verdict == WorkVerdict.Stop)) yield break;

        var finding = Report(candidates[0], "candidates", ("count", candidates.Count), ("leader", plan.LeaderName))
            .With("candidates", ("candidates", candidates.Select(each => each.What ?? each.Id).ToArray()))
            .With("exclusions", ("written", plan.Strategy?.Excludes.Length ?? 0));
        finding = plan.InFlight.IsEmpty ? finding.With("unlisted") : finding.With("work", ("running", plan.InFlight.Count));
        foreach (var candidate in candidates) finding = finding.Seen("candidates/" + candidate.Id, candidate.What, on: candidate.On);
        yield return finding;
    }
}
