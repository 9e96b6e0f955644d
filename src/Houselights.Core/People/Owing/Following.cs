using Houselights.Core.Commitments;
using Houselights.Core.Model;
using Houselights.Core.Rhythm;
using NodaTime;

namespace Houselights.Core.People.Owing;

/// <summary>What following a plan up asks: figures, reviews, tests of assumptions, and clearing the way.</summary>
internal static class Following
{
    public static IEnumerable<Duty> In(PlanModel plan) => [.. CheckIns(plan), .. Reviews(plan), .. Assumptions(plan), .. Obstacles(plan)];

    /// <summary>
    /// For each review of the shortest rhythm a figure of each key result, and a sign of life of each rock, since the review before it.
    /// Due on the first review for which there is none.
    /// </summary>
    private static IEnumerable<Duty> CheckIns(PlanModel plan)
    {
        var reviews = LookedAt(plan);
        if (reviews.Count == 0) yield break;
        foreach (var objective in plan.Objectives)
            foreach (var result in objective.KeyResults)
                if (!SignOfLife.IsOver(result, plan) && FirstWithout(plan.CheckInsOf(result.Id).Max(each => each.On), reviews) is { } due)
                    yield return new(OwedKind.CheckIn, "key-results/" + result.Id, result.What, objective.Owner, Ids.None, due);
        foreach (var commitment in plan.Commitments)
            if (commitment is { Rock: true, State: CommitmentState.Promised or CommitmentState.Reopened } && FirstWithout(SignOfLife.LastOf(commitment), reviews) is { } due)
                yield return new(OwedKind.CheckIn, "commitments/" + commitment.Id, commitment.What, commitment.Owner, commitment.AskedBy, due);
    }

    /// <summary>Reviews of the shortest rhythm, each with the day after which a figure counts for it; those whose time hasn’t come are left out.</summary>
    private static List<(LocalDate After, LocalDate On)> LookedAt(PlanModel plan)
    {
        var (kind, back) = plan.Rhythm.Weekly is not null ? (ReviewKind.Weekly, Period.FromWeeks(1)) : (ReviewKind.Monthly, Period.FromMonths(1));
        return [.. ReviewCalendar.Promised(plan, kind, plan.AsOf + back).Select(review => (review.On - back, review.On)).Where(review => review.Item1 < plan.AsOf)];
    }

    private static LocalDate? FirstWithout(LocalDate? last, List<(LocalDate After, LocalDate On)> reviews)
    {
        foreach (var (after, on) in reviews)
            if (last is null || last <= after) return on;
        return null;
    }

    /// <summary>Reviews whose time it is, neither held nor explained. The integrator calls them together; where there is none, the leader.</summary>
    private static IEnumerable<Duty> Reviews(PlanModel plan)
    {
        var keeper = plan.Keeper?.Id;
        foreach (var kind in Enum.GetValues<ReviewKind>())
            foreach (var review in ReviewCalendar.Promised(plan, kind, plan.AsOf.PlusDays(ReviewCalendar.HalfQuarter)))
                if (review.From <= plan.AsOf && plan.AsOf <= review.Due && !plan.Reviews.Any(each => Settles(each, kind, review)))
                    yield return new(OwedKind.HoldReview, "rhythm/" + Name(kind), null, keeper, Ids.None, review.On);
    }

    private static bool Settles(Review review, ReviewKind kind, PromisedReview promised) =>
        review.Kind == kind && review.On >= promised.From && review.On <= promised.Until && (review.WasHeld || !string.IsNullOrWhiteSpace(review.Because));

    private static string Name(ReviewKind kind) => kind switch { ReviewKind.Weekly => "weekly", ReviewKind.Monthly => "monthly", _ => "quarterly" };

    private static IEnumerable<Duty> Assumptions(PlanModel plan) =>
        from assumption in plan.Assumptions
        where assumption.State == AssumptionState.Open
        select new Duty(OwedKind.TestAssumption, "assumptions/" + assumption.Id, assumption.What, assumption.Owner, OwnersOf(assumption.NeededBy, plan), assumption.TestBy);

    private static IEnumerable<Duty> Obstacles(PlanModel plan) =>
        from obstacle in plan.Obstacles
        where obstacle.Cleared is null
        select new Duty(OwedKind.ClearObstacle, "obstacles/" + obstacle.Id, obstacle.What, obstacle.Owner, obstacle.RaisedBy, null);

    private static Ids OwnersOf(Ids references, PlanModel plan) =>
        Ids.Of([.. references.SelectMany(reference => plan.OwnerOf(reference)).Distinct(StringComparer.Ordinal)]);
}
