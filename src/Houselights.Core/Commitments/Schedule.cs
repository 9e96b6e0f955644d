using System.Collections.Immutable;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.Commitments;

/// <summary>
/// What the network of needs allows: when each commitment must be delivered and started at the latest, when at the latest somebody
/// must have decided, and when it can be delivered at the earliest. O(commitments + needs); after an edit only what hangs together with
/// the edited commitment is worked out again.
/// </summary>
/// <remarks>
/// The critical path method on calendar durations: the latest finish is the earlier of the own due date and the latest start of
/// whatever waits for it; the latest start is that less the duration; the last responsible moment is the latest start less the
/// decision latency, subtracted once. A computed date on a day off moves earlier. What is settled (delivered, accepted, withdrawn,
/// broken) neither waits nor is waited for. Without a duration a commitment is taken to need no time, so that nothing is claimed
/// that isn't certain. Source: Kelley and Walker, Critical-Path Planning and Scheduling (1959).
/// </remarks>
public sealed class Schedule
{
    private readonly Section<Commitment> commitments;
    private readonly ImmutableArray<int> stale;
    private readonly LocalDate?[] finish;
    private readonly LocalDate?[] start;
    private readonly LocalDate?[] moment;
    private readonly LocalDate?[] earliest;
    private readonly int[] boundBy;
    private readonly bool[] inCircle;
    private readonly bool[] settled;

    private Schedule(Section<Commitment> commitments)
    {
        this.commitments = commitments;
        stale = [];
        var count = commitments.Count;
        (finish, start, moment, earliest) = (new LocalDate?[count], new LocalDate?[count], new LocalDate?[count], new LocalDate?[count]);
        (boundBy, inCircle, settled) = (new int[count], new bool[count], new bool[count]);
    }

    private Schedule(Schedule known, ImmutableArray<int> stale)
    {
        this.stale = stale;
        (commitments, finish, start, moment, earliest, boundBy, inCircle, settled) =
            (known.commitments, known.finish, known.start, known.moment, known.earliest, known.boundBy, known.inCircle, known.settled);
    }

    /// <summary>False where some commitments were edited since: <see cref="Renewed"/> works them out.</summary>
    internal bool IsFresh => stale.IsEmpty;

    /// <summary>Latest day of delivery; null where nothing sets a date, or needs run in a circle.</summary>
    public LocalDate? LatestFinish(int index) => finish[index];

    /// <summary>Latest day on which work must begin.</summary>
    public LocalDate? LatestStart(int index) => start[index];

    /// <summary>The latest start less the decision latency: after it, deciding as fast as usual is too slow.</summary>
    public LocalDate? LastResponsibleMoment(int index) => moment[index];

    /// <summary>
    /// Delivery if work goes on, or begins on the next working day, and everything needed comes as early as it can; null where needs
    /// run in a circle.
    /// </summary>
    public LocalDate? EarliestFinish(int index) => earliest[index];

    /// <summary>The commitment whose latest start sets this one's latest finish; −1 where the own due date does.</summary>
    public int BoundBy(int index) => boundBy[index];

    /// <summary>True where the commitment is part of, or waits for, a circle of needs.</summary>
    public bool InCircle(int index) => inCircle[index];

    public int IndexOf(Commitment commitment) => commitments.IndexOf(commitment.Id);

    /// <summary>A settled commitment is out of the network: delivered, accepted, withdrawn or broken.</summary>
    public static bool IsSettled(Commitment commitment) =>
        commitment.State is CommitmentState.Delivered or CommitmentState.Accepted or CommitmentState.Withdrawn or CommitmentState.Broken;

    /// <summary>From a commitment to the one whose due date binds it, both included.</summary>
    public IReadOnlyList<Commitment> ChainFrom(Commitment commitment)
    {
        var chain = new List<Commitment>();
        for (var at = IndexOf(commitment); at >= 0 && chain.Count <= commitments.Count; at = boundBy[at]) chain.Add(commitments[at]);
        return chain;
    }

    internal static Schedule Of(PlanModel plan)
    {
        var schedule = new Schedule(plan.Commitments);
        var all = new int[plan.Commitments.Count];
        for (var i = 0; i < all.Length; i++) all[i] = i;
        schedule.Work(all, plan);
        return schedule;
    }

    /// <summary>The same, knowing that these commitments, by position, have changed.</summary>
    internal Schedule Without(IEnumerable<int> edited) => new(this, [.. stale, .. edited]);

    /// <summary>The same for everything that no chain of needs ties to an edited commitment; the rest is worked out again.</summary>
    internal Schedule Renewed(PlanModel plan)
    {
        var renewed = new Schedule(plan.Commitments);
        finish.CopyTo(renewed.finish, 0);
        start.CopyTo(renewed.start, 0);
        moment.CopyTo(renewed.moment, 0);
        earliest.CopyTo(renewed.earliest, 0);
        boundBy.CopyTo(renewed.boundBy, 0);
        inCircle.CopyTo(renewed.inCircle, 0);
        settled.CopyTo(renewed.settled, 0);
        renewed.Work(Neighbourhood.Of(stale, plan), plan);
        return renewed;
    }

    /// <summary>Works out some commitments, given ascending; nothing that one of them needs or that waits for one lies outside.</summary>
    private void Work(int[] some, PlanModel plan)
    {
        foreach (var at in some)
        {
            (finish[at], start[at], moment[at], earliest[at], boundBy[at]) = (null, null, null, null, -1);
            settled[at] = IsSettled(commitments[at]);
            inCircle[at] = true;
        }

        var order = DeliveryOrder.Of(some, plan);
        foreach (var at in order) inCircle[at] = false;
        Forward(order, plan.NeedsLinks, plan);
        Backward(order, plan.NeedsLinks, plan);
    }

    private void Backward(List<int> order, Links needs, PlanModel plan)
    {
        var calendar = plan.Calendar;
        var latency = plan.Settings.DecisionLatency;
        for (var i = order.Count - 1; i >= 0; i--)
        {
            var at = order[i];
            var commitment = commitments[at];
            if (settled[at]) continue;
            if (commitment.Due is { } due && (finish[at] is not { } bound || due <= bound)) (finish[at], boundBy[at]) = (due, -1);
            if (finish[at] is not { } latest) continue;

            var begin = commitment.Duration is { } duration ? calendar.Before(latest, duration.Likely) : calendar.OnOrBefore(latest);
            start[at] = begin;
            moment[at] = calendar.Before(begin, latency);
            foreach (var need in needs.Of(at))
                if (!settled[need] && !(finish[need] <= begin)) (finish[need], boundBy[need]) = (begin, at);
        }
    }

    private void Forward(List<int> order, Links needs, PlanModel plan)
    {
        var tomorrow = plan.AsOf.PlusDays(1);
        foreach (var at in order)
        {
            var commitment = commitments[at];
            if (settled[at]) { earliest[at] = plan.AsOf; continue; }
            var begin = Conversation.StartedOn(commitment.History) ?? tomorrow;
            foreach (var need in needs.Of(at))
                if (!settled[need] && earliest[need] is { } ready && ready > begin) begin = ready;
            var end = commitment.Duration is { } duration ? duration.Likely.After(begin) : begin;
            earliest[at] = end < plan.AsOf ? plan.AsOf : end;
        }
    }
}
