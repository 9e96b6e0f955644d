using Houselights.Core.Decisions;
using Houselights.Core.Model;
using Houselights.Core.SayDo;
using NodaTime;

namespace Houselights.Core.Checks.Decisions;

/// <summary>Work was stopped, and time, money or check-ins go into it after its last day, or nobody has looked.</summary>
/// <remarks>
/// <para><b>Measure.</b> What allocations and check-ins name the work after <c>verify-by</c> (a month after the verdict where none is
/// set), and whether somebody saw that it had stopped (see <see cref="StoppedWork"/>).</para>
/// <para><b>Decision.</b> From the day after that day on: reports what still goes into it, else that somebody saw it run, else that
/// nobody has looked.</para>
/// <para><b>Errors.</b> None by chance. A period that straddles the day counts where at least half of it lies behind, so a few
/// hours before it may be counted with those after it.</para>
/// </remarks>
public sealed class StoppedWorkStillRuns : Check<WorkInFlight>
{
    public override CheckInfo Info { get; } = new("HL410", "stopped-work-still-runs", Severity.Warning, Stage.Execute);

    public override Sections Reads =>
        Sections.Allocations | Sections.CheckIns | Sections.Priorities | Sections.People | Sections.Partners | Sections.Units | Sections.Cycle;

    public override IEnumerable<Finding> Examine(WorkInFlight work, PlanModel plan)
    {
        if (work.Verdict != WorkVerdict.Stop || StoppedWork.LastDay(work) is not { } last || last >= plan.AsOf) yield break;
        var traces = StoppedWork.Traces(work, plan);
        if (traces.Count == 0 && StoppedWork.IsVerified(work)) yield break;

        yield return Explain(work, last, traces, plan);
    }

    private Finding Explain(WorkInFlight work, LocalDate last, IReadOnlyList<Trace> traces, PlanModel plan)
    {
        var subject = "in-flight/" + work.Id;
        var owners = plan.Units.Find(work.Unit)?.Head ?? Ids.None;
        var finding = Report(work, subject,
            ("what", work.What ?? work.Id), ("last", last), ("currency", plan.Cycle.Currency ?? "EUR"),
            ("head", plan.NamesOrLeader(owners)));
        var look = work.Verified?.Stopped switch { true => "verified", false => "seen", null => "nobody" };
        finding = finding with { Variant = traces.Count > 0 ? null : look == "seen" ? "seen" : "unverified" };

        finding = Counted(finding.With(work.VerifyBy is null ? "wind-down" : "verify-by"), traces).With(look);
        finding = finding.Seen(subject, work.Because, on: work.On);
        if (work.Verified is { } verified) finding = finding.Seen(subject, by: string.Join(", ", plan.NamesOf(verified.By)), on: verified.On);
        return finding.For(owners);
    }

    private static Finding Counted(Finding finding, IReadOnlyList<Trace> traces)
    {
        foreach (var kind in traces.GroupBy(trace => trace.Kind))
        {
            var amount = kind.Sum(trace => trace.Amount);
            var until = kind.Max(trace => trace.To);
            finding = kind.Key switch
            {
                AllocationKind.Time => finding.With("time", ("amount", amount), ("until", until)),
                AllocationKind.Money => finding.With("money", ("amount", amount), ("until", until)),
                AllocationKind.People or AllocationKind.Work => finding.With("people", ("amount", amount), ("until", until)),
                _ => finding.With("check-ins", ("amount", (int)amount), ("until", until)),
            };
        }

        return finding;
    }
}
