using System.Collections.Immutable;
using Houselights.Core.Commitments;
using Houselights.Core.Decisions;
using Houselights.Core.Gates;
using Houselights.Core.Model;

namespace Houselights.Core.People.Owing;

/// <summary>
/// What the plan gives people on its day: what stopped that was theirs, what they may decide, who answers their questions, what was
/// promised to them, and with what means. Only what it says. O(plan).
/// </summary>
public static class Gained
{
    /// <summary>Everything that one person gets, in the order of <see cref="GainKind"/>; promises by their day.</summary>
    /// <param name="person">The person’s id.</param>
    /// <param name="plan">The plan on a day.</param>
    /// <returns>Nothing for somebody whom the plan doesn’t know.</returns>
    public static ImmutableArray<Gain> By(string person, PlanModel plan) => plan.People.Find(person) is { } known
        ? [.. Stopped(known, plan), .. Rights(known, plan), .. Answers(known, plan), .. Promises(known, plan), .. Means(known, plan)]
        : [];

    /// <summary>Work of a unit that they belong to or lead, or that they give up.</summary>
    private static IEnumerable<Gain> Stopped(Person person, PlanModel plan) =>
        from work in plan.InFlight
        where work.Verdict is WorkVerdict.Stop or WorkVerdict.Deprioritise && IsTheirs(work, person, plan)
        select new Gain(GainKind.Stopped, "in-flight/" + work.Id, work.What ?? work.Id, work.DecidedBy, work.On) { IsThere = work.Verdict == WorkVerdict.Deprioritise || StoppedWork.IsVerified(work) };

    private static bool IsTheirs(WorkInFlight work, Person person, PlanModel plan) =>
        Is(work.GivesUp, person) || (plan.Units.Find(work.Unit) is { } unit && (Is(unit.Head, person) || plan.Units.Find(person.Unit)?.Id == unit.Id));

    private static IEnumerable<Gain> Rights(Person person, PlanModel plan)
    {
        foreach (var priority in plan.Priorities)
            if (Is(priority.Owner, person))
                foreach (var right in priority.Means?.Decides ?? [])
                    if (!string.IsNullOrWhiteSpace(right)) yield return new(GainKind.MayDecide, "priorities/" + priority.Id, right, Ids.None, null) { IsThere = true };
        foreach (var at in plan.OwnedObjectiveLinks.Of(plan.People.IndexOf(person.Id)).ToArray())
            foreach (var right in plan.Objectives[at].Decides)
                if (!string.IsNullOrWhiteSpace(right)) yield return new(GainKind.MayDecide, "objectives/" + plan.Objectives[at].Id, right, Ids.None, null) { IsThere = true };
        if (person.HasNoVote) yield break;
        foreach (var decision in plan.Decisions)
            if (Is(decision.Decider, person) && !Settlement.IsDecided(decision))
                yield return new(GainKind.MayDecide, "decisions/" + decision.Id, decision.Question ?? decision.Id, Ids.None, null) { IsThere = true };
    }

    private static IEnumerable<Gain> Answers(Person person, PlanModel plan)
    {
        foreach (var question in plan.Questions)
        {
            if (!Is(question.By, person)) continue;
            var isThere = question.Answered is not null || !string.IsNullOrWhiteSpace(question.Answer);
            var due = question.On is { } on && !isThere ? plan.Settings.DecisionLatency.After(on) : question.Answered;
            yield return new(GainKind.Answer, "questions/" + question.Id, question.Asks ?? question.Id, plan.AnswererAbove(question.From, question.By)?.Id, due) { IsThere = isThere };
        }
    }

    /// <summary>What they asked of others and still wait for, soonest first.</summary>
    private static IEnumerable<Gain> Promises(Person person, PlanModel plan) =>
        from commitment in plan.Commitments
        where ExecutionMeasure.IsLive(commitment) && Is(commitment.AskedBy, person) && !Is(commitment.Owner, person)
        orderby commitment.Due is null, commitment.Due
        select new Gain(GainKind.Promise, "commitments/" + commitment.Id, commitment.What ?? commitment.Id, commitment.Owner.IsEmpty ? commitment.Partner : commitment.Owner, commitment.Due)
        {
            State = commitment.State, IsThere = commitment.State == CommitmentState.Delivered,
        };

    private static IEnumerable<Gain> Means(Person person, PlanModel plan) =>
        from priority in plan.Priorities
        where Is(priority.Owner, person) && (priority.Means?.Load is not null || priority.Means?.Money is not null)
        select new Gain(GainKind.Means, "priorities/" + priority.Id, priority.What ?? priority.Id, Ids.None, null) { Means = priority.Means, IsThere = true };

    private static bool Is(Ids ids, Person person) => ids.Mention("people", person.Id);
}
