using Houselights.Core.Model;
using Houselights.Core.Rhythm;
using Houselights.Core.SayDo;
using NodaTime;

namespace Houselights.Core.Decisions;

/// <summary>Something that went into work after it should have stopped.</summary>
/// <param name="Kind">Time (hours), money, people or work; null for a check-in.</param>
/// <param name="Amount">How much, in the unit of its kind; a check-in counts as one.</param>
/// <param name="From">The first day, where it is known.</param>
/// <param name="To">The last day.</param>
public sealed record Trace(AllocationKind? Kind, double Amount, LocalDate? From, LocalDate To);

/// <summary>Whether work that was stopped has stopped.</summary>
public static class StoppedWork
{
    /// <summary>Where nobody set a day for looking: a month, so that work can be handed over and wound down, and no longer.</summary>
    public static readonly Duration WindDown = new(1, 'm');

    /// <summary>The last day on which it may still run; null where neither a day for looking nor one of the verdict is known.</summary>
    public static LocalDate? LastDay(WorkInFlight work) => work.VerifyBy ?? (work.On is { } on ? WindDown.After(on) : null);

    /// <summary>True where somebody looked and saw that it had stopped.</summary>
    public static bool IsVerified(WorkInFlight work) => work.Verified?.Stopped == true;

    /// <summary>
    /// Time, money, people and check-ins after its last day. What was only proposed has not happened, and what somebody saw end
    /// later is over.
    /// </summary>
    public static IReadOnlyList<Trace> Traces(WorkInFlight work, PlanModel plan) => Traces(work, plan, plan.Allocations, plan.CheckIns);

    /// <summary>The same, where it is known which allocations and check-ins may name the work.</summary>
    internal static IReadOnlyList<Trace> Traces(WorkInFlight work, PlanModel plan, IEnumerable<Allocation> allocations, IEnumerable<CheckIn> checkIns)
    {
        if (LastDay(work) is not { } last) return [];
        var traces = new List<Trace>();
        foreach (var allocation in allocations)
            if (TraceIn(allocation, work, plan) is { } trace && LiesAfter(trace, last) && !HasEnded(work, trace)) traces.Add(trace);
        foreach (var checkIn in checkIns)
            if (IsOf(checkIn.Work, work) && checkIn.On is { } on && on > last && new Trace(null, 1, on, on) is var trace && !HasEnded(work, trace)) traces.Add(trace);
        return traces;
    }

    private static Trace? TraceIn(Allocation allocation, WorkInFlight work, PlanModel plan)
    {
        if (allocation.Proposed == true || allocation.Kind == AllocationKind.Recognition) return null;
        if ((allocation.To ?? allocation.From) is not { } to) return null;
        foreach (var (id, share) in allocation.Shares)
            if (share > 0 && IsOf(id, work, plan)) return new(allocation.Kind, share.Value, allocation.From, to);
        return null;
    }

    /// <summary>
    /// A period that began before the last day counts where at least half of its days lie after it: nobody notes on which of them
    /// an hour fell.
    /// </summary>
    private static bool LiesAfter(Trace trace, LocalDate last)
    {
        if (trace.To <= last) return false;
        if (trace.From is not { } from) return true;
        return Period.DaysBetween(last, trace.To) >= Period.DaysBetween(from, last) + 1;
    }

    private static bool HasEnded(WorkInFlight work, Trace trace) => IsVerified(work) && work.Verified!.On >= trace.To;

    private static bool IsOf(string? reference, WorkInFlight work) =>
        reference is not null && reference[(reference.IndexOf('/', StringComparison.Ordinal) + 1)..] == work.Id;

    /// <summary>A bare id means a priority before it means work in flight.</summary>
    private static bool IsOf(string id, WorkInFlight work, PlanModel plan) =>
        id == "in-flight/" + work.Id || (id == work.Id && !plan.Priorities.Has(id));
}
