using Houselights.Core.Decisions;
using Houselights.Core.Model;

namespace Houselights.Core.Sessions;

/// <summary>What a meeting left behind, counted honestly: decisions that closed a way, against notes taken and ways left open.</summary>
/// <param name="Decisions">Decisions taken in it.</param>
/// <param name="Killing">Of them, those that killed an option which somebody had wanted.</param>
/// <param name="OpenPaths">Options of its decisions that are still ways to go.</param>
/// <param name="Straws">Killed options that nobody had put forward.</param>
/// <param name="TakenBefore">Decisions on its list that had been taken before it began.</param>
public sealed record Outcome(IReadOnlyList<Decision> Decisions, int Killing, int OpenPaths, int Straws, IReadOnlyList<Decision> TakenBefore)
{
    /// <summary>The outcome of a meeting that is over; null where it lies ahead, is still going on, didn’t take place or bears no date.</summary>
    /// <remarks>
    /// A meeting is over on its last day; where only its start is known, on the day after. Its decisions are those that it lists,
    /// unless they had been taken before it began, and those that were taken on its days.
    /// </remarks>
    public static Outcome? Of(Session session, PlanModel plan)
    {
        if (session.Held == false) return null;
        var first = (session.Starts ?? session.Ends)?.DateIn(plan.Zone);
        var last = session.Ends?.DateIn(plan.Zone);
        if (first is not { } start || (last ?? start.PlusDays(1)) > plan.AsOf) return null;

        var listed = session.Decisions.Select(plan.Decisions.Find).OfType<Decision>().ToList();
        var before = listed.Where(decision => decision.Decided < start).ToList();
        var taken = listed.Except(before).Union(plan.Decisions.Where(decision => decision.Decided >= start && decision.Decided <= (last ?? start))).ToList();
        return new(taken, taken.Count(RuledOut.KillsAnOption), taken.Sum(RuledOut.OpenPaths), taken.Sum(decision => decision.Options.Count(RuledOut.IsStraw)), before);
    }
}
