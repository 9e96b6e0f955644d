using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.Commitments;

/// <summary>Days on which nothing was heard, of which only those count on which somebody was there to say it.</summary>
/// <param name="From">The last day on which something was heard; null where nothing was due yet.</param>
/// <param name="Days">Days after it, up to the day from which the plan is looked at, on which the owner was there.</param>
/// <param name="Away">Days after it on which the owner was away.</param>
/// <param name="Limit">Days that may pass: two review periods.</param>
public readonly record struct Silence(LocalDate? From, int Days, int Away, int Limit)
{
    public bool IsTooLong => Days > Limit;

    public static Silence Since(LocalDate? from, Ids owner, PlanModel plan)
    {
        if (from is not { } last) return new(null, 0, 0, SignOfLife.Limit(plan));
        var days = plan.DaysPresent(owner, last.PlusDays(1), plan.AsOf);
        return new(last, days, Math.Max(0, Period.DaysBetween(last, plan.AsOf)) - days, SignOfLife.Limit(plan));
    }
}
