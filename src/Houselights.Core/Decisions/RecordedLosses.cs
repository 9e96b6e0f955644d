using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.Decisions;

/// <summary>Something that the plan says somebody loses.</summary>
/// <param name="Subject"><c>section/id</c> of the decision, exclusion, candidate or work.</param>
/// <param name="Who">Who loses it.</param>
/// <param name="What">In the plan's words; null where it has none.</param>
/// <param name="IsConfirmed">True once the loser has confirmed. Only then does it cost anybody anything.</param>
/// <param name="On">When it was decided; null where nobody noted it.</param>
public sealed record RecordedLoss(string Subject, Ids Who, string? What, bool IsConfirmed, LocalDate? On);

/// <summary>
/// What the plan costs whom: what decisions make people give up, what the strategy excludes, candidates that didn't come in, and
/// work that stops or shrinks.
/// </summary>
/// <remarks>A loss without a loser is none. A verdict of “later” is a loss like “out”: this cycle goes by without it.</remarks>
public static class RecordedLosses
{
    public static IEnumerable<RecordedLoss> In(PlanModel plan) => [.. OfDecisions(plan), .. OfExclusions(plan), .. OfCandidates(plan), .. OfWork(plan)];

    internal static IEnumerable<RecordedLoss> OfDecisions(PlanModel plan) =>
        from decision in plan.Decisions
        from loss in decision.GivesUp
        where !loss.Who.IsEmpty
        select new RecordedLoss("decisions/" + decision.Id, loss.Who, loss.What, loss.Confirmed == true, decision.Decided);

    private static IEnumerable<RecordedLoss> OfExclusions(PlanModel plan) =>
        from exclusion in plan.Strategy?.Excludes ?? []
        where !exclusion.GivesUp.IsEmpty
        select new RecordedLoss("exclusions/" + exclusion.Id, exclusion.GivesUp, exclusion.What, exclusion.Confirmed == true, plan.Strategy!.Written);

    internal static IEnumerable<RecordedLoss> OfCandidates(PlanModel plan) =>
        from candidate in plan.Candidates
        where candidate.Verdict is CandidateVerdict.Out or CandidateVerdict.Later && !candidate.Sponsor.IsEmpty
        select new RecordedLoss("candidates/" + candidate.Id, candidate.Sponsor, candidate.What, candidate.Confirmed == true, candidate.On);

    private static IEnumerable<RecordedLoss> OfWork(PlanModel plan) =>
        from work in plan.InFlight
        where work.Verdict is WorkVerdict.Stop or WorkVerdict.Deprioritise && !work.GivesUp.IsEmpty
        select new RecordedLoss("in-flight/" + work.Id, work.GivesUp, work.What, work.Confirmed == true, work.On);
}
