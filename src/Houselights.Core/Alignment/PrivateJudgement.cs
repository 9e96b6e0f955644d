using Houselights.Core.Model;
using Houselights.Core.People;
using NodaTime;

namespace Houselights.Core.Alignment;

/// <summary>Who had said in private what they understood or would do, before anything was said in public.</summary>
/// <remarks>
/// A reading counts once it is closed: what can still change has not been said. Where only the day of one of two events is known,
/// nothing is claimed about their order on that day.
/// </remarks>
public static class PrivateJudgement
{
    /// <summary>Understanding or commitment: a judgement about what was decided. A preference says what somebody would have chosen.</summary>
    public static bool IsAboutThePlan(Reading reading) => reading.Kind is ReadingKind.Understanding or ReadingKind.Commitment;

    /// <summary>Readings about the plan that at least one leader answered and that were closed by a moment; by the day looked from where it is null.</summary>
    public static IReadOnlyList<Reading> ClosedBy(Moment? moment, PlanModel plan) =>
        [.. plan.Readings.Where(reading => IsAboutThePlan(reading) && IsClosedBy(reading, moment, plan.Zone) && IsOfLeadership(reading, plan))];

    /// <summary>True where a reading was closed at or before a moment.</summary>
    public static bool IsClosedBy(Reading reading, Moment? moment, DateTimeZone zone)
    {
        if (reading.Closed is not { } closed) return false;
        if (moment is not { } limit) return true;
        return closed.Time is null || limit.Time is null ? closed.DateIn(zone) <= limit.DateIn(zone) : closed.CompareTo(limit) <= 0;
    }

    /// <summary>True where somebody of the leadership team answered, or where answers under codes may be theirs.</summary>
    public static bool IsOfLeadership(Reading reading, PlanModel plan) =>
        plan.People.Any(person => person.IsLeadership && HasAnswered(person, reading));

    /// <summary>
    /// True where a person has answered. Answers under codes without a list of who answered count for everybody who was asked: who is
    /// missing can't be told.
    /// </summary>
    public static bool HasAnswered(Person person, Reading reading)
    {
        if (reading.Answered.PointAt(person.Id)) return true;
        foreach (var answer in reading.Answers)
            if (answer.Who.PointsAt(person.Id)) return true;
        return reading.Answered.IsEmpty && !reading.Answers.IsEmpty && reading.Of.PointAt(person.Id) && reading.Answers.All(answer => !reading.Of.PointAt(answer.Who ?? ""));
    }
}
