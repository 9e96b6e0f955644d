using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.Commitments;

/// <summary>
/// The chain of promises that decides whether the first priority's day is met: the live commitments with the least slack between
/// the earliest and the latest day of delivery, from the first that has to be delivered to the last.
/// </summary>
/// <remarks>Slack and critical path: Kelley and Walker, Critical-Path Planning and Scheduling (1959). Slack below 0 is lateness.</remarks>
public static class CriticalChain
{
    /// <summary>In the order of delivery; empty where nothing live serves the first priority, or nothing sets a date.</summary>
    public static IReadOnlyList<Commitment> Of(PlanModel plan)
    {
        if (plan.Priorities.IsEmpty) return [];
        var tightest = -1;
        for (var i = 0; i < plan.Commitments.Count; i++)
            if (Slack(plan, i) is { } slack && Serves(plan, i) && (tightest < 0 || slack < Slack(plan, tightest))) tightest = i;
        return tightest < 0 ? [] : [.. Before(plan, tightest), .. plan.Schedule.ChainFrom(plan.Commitments[tightest])];
    }

    /// <summary>Calendar days by which a delivery may slip without making anything late; null where it is settled or undated.</summary>
    public static int? Slack(PlanModel plan, int index) =>
        !Schedule.IsSettled(plan.Commitments[index]) && plan.Schedule.EarliestFinish(index) is { } earliest && plan.Schedule.LatestFinish(index) is { } latest
            ? Period.DaysBetween(earliest, latest)
            : null;

    /// <summary>What holds the commitment up: of everything it needs the one delivered last, and so on.</summary>
    private static List<Commitment> Before(PlanModel plan, int index)
    {
        var chain = new List<Commitment>();
        for (var at = Holding(plan, index); at >= 0 && chain.Count < plan.Commitments.Count; at = Holding(plan, at)) chain.Add(plan.Commitments[at]);
        chain.Reverse();
        return chain;
    }

    private static int Holding(PlanModel plan, int index)
    {
        var last = -1;
        foreach (var need in plan.NeedsLinks.Of(index))
            if (Slack(plan, need) is not null && (last < 0 || plan.Schedule.EarliestFinish(need) > plan.Schedule.EarliestFinish(last))) last = need;
        return last;
    }

    private static bool Serves(PlanModel plan, int index) => plan.PrioritiesOf(plan.Commitments[index]).Any(priority => priority.Id == plan.Priorities[0].Id);
}
