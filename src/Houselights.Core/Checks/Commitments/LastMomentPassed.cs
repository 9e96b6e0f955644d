using Houselights.Core.Commitments;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.Checks.Commitments;

/// <summary>The last responsible moment of a commitment has come, and it is neither promised nor started.</summary>
/// <remarks>
/// <para><b>Measure.</b> Last responsible moment = latest start by the network of needs and durations, less the decision latency (see
/// <see cref="Schedule"/>).</para>
/// <para><b>Decision.</b> Blocking from that day on where nothing was promised; a warning from the latest start on where it was
/// promised and hasn't begun.</para>
/// <para><b>Errors.</b> None by chance: arithmetic on the plan's own dates, wrong where a duration is. A commitment without a
/// duration is taken to need no time.</para>
/// </remarks>
public sealed class LastMomentPassed : PlanCheck
{
    /// <summary>Links of a chain that are shown as evidence: more help nobody.</summary>
    private const int LongestChain = 5;

    public override CheckInfo Info { get; } = new("HL703", "last-moment-passed", Severity.Blocking, Stage.Execute);

    public override Sections Reads =>
        Sections.Commitments | Sections.Cycle | Sections.Settings | Sections.People | Sections.Partners | Sections.Objectives;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        var schedule = plan.Schedule;
        var commitments = plan.Commitments;
        for (var at = 0; at < commitments.Count; at++)
        {
            if (schedule.LastResponsibleMoment(at) is not { } moment || moment > plan.AsOf) continue;
            if (Conversation.StartedOn(commitments[at].History) is not null) continue;
            var isPromised = commitments[at].State is CommitmentState.Promised or CommitmentState.Reopened;
            if (isPromised && schedule.LatestStart(at) > plan.AsOf) continue;
            yield return Explain(commitments[at], at, moment, isPromised, plan);
        }
    }

    private Finding Explain(Commitment commitment, int at, LocalDate moment, bool isPromised, PlanModel plan)
    {
        var schedule = plan.Schedule;
        var finish = schedule.LatestFinish(at)!.Value;
        var subject = "commitments/" + commitment.Id;
        var chain = schedule.ChainFrom(commitment);
        var finding = Report(commitment, subject,
            ("what", commitment.What ?? commitment.Id), ("owner", plan.NamesOf(commitment.Owner)), ("moment", moment), ("finish", finish),
            ("start", schedule.LatestStart(at)!.Value), ("latency", plan.Settings.DecisionLatency), ("target", chain[^1].What ?? chain[^1].Id));
        if (isPromised) finding = finding with { Severity = Severity.Warning, Variant = "unstarted" };

        finding = commitment.Duration is { } duration ? finding.With("finish", ("duration", duration.Likely)) : finding.With("unknown");
        if (chain.Count > 1) finding = finding.With("bound", ("next", chain[1].What ?? chain[1].Id));
        if (!isPromised) finding = finding.With("state");
        if (schedule.EarliestFinish(at) is { } earliest && earliest > finish)
            finding = finding.With("forecast", ("earliest", earliest), ("late", Period.DaysBetween(finish, earliest)));

        finding = finding.Seen(subject);
        foreach (var next in chain.Skip(1).Take(LongestChain)) finding = finding.Seen("commitments/" + next.Id);
        return finding.For(commitment.Owner);
    }
}
