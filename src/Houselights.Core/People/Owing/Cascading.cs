using Houselights.Core.Cascade;
using Houselights.Core.Model;

namespace Houselights.Core.People.Owing;

/// <summary>What the cascade asks: readbacks of those who carry a priority on, and of the layer above them an answer.</summary>
internal static class Cascading
{
    public static IEnumerable<Duty> In(PlanModel plan) => [.. Questions(plan), .. Readbacks(plan), .. Pledges(plan)];

    private static IEnumerable<Duty> Questions(PlanModel plan) =>
        from question in plan.Questions
        where question.Answered is null && string.IsNullOrWhiteSpace(question.Answer)
        let answerer = plan.AnswererAbove(question.From, question.By)
        where answerer is not null
        select new Duty(OwedKind.AnswerQuestion, "questions/" + question.Id, question.Asks, answerer.Id, question.By,
            question.On is { } asked ? plan.Settings.DecisionLatency.After(asked) : null);

    /// <summary>
    /// Once the plan is lived: the head of each unit, the leader apart, reads back the priorities that objectives in it or below it
    /// serve; again where the sender said that it was meant otherwise. What was read back waits for the layer above.
    /// </summary>
    private static IEnumerable<Duty> Readbacks(PlanModel plan)
    {
        var last = Last(plan);
        foreach (var (at, rank) in plan.RunningSince is null ? [] : Carried(plan))
        {
            var (unit, priority) = (plan.Units[at], plan.Priorities[rank]);
            if (unit.Head.IsEmpty || (plan.Leader is { } leader && unit.Head.Mention("people", leader.Id))) continue;
            if (last.TryGetValue((at, rank), out var said) && !(said.ContradictionConfirmed == true && !said.IsAccepted)) continue;
            var sender = plan.AnswererAbove(unit.Id, unit.Head);
            yield return new(OwedKind.ReadBack, $"priorities/{priority.Id}+units/{unit.Id}", priority.What, unit.Head, sender?.Id, null) { Reads = Effort.Words(priority.Why) };
        }

        foreach (var ((at, rank), readback) in last)
            if (!readback.IsAccepted && readback.ContradictionConfirmed != true && plan.AnswererAbove(plan.Units[at].Id, readback.By) is { } sender)
                yield return new(OwedKind.AcceptReadback, "readbacks/" + readback.Id, plan.Priorities[rank].What, sender.Id, readback.By, null)
                {
                    Reads = Effort.Words(readback.Words) + Effort.Words(readback.Why),
                };
    }

    /// <summary>The last readback of each unit on each priority; of two on a day the later one in the plan.</summary>
    private static Dictionary<(int Unit, int Priority), Readback> Last(PlanModel plan)
    {
        var last = new Dictionary<(int Unit, int Priority), Readback>();
        foreach (var readback in plan.Readbacks)
        {
            if (plan.Priorities.IndexOf(readback.Priority) is not (>= 0 and var rank) || plan.Units.IndexOf(readback.Unit) is not (>= 0 and var unit)) continue;
            if (!(last.TryGetValue((unit, rank), out var other) && other.On > readback.On)) last[(unit, rank)] = readback;
        }

        return last;
    }

    /// <summary>By unit and priority, where an objective of the unit or of one below it serves the priority; in the plan’s order.</summary>
    private static SortedSet<(int Unit, int Priority)> Carried(PlanModel plan)
    {
        var carried = new SortedSet<(int Unit, int Priority)>();
        for (var at = 0; at < plan.Objectives.Count; at++)
            foreach (var unit in plan.UpwardsFrom(plan.Objectives[at].Unit))
                foreach (var rank in plan.PrioritiesAboveObjective(at)) carried.Add((plan.Units.IndexOf(unit.Id), rank));
        return carried;
    }

    /// <summary>
    /// Once the plan is lived: those who lead a unit right below one that somebody leads would see what that person pledged, and are
    /// asked until one of them has.
    /// </summary>
    private static IEnumerable<Duty> Pledges(PlanModel plan)
    {
        if (plan.RunningSince is null) yield break;
        foreach (var priority in plan.Priorities)
            foreach (var pledges in priority.Behaviours.GroupBy(each => plan.People.Find(each.Person)?.Id))
            {
                if (pledges.Key is not { } pledger) continue;
                var unseen = pledges.Where(pledge => !pledge.Confirmed.Any(sighting => sighting.Seen == true && !sighting.By.Mention("people", pledger))).ToList();
                foreach (var watcher in unseen.Count == 0 ? [] : LedBy(pledger, plan))
                    if (unseen.Count(pledge => !pledge.Confirmed.Any(sighting => sighting.By.Mention("people", watcher))) is > 0 and var times)
                        yield return new(OwedKind.ConfirmBehaviour, $"people/{pledger}+priorities/{priority.Id}", priority.What, watcher, pledger, null)
                        {
                            Times = times, Reads = unseen.Sum(pledge => Effort.Words(pledge.Expect)),
                        };
            }
    }

    private static IEnumerable<string> LedBy(string person, PlanModel plan) =>
        plan.Units.Where(unit => unit.Head.Mention("people", person))
            .SelectMany(unit => plan.ChildrenOf(unit).ToArray())
            .SelectMany(child => plan.PeopleIn(child.Head)).Select(head => head.Id)
            .Where(head => head != person).Distinct(StringComparer.Ordinal);
}
