using Houselights.Core.Model;
using Houselights.Core.Numerics.Forecast;
using Houselights.Core.People;
using NodaTime;

namespace Houselights.Core.Commitments;

/// <summary>What is left to do of a commitment, in calendar days from the beginning of the plan's day.</summary>
/// <param name="NotBefore">When it can go on: at once where it was begun, else on the next working day.</param>
/// <param name="Elapsed">Days since it was begun on which its owner was there; 0 where it wasn't.</param>
/// <param name="Low">What is left of the shortest duration, 0 or more.</param>
/// <param name="Likely">What is left of the likely one.</param>
/// <param name="High">What is left of the longest one; 0 where it should be over by now at the latest.</param>
/// <param name="Pauses">When its owner is away.</param>
internal readonly record struct WorkLeft(double NotBefore, double Elapsed, double Low, double Likely, double High, Pause[] Pauses);

/// <summary>Tells what is left to do of commitments on the plan's day.</summary>
/// <remarks>
/// Durations are calendar durations, as everywhere in the plan: weekends and holidays lie in them. What was begun has its days behind it.
/// What wasn't begins on the next working day, or once what it needs is there. While the one owner is away, work stands still; several
/// owners stand in for each other, and a partner works on. Without a duration a commitment is taken to need no time.
/// </remarks>
internal sealed class WorkAhead(PlanModel plan)
{
    private readonly Links owners = plan.OwnerLinks;
    private readonly Section<Commitment> commitments = plan.Commitments;
    private readonly Section<Person> people = plan.People;
    private readonly double tomorrow = Period.DaysBetween(plan.AsOf, plan.Calendar.OnOrAfter(plan.AsOf.PlusDays(1)));

    /// <param name="at">Position in <see cref="PlanModel.Commitments"/>.</param>
    public WorkLeft Of(int at)
    {
        var commitment = commitments[at];
        var owner = commitment.Partner is null && owners.Of(at) is [var only] ? people[only] : null;
        var started = Conversation.StartedOn(commitment.History);
        double elapsed = started is { } on ? plan.DaysPresent(owner, on, plan.AsOf.PlusDays(-1)) : 0;
        var (low, likely, high) = commitment.Duration is { } duration ? (duration.Low.InDays, duration.Likely.InDays, duration.High.InDays) : default;
        return new(started is null ? tomorrow : 0, elapsed, Left(low, elapsed), Left(likely, elapsed), Left(high, elapsed), PausesOf(owner));
    }

    private static double Left(double days, double elapsed) => Math.Max(0, days - elapsed);

    private Pause[] PausesOf(Person? owner)
    {
        if (owner is null || owner.Away.IsEmpty) return [];
        var pauses = new List<Pause>();
        foreach (var absence in owner.Away.OrderBy(each => each.From))
        {
            if (absence is not { From: { } from, To: { } to } || to < from || to < plan.AsOf) continue;
            var next = new Pause(Period.DaysBetween(plan.AsOf, from), Period.DaysBetween(plan.AsOf, to) + 1);
            if (pauses.Count > 0 && next.From <= pauses[^1].To) pauses[^1] = new(pauses[^1].From, Math.Max(pauses[^1].To, next.To));
            else pauses.Add(next);
        }

        return [.. pauses];
    }
}
