using System.Collections.Immutable;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.SayDo;

/// <summary>The leadership team's gap between saying and doing, review by review, earliest first.</summary>
public sealed record GapHistory(ImmutableArray<(LocalDate On, SayDoGap Gap)> Points)
{
    /// <summary>One person's gap is theirs to hear of first, and no team's.</summary>
    private const int FewestPeople = 2;

    /// <summary>
    /// The last reviews that had hours to look at: those whose period ended since the review before. Hours of the people who are known at each of
    /// them, taken together.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="said">What was said.</param>
    /// <param name="reviews">How many reviews; 1 or more.</param>
    /// <returns>Null where there are fewer, or fewer than two people are known at all of them.</returns>
    public static GapHistory? Of(PlanModel plan, Said said, int reviews)
    {
        var days = plan.Reviews.Where(review => review.WasHeld && review.On <= plan.AsOf).Select(review => review.On!.Value).Distinct().Order().ToList();
        var team = plan.LeadershipTeam.Select(person => person.Id).ToHashSet(StringComparer.Ordinal);
        var windows = Spending.Done(AllocationKind.Time, plan)
            .Where(row => row is { Who: not null, To: not null } && Pointing.LeadsInto(row.Who, "people") && team.Contains(Pointing.IdIn(row.Who)))
            .GroupBy(row => days.FindIndex(day => day >= row.To)).Where(window => window.Key >= 0)
            .OrderBy(window => window.Key).TakeLast(reviews).ToList();
        if (windows.Count < reviews) return null;

        var always = windows.Select(window => window.Select(PersonIn)).Aggregate((known, more) => known.Intersect(more)).ToHashSet(StringComparer.Ordinal);
        if (always.Count < FewestPeople) return null;
        var points = windows.Select(window => (On: days[window.Key], Gap: SayDoGap.Of(said, Spending.Of(window.Where(row => always.Contains(PersonIn(row))), plan)))).ToList();
        return points.Exists(point => point.Gap is null) ? null : new([.. points.Select(point => (point.On, point.Gap!))]);
    }

    private static string PersonIn(Allocation row) => Pointing.IdIn(row.Who!);
}
