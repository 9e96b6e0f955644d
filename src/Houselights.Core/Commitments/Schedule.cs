using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.Commitments;

/// <summary>
/// What the network of needs allows: when each commitment must be delivered and started at the latest, when at the latest somebody
/// must have decided, and when it can be delivered at the earliest. O(commitments + needs).
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
        var count = commitments.Count;
        (finish, start, moment, earliest) = (new LocalDate?[count], new LocalDate?[count], new LocalDate?[count], new LocalDate?[count]);
        boundBy = new int[count];
        inCircle = new bool[count];
        settled = new bool[count];
        for (var i = 0; i < count; i++) settled[i] = IsSettled(commitments[i]);
        Array.Fill(boundBy, -1);
    }

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
        var needs = plan.NeedsLinks;
        var order = schedule.Order(needs);
        schedule.Forward(order, needs, plan);
        schedule.Backward(order, needs, plan);
        return schedule;
    }

    /// <summary>Needs before those that wait for them (Kahn); what is left over is in a circle or waits for one.</summary>
    private int[] Order(Links needs)
    {
        var waiting = new int[commitments.Count];
        var neededBy = needs.Reversed(commitments.Count);
        var order = new int[commitments.Count];
        var (read, written) = (0, 0);
        for (var i = 0; i < waiting.Length; i++)
            if ((waiting[i] = needs.Of(i).Length) == 0) order[written++] = i;
        while (read < written)
            foreach (var next in neededBy.Of(order[read++]))
                if (--waiting[next] == 0) order[written++] = next;
        if (written < order.Length) Array.Fill(inCircle, true);
        for (var i = 0; i < written; i++) inCircle[order[i]] = false;
        return order[..written];
    }

    private void Backward(int[] order, Links needs, PlanModel plan)
    {
        var calendar = plan.Calendar;
        var latency = plan.Settings.DecisionLatency;
        for (var i = order.Length - 1; i >= 0; i--)
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

    private void Forward(int[] order, Links needs, PlanModel plan)
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
