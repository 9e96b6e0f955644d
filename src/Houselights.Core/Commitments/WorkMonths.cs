using System.Collections.Immutable;
using Houselights.Core.Model;
using Houselights.Core.People;
using NodaTime;

namespace Houselights.Core.Commitments;

/// <summary>
/// Spreads promises and capacity over the months of the cycle. A promised or reopened commitment's load falls evenly on the working
/// days from its start to its due date on which its owner is there (on all working days where the owner is away throughout). The
/// start is the recorded one, else the due date less the duration, else the day of the promise, else the start of the cycle, so that
/// ignorance spreads a load thin. Capacity falls evenly on the working days of the cycle on which the person is there.
/// </summary>
/// <remarks>Several owners share a load evenly. What falls outside the cycle isn't counted. Without capacity nothing is claimed.</remarks>
internal sealed class WorkMonths
{
    /// <summary>Work may begin before the cycle and end behind it by a year; further out nobody plans by the month.</summary>
    private const int Margin = 366;

    /// <summary>Sums of decimal fractions differ from each other by less than this.</summary>
    private const double Rounding = 1e-9;

    private readonly PlanModel plan;
    private readonly LocalDate origin;
    private readonly int[] working;
    private readonly (LocalDate First, int From, int To)[] months;

    public WorkMonths(PlanModel plan)
    {
        this.plan = plan;
        if (plan.Cycle is not { Starts: { } starts, Ends: { } ends } || ends < starts) { (working, months) = ([], []); return; }
        origin = starts.PlusDays(-Margin);
        var days = Period.DaysBetween(origin, ends) + Margin;
        working = new int[days + 1];
        for (var i = 0; i < days; i++) working[i + 1] = working[i] + (plan.Calendar.IsWorking(origin.PlusDays(i)) ? 1 : 0);
        months = MonthsOf(starts, ends);
    }

    /// <summary>The month, not yet over, that exceeds the person's capacity most; null where none does.</summary>
    public Workload? WorstOf(Person person)
    {
        if (months.Length == 0 || person.Capacity is not { } capacity) return null;
        var promises = plan.CommitmentsOf(person).Positions;
        if (!AnyCounts(promises)) return null;

        var present = PresentDays(person);
        var all = Between(present, months[0].From, months[^1].To);
        var loads = new double[months.Length];
        foreach (var at in promises) Spread(plan.Commitments[at], present, loads);
        return Worst(capacity.Expected, all, loads, promises, present);
    }

    private Workload? Worst(double capacity, int all, double[] loads, ReadOnlySpan<int> promises, int[] present)
    {
        var (worst, most, count) = (-1, Rounding, 0);
        for (var i = 0; i < loads.Length; i++)
        {
            if (LastDay(i) < plan.AsOf) continue;
            var excess = loads[i] - CapacityOf(i, capacity, all, present);
            if (excess > Rounding) count++;
            if (excess > most) (worst, most) = (i, excess);
        }

        if (worst < 0) return null;
        return new(months[worst].First, loads[worst], CapacityOf(worst, capacity, all, present),
            Between(present, months[worst].From, months[worst].To), all, count - 1, PartsIn(worst, promises, present));
    }

    private LocalDate LastDay(int month) => origin.PlusDays(months[month].To);

    private double CapacityOf(int month, double capacity, int all, int[] present) =>
        all == 0 ? 0 : capacity * Between(present, months[month].From, months[month].To) / all;

    private ImmutableArray<WorkloadPart> PartsIn(int month, ReadOnlySpan<int> promises, int[] present)
    {
        var parts = new List<WorkloadPart>();
        var loads = new double[months.Length];
        foreach (var at in promises)
        {
            Array.Clear(loads);
            var whole = Spread(plan.Commitments[at], present, loads);
            if (loads[month] > 0) parts.Add(new(at, whole, loads[month]));
        }

        return [.. parts.OrderByDescending(each => each.Part).ThenBy(each => each.Commitment)];
    }

    private bool AnyCounts(ReadOnlySpan<int> promises)
    {
        foreach (var at in promises)
            if (Counts(plan.Commitments[at])) return true;
        return false;
    }

    private static bool Counts(Commitment commitment) =>
        commitment.State is CommitmentState.Promised or CommitmentState.Reopened && commitment.Load is not null && commitment.Due is not null;

    /// <summary>Adds a commitment's load to the months that it falls into; returns the share of it that is one owner's.</summary>
    private double Spread(Commitment commitment, int[] present, double[] loads)
    {
        if (!Counts(commitment)) return 0;
        var (first, last) = Window(commitment, commitment.Due!.Value);
        var days = Between(present, first, last) > 0 ? present : working;
        var share = commitment.Load!.Value.Expected / commitment.Owner.Count;
        if (Between(days, first, last) is var all and > 0)
            for (var i = 0; i < months.Length; i++)
                loads[i] += share * Between(days, Math.Max(first, months[i].From), Math.Min(last, months[i].To)) / all;
        return share;
    }

    private (int First, int Last) Window(Commitment commitment, LocalDate due)
    {
        var start = Conversation.StartedOn(commitment.History)
            ?? (commitment.Duration is { } duration ? plan.Calendar.Before(due, duration.Likely) : PromisedOn(commitment) ?? plan.Cycle.Starts!.Value);
        return (Clamp(start > due ? due : start), Clamp(due));
    }

    private static LocalDate? PromisedOn(Commitment commitment)
    {
        foreach (var act in commitment.History)
            if (act.Kind is ActKind.Promise or ActKind.Agree) return act.On;
        return null;
    }

    private int Clamp(LocalDate date) => Math.Clamp(Period.DaysBetween(origin, date), 0, working.Length - 2);

    /// <summary>Days from the first to the last, both included, by their running count.</summary>
    private static int Between(int[] counts, int first, int last) => last < first ? 0 : counts[last + 1] - counts[first];

    private int[] PresentDays(Person person)
    {
        if (person.Away.IsEmpty) return working;
        var present = new int[working.Length];
        for (var i = 0; i < present.Length - 1; i++)
            present[i + 1] = present[i] + (working[i + 1] > working[i] && !IsAway(person, origin.PlusDays(i)) ? 1 : 0);
        return present;
    }

    private static bool IsAway(Person person, LocalDate day)
    {
        foreach (var absence in person.Away)
            if (absence.From <= day && day <= absence.To) return true;
        return false;
    }

    private (LocalDate First, int From, int To)[] MonthsOf(LocalDate starts, LocalDate ends)
    {
        var found = new List<(LocalDate, int, int)>();
        for (var first = new LocalDate(starts.Year, starts.Month, 1); first <= ends; first = first.PlusMonths(1))
            found.Add((first, Clamp(LocalDate.Max(first, starts)), Clamp(LocalDate.Min(first.PlusMonths(1).PlusDays(-1), ends))));
        return [.. found];
    }
}
