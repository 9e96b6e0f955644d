using System.Collections.Immutable;
using NodaTime;

namespace Houselights.Core.People.Owing;

/// <summary>
/// What one week asks of somebody, within the minutes that their role was promised. What is due comes first; what has room beside it and is
/// only an answer is asked ahead of its day, so that later weeks stay inside the promise too; what doesn’t fit waits a week and is said to.
/// </summary>
/// <param name="Asked">What the letter and the page ask for, what is overdue first.</param>
/// <param name="Waiting">Due as well, and beyond the minutes that were promised: it may be done now, and is asked for when there is room.</param>
/// <param name="Later">What is due after this week.</param>
public sealed record OwedWeek(ImmutableArray<OwedAct> Asked, ImmutableArray<OwedAct> Waiting, ImmutableArray<OwedAct> Later)
{
    /// <summary>Days of a week ahead: what is due later waits, unless it is an answer for which there is room.</summary>
    public const int Ahead = 7;

    /// <summary>Acts behind which there is no work: who asked for one is glad of it on any day.</summary>
    private static readonly OwedKind[] Answers =
    [
        OwedKind.AnswerRequest, OwedKind.AnswerCounter, OwedKind.AnswerNewDate, OwedKind.AcceptDelivery, OwedKind.ConfirmLoss, OwedKind.AnswerDissent,
        OwedKind.AnswerAdvice, OwedKind.AnswerQuestion, OwedKind.ReadBack, OwedKind.AcceptReadback, OwedKind.AnswerDispute,
    ];

    /// <summary>Minutes a week at most that the app asks of a role, the letter read and the page opened; null where nothing was promised.</summary>
    public static double? MinutesPromised(Role? role) => role switch
    {
        Role.Contributor => 1,
        Role.Manager => 5,
        Role.Integrator => 15,
        _ => null,
    };

    /// <summary>Seconds that the week takes: its letter, opening the page, and each act that is asked; 0 where nothing is.</summary>
    public double Seconds => Asked.IsEmpty ? 0 : Effort.Visit + Asked.Sum(Cost);

    /// <summary>The week that begins on a day.</summary>
    /// <param name="acts">Everything asked of somebody, in the order of <see cref="Owed.By"/>.</param>
    /// <param name="role">Their role; null where the plan names none.</param>
    /// <param name="day">The day.</param>
    /// <remarks>
    /// One act is always asked, also one that takes longer than the whole promise. What is due and doesn’t fit is passed over for what is
    /// due later and does; it is older next week and comes earlier then.
    /// </remarks>
    public static OwedWeek Of(ImmutableArray<OwedAct> acts, Role? role, LocalDate day)
    {
        var ends = day.PlusDays(Ahead);
        if (MinutesPromised(role) is not { } minutes) return new([.. acts.Where(act => !(act.Due > ends))], [], [.. acts.Where(act => act.Due > ends)]);
        var asked = new HashSet<OwedAct>();
        var left = (minutes * 60) - Effort.Visit;
        foreach (var act in acts.Where(act => !(act.Due > ends)).Concat(acts.Where(act => act.Due > ends && Answers.Contains(act.Kind))))
        {
            if (Cost(act) > left && asked.Count > 0) continue;
            asked.Add(act);
            left -= Cost(act);
        }

        return new([.. acts.Where(asked.Contains)], [.. acts.Where(act => !asked.Contains(act) && !(act.Due > ends))], [.. acts.Where(act => !asked.Contains(act) && act.Due > ends)]);
    }

    private static double Cost(OwedAct act) => act.EffortSeconds + Effort.LineOfTheLetter(act.What);
}
