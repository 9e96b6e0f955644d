using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.Rhythm;

/// <summary>A review that the rhythm promises.</summary>
/// <param name="Kind">Weekly, monthly or quarterly.</param>
/// <param name="On">The promised day; of a quarterly reset the last day of the quarter that it closes.</param>
/// <param name="From">A review of the kind counts from this day on.</param>
/// <param name="Due">The last day on which it is in time.</param>
/// <param name="Until">A review of the kind counts until this day, late after <paramref name="Due"/>.</param>
public sealed record PromisedReview(ReviewKind Kind, LocalDate On, LocalDate From, LocalDate Due, LocalDate Until);

/// <summary>
/// The reviews that the rhythm promises. The first of each kind falls one period after the first ratification; where nothing was
/// ratified, after the day on which the team entered the stage of executing. The last falls inside the cycle.
/// </summary>
/// <remarks>
/// A weekly review is in time on any day of its calendar week (Monday to Sunday), a monthly one in its calendar month. A quarterly
/// reset closes a fiscal quarter: it is in time until <see cref="Grace"/> days after the quarter's end, and counts for the quarter
/// to whose end it is nearest, half a quarter before or after. The quarter that ends with the cycle promises none: the next plan is
/// its reset.
/// </remarks>
public static class ReviewCalendar
{
    /// <summary>Two weeks, a sixth of a quarter: after that the new quarter is already being run on the old plan.</summary>
    public const int Grace = 14;

    /// <summary>Days of half a quarter.</summary>
    public const int HalfQuarter = 45;

    /// <summary>The day from which periods are counted; null where the plan was neither ratified nor entered its execution.</summary>
    public static LocalDate? Begins(PlanModel plan)
    {
        foreach (var ratification in plan.Ratifications)
            if (ratification.On is { } on) return on;
        foreach (var entry in plan.Cycle.Stages)
            if (entry is { Stage: Stage.Execute, On: { } on }) return on;
        return null;
    }

    /// <summary>The promised reviews of a kind up to a day, earliest first; none of a kind that was not promised.</summary>
    /// <param name="plan">The plan on a day.</param>
    /// <param name="kind">Which of them.</param>
    /// <param name="until">The latest promised day of interest, such as today; the end of the cycle comes before it.</param>
    public static IEnumerable<PromisedReview> Promised(PlanModel plan, ReviewKind kind, LocalDate until)
    {
        if (Begins(plan) is not { } begins) return [];
        var last = plan.Cycle.Ends is { } ends && ends < until ? ends : until;
        return (kind, plan.Rhythm) switch
        {
            (ReviewKind.Weekly, { Weekly: { } day }) => Weeks(begins, day, last),
            (ReviewKind.Monthly, { Monthly: { } day }) => Months(begins, (int)day, last),
            (ReviewKind.Quarterly, { Quarterly: true }) => Quarters(begins, plan.Cycle, last),
            _ => [],
        };
    }

    private static IEnumerable<PromisedReview> Weeks(LocalDate begins, IsoDayOfWeek day, LocalDate last)
    {
        var first = begins.PlusDays(7);
        if (first.DayOfWeek != day) first = first.Next(day);
        for (var on = first; on <= last; on = on.PlusDays(7))
        {
            var sunday = on.PlusDays(IsoDayOfWeek.Sunday - on.DayOfWeek);
            yield return new(ReviewKind.Weekly, on, sunday.PlusDays(-6), sunday, sunday);
        }
    }

    private static IEnumerable<PromisedReview> Months(LocalDate begins, int day, LocalDate last)
    {
        var earliest = begins.PlusMonths(1);
        var first = new LocalDate(earliest.Year, earliest.Month, day);
        if (first < earliest) first = first.PlusMonths(1);
        for (var on = first; on <= last; on = on.PlusMonths(1))
        {
            var opens = new LocalDate(on.Year, on.Month, 1);
            var closes = opens.PlusMonths(1).PlusDays(-1);
            yield return new(ReviewKind.Monthly, on, opens, closes, closes);
        }
    }

    private static IEnumerable<PromisedReview> Quarters(LocalDate begins, Cycle cycle, LocalDate last)
    {
        for (var quarter = FiscalQuarter.Of(begins, cycle); quarter.Last <= last; quarter = quarter.Next(cycle))
        {
            var due = quarter.Last.PlusDays(Grace);
            if (due < begins.PlusMonths(3) || quarter.Last == cycle.Ends) continue;
            yield return new(ReviewKind.Quarterly, quarter.Last, quarter.First.PlusDays(HalfQuarter), due, quarter.Last.PlusDays(HalfQuarter));
        }
    }
}
