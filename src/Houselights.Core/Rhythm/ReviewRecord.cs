using System.Collections.Immutable;
using Houselights.Core.Model;
using Houselights.Core.People;
using NodaTime;

namespace Houselights.Core.Rhythm;

/// <summary>What became of a promised review.</summary>
public enum ReviewOutcome
{
    /// <summary>In time, or late and still its own.</summary>
    Held,

    /// <summary>Not held, and somebody wrote down why.</summary>
    Explained,

    /// <summary>Not held in a period without a working day on which two of the leadership team were there.</summary>
    Excused,

    /// <summary>Not held, and nobody said why.</summary>
    Missed,
}

/// <summary>What became of the reviews of one kind whose last day has passed, earliest first.</summary>
public sealed record ReviewRecord(ImmutableArray<(PromisedReview Promised, ReviewOutcome Outcome)> Reviews)
{
    /// <summary>Fewer than two people can't hold a review.</summary>
    private const int Quorum = 2;

    public int Count(ReviewOutcome outcome) => Reviews.Count(review => review.Outcome == outcome);

    public static ReviewRecord Of(PlanModel plan, ReviewKind kind)
    {
        var (held, explained) = Days(plan, kind);
        var team = plan.LeadershipTeam;
        var reviews = ImmutableArray.CreateBuilder<(PromisedReview, ReviewOutcome)>();
        foreach (var promised in ReviewCalendar.Promised(plan, kind, plan.AsOf))
        {
            if (promised.Due >= plan.AsOf) continue;
            var outcome = AnyIn(held, promised) ? ReviewOutcome.Held
                : AnyIn(explained, promised) ? ReviewOutcome.Explained
                : CouldMeet(plan, team, promised) ? ReviewOutcome.Missed
                : ReviewOutcome.Excused;
            reviews.Add((promised, outcome));
        }

        return new(reviews.DrainToImmutable());
    }

    /// <summary>Days on which a review was held, and days for which somebody said why it was not; sorted.</summary>
    private static (List<LocalDate> Held, List<LocalDate> Explained) Days(PlanModel plan, ReviewKind kind)
    {
        List<LocalDate> held = [], explained = [];
        foreach (var review in plan.Reviews)
        {
            if (review.Kind != kind || review.On is not { } on) continue;
            if (review.WasHeld) held.Add(on);
            else if (!string.IsNullOrWhiteSpace(review.Because)) explained.Add(on);
        }

        held.Sort();
        explained.Sort();
        return (held, explained);
    }

    private static bool AnyIn(List<LocalDate> days, PromisedReview promised)
    {
        var at = days.BinarySearch(promised.From);
        if (at < 0) at = ~at;
        return at < days.Count && days[at] <= promised.Until;
    }

    private static bool CouldMeet(PlanModel plan, IReadOnlyList<Person> team, PromisedReview promised)
    {
        for (var day = promised.From; day <= promised.Due; day = day.PlusDays(1))
        {
            if (!plan.Calendar.IsWorking(day)) continue;
            if (team.Count < Quorum || team.Count(person => plan.DaysPresent(person, day, day) > 0) >= Quorum) return true;
        }

        return false;
    }
}
