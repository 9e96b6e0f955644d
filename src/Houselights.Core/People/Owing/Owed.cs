using System.Collections.Immutable;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.People.Owing;

/// <summary>
/// What the plan asks of people on its day: only what it says, nothing guessed. An act is asked of those who may do it and goes once it
/// is done by one of them. O(plan).
/// </summary>
public static class Owed
{
    /// <summary>Acts that change what others have: nobody without a vote is asked for them.</summary>
    private static readonly OwedKind[] WithVote =
        [OwedKind.Decide, OwedKind.GiveVerdict, OwedKind.AnswerDissent, OwedKind.AnswerAdvice, OwedKind.AnswerDispute, OwedKind.HoldReview];

    /// <summary>Everything asked of one person, what is overdue first, then by day, what has no day last.</summary>
    /// <param name="plan">The plan on a day.</param>
    /// <param name="person">The person’s id.</param>
    /// <returns>Nothing for somebody whom the plan doesn’t know.</returns>
    public static ImmutableArray<OwedAct> By(string person, PlanModel plan) =>
        plan.People.Find(person) is { } known ? Ordered(Duties(plan).Where(duty => IsAskedOf(duty, known)), plan) : [];

    /// <summary>Everything asked of everybody of whom something is asked, by id.</summary>
    public static IReadOnlyDictionary<string, ImmutableArray<OwedAct>> ByEverybody(PlanModel plan)
    {
        var asked = new Dictionary<string, List<Duty>>(StringComparer.Ordinal);
        foreach (var duty in Duties(plan))
            foreach (var person in plan.PeopleIn(duty.Who))
                if (MayDo(duty.Kind, person)) (asked.TryGetValue(person.Id, out var theirs) ? theirs : asked[person.Id] = []).Add(duty);
        return asked.ToDictionary(each => each.Key, each => Ordered(each.Value, plan), StringComparer.Ordinal);
    }

    /// <summary>Whether somebody may do an act: to decide takes a vote, which advisors and facilitators don’t have.</summary>
    public static bool MayDo(OwedKind kind, Person person) => !person.HasNoVote || !WithVote.Contains(kind);

    private static IEnumerable<Duty> Duties(PlanModel plan) =>
        [.. Promising.In(plan), .. Deciding.In(plan), .. Stopping.In(plan), .. Cascading.In(plan), .. Following.In(plan), .. Judging.In(plan)];

    private static bool IsAskedOf(Duty duty, Person person) => duty.Who.Mention("people", person.Id) && MayDo(duty.Kind, person);

    private static ImmutableArray<OwedAct> Ordered(IEnumerable<Duty> duties, PlanModel plan) =>
    [
        .. duties.DistinctBy(duty => (duty.Kind, duty.Subject))
            .OrderBy(duty => duty.Due is null).ThenBy(duty => duty.Due)
            .Select(duty => Act(duty, plan)),
    ];

    private static OwedAct Act(Duty duty, PlanModel plan)
    {
        var what = string.IsNullOrWhiteSpace(duty.What) ? Pointing.IdIn(duty.Subject) : duty.What.Trim();
        var overdue = duty.Due is { } due && due < plan.AsOf ? Period.DaysBetween(due, plan.AsOf) : 0;
        return new(duty.Kind, duty.Subject, what, duty.With, duty.Due, overdue, Effort.Seconds(duty.Kind, Effort.Words(what) + duty.Reads, duty.Times));
    }
}
