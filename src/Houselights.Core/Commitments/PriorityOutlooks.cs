using Houselights.Core.Cascade;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.Commitments;

/// <summary>
/// For each priority whether its date can be missed at all, and where it can, how probable that is. O(plan); priorities about which the
/// ranges of durations leave nothing open are never simulated, and after an edit only those whose network the edit changed.
/// </summary>
public sealed class PriorityOutlooks
{
    private readonly PriorityForecast?[] byPriority;

    private PriorityOutlooks(PriorityForecast?[] byPriority, bool isFresh) => (this.byPriority, IsFresh) = (byPriority, isFresh);

    /// <summary>
    /// By position in <see cref="PlanModel.Priorities"/>: the forecast of what can miss its date. Null where nothing can: nothing open,
    /// no date, everything in time even if all takes longest; or where needs run in a circle.
    /// </summary>
    public ReadOnlySpan<PriorityForecast?> AtStake => byPriority;

    internal bool IsFresh { get; }

    internal static PriorityOutlooks Of(PlanModel plan, PriorityOutlooks? known = null)
    {
        var ends = PriorityEnds.Of(plan);
        var found = new PriorityForecast?[ends.Length];
        for (var i = 0; i < found.Length; i++)
            if (ends[i].CanMiss) found[i] = PriorityForecast.OfStake(PriorityNetwork.AtStake(ends[i], plan), i < known?.byPriority.Length ? known.byPriority[i] : null);
        return new(found, isFresh: true);
    }

    /// <summary>The same, knowing that something has changed: kept for the forecasts that it may still hold.</summary>
    internal PriorityOutlooks Aged() => new(byPriority, isFresh: false);
}

/// <summary>What has to be delivered for a priority, and by when.</summary>
internal sealed class PriorityEnds
{
    private readonly List<int> open = [];

    /// <summary>The latest due date of a commitment, or date of a key result, below the priority; see <see cref="PriorityDate"/>.</summary>
    public LocalDate? Date { get; private set; }

    /// <summary>Positions of commitments that serve the priority and aren't settled.</summary>
    public IReadOnlyList<int> Open => open;

    /// <summary>True where one of them is in a circle of needs, or waits for one.</summary>
    public bool InCircle { get; private set; }

    /// <summary>When the last of them is delivered if everything takes shortest, in days from the beginning of the plan's day.</summary>
    public double Soonest { get; private set; }

    /// <summary>The same if everything takes as long as is likely.</summary>
    public double Likely { get; private set; }

    /// <summary>When the last of them is delivered if everything takes longest, in days from the beginning of the plan's day.</summary>
    public double Latest { get; private set; }

    /// <summary>
    /// The moment from which the priority is late. A computed date on a day off moves earlier, so that is the first working day after
    /// the date; null without one.
    /// </summary>
    public double? LateFrom { get; private set; }

    public bool CanMiss => open.Count > 0 && !InCircle && Latest >= LateFrom;

    /// <summary>By position in <see cref="PlanModel.Priorities"/>.</summary>
    public static PriorityEnds[] Of(PlanModel plan)
    {
        var all = new PriorityEnds[plan.Priorities.Count];
        for (var i = 0; i < all.Length; i++) all[i] = new();
        var (commitments, objectives, range) = (plan.Commitments, plan.Objectives, plan.FinishRange);
        for (var at = 0; at < commitments.Count; at++)
            foreach (var priority in plan.PrioritiesAt(at)) all[priority].Add(at, commitments[at], range);
        for (var at = 0; at < objectives.Count; at++)
            foreach (var priority in plan.PrioritiesAboveObjective(at))
                foreach (var result in objectives[at].KeyResults) all[priority].Date = Later(all[priority].Date, result.By);
        foreach (var each in all)
            if (each.Date is { } date) each.LateFrom = Period.DaysBetween(plan.AsOf, plan.Calendar.OnOrAfter(date.PlusDays(1)));
        return all;
    }

    private void Add(int at, Commitment commitment, FinishRange range)
    {
        if (commitment.State is not (CommitmentState.Withdrawn or CommitmentState.Broken)) Date = Later(Date, commitment.Due);
        if (Schedule.IsSettled(commitment)) return;
        open.Add(at);
        InCircle |= double.IsNaN(range.Latest(at));
        (Soonest, Likely) = (Math.Max(Soonest, range.Soonest(at)), Math.Max(Likely, range.Likely(at)));
        Latest = Math.Max(Latest, range.Latest(at));
    }

    private static LocalDate? Later(LocalDate? one, LocalDate? other) => other is null || one >= other ? one : other;
}
