using System.Collections.Immutable;
using Houselights.App.Cycles;
using Houselights.Core.Decisions;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.App.Decisions;

/// <summary>What did we choose, what did we kill, who gave up what, what waits and where?</summary>
/// <param name="Standing">The cycle.</param>
/// <param name="Taken">Decisions that were taken: those that shift something first, the newest of them first.</param>
/// <param name="Waiting">Questions that are open, the longest wait first, those of unknown age last.</param>
/// <param name="Losses">Who gives up what.</param>
/// <param name="Exclusions">Everything that was ruled out, what it frees, and what came back.</param>
/// <param name="Dissent">What was said against a decision, and what was answered.</param>
public sealed record DecisionRecord(
    Standing Standing,
    ImmutableArray<TakenDecision> Taken,
    ImmutableArray<WaitingQuestion> Waiting,
    ImmutableArray<GivenUp> Losses,
    ExclusionLedger Exclusions,
    ImmutableArray<HeardDissent> Dissent)
{
    public static DecisionRecord Of(Standing standing)
    {
        var plan = standing.Plan;
        return new(
            standing,
            [.. plan.Decisions.Where(Settlement.IsDecided).OrderByDescending(each => each.Moves.Length).ThenByDescending(each => each.Decided).Select(each => TakenDecision.Of(each, plan))],
            [.. WaitingQuestion.All(plan).OrderByDescending(each => each.Days ?? -1)],
            [.. GivenUp.All(plan)],
            ExclusionLedger.Of(plan),
            [.. HeardDissent.All(plan)]);
    }
}

/// <summary>A decision that was taken.</summary>
/// <param name="Decision">The decision with its options.</param>
/// <param name="Decider">Who decided; null where nobody or several did.</param>
/// <param name="Sponsors">Who stood for each option, in their order; null for nobody.</param>
public sealed record TakenDecision(Decision Decision, string? Decider, ImmutableArray<string?> Sponsors)
{
    internal static TakenDecision Of(Decision decision, PlanModel plan) => new(
        decision,
        decision.Decider.Single is { } decider ? plan.NameOf(decider) : null,
        [.. decision.Options.Select(option => option.Sponsor.First is { } sponsor ? plan.NameOf(sponsor) : null)]);
}

/// <summary>A question that is open.</summary>
/// <param name="Reference"><c>decisions/id</c> or <c>issues/id</c>.</param>
/// <param name="Question">The question.</param>
/// <param name="With">Names of those with whom it lies; empty for nobody.</param>
/// <param name="Since">When it was raised; null where nobody noted it.</param>
/// <param name="Days">Calendar days since then, 0 or more.</param>
/// <param name="IsLate">Whether it has waited longer than the decision latency, or past its escalation date.</param>
/// <param name="EscalatesTo">Who decides if it stays open; null where nothing was agreed.</param>
/// <param name="EscalatesOn">When.</param>
public sealed record WaitingQuestion(
    string Reference, string Question, ImmutableArray<string> With, LocalDate? Since, int? Days, bool IsLate, string? EscalatesTo, LocalDate? EscalatesOn)
{
    internal static IEnumerable<WaitingQuestion> All(PlanModel plan)
    {
        foreach (var decision in plan.Decisions)
            if (OpenQuestion.Of(decision, plan) is { } question)
                yield return Of(plan, question, decision.Question ?? decision.Id, decision.EscalatesTo);
        foreach (var issue in plan.Issues)
            if (OpenQuestion.Of(issue, plan) is { AlsoAs: null } question)   // one that names its decision is told once, as that decision
                yield return Of(plan, question, issue.What ?? issue.Id, issue.EscalatesTo);
    }

    private static WaitingQuestion Of(PlanModel plan, OpenQuestion question, string words, Ids to) => new(
        question.Reference,
        words,
        [.. plan.NamesOf(question.With)],
        question.Raised,
        question.DaysOpen(plan.AsOf),
        question.IsOverdue(plan.AsOf) || question.IsLate(plan.AsOf, plan.Settings.DecisionLatency),
        to.First is { } last ? plan.NameOf(last) : null,
        question.EscalatesOn);
}

/// <summary>What somebody gives up.</summary>
/// <param name="Who">The person's name.</param>
/// <param name="What">What they give up; null where nobody said.</param>
/// <param name="For">The decision, exclusion, candidate or work that asks it of them, in its words.</param>
/// <param name="Confirmed">Whether they confirmed it themselves.</param>
public sealed record GivenUp(string Who, string? What, string For, bool Confirmed)
{
    internal static IEnumerable<GivenUp> All(PlanModel plan)
    {
        foreach (var decision in plan.Decisions.Where(Settlement.IsDecided))
            foreach (var loss in decision.GivesUp)
                foreach (var who in plan.NamesOf(loss.Who)) yield return new(who, loss.What, decision.Question ?? decision.Id, loss.Confirmed == true);
        foreach (var exclusion in plan.Strategy?.Excludes ?? [])
            foreach (var who in plan.NamesOf(exclusion.GivesUp)) yield return new(who, exclusion.What, exclusion.What ?? exclusion.Id, exclusion.Confirmed == true);
        foreach (var work in plan.InFlight.Where(work => work.Verdict is WorkVerdict.Stop or WorkVerdict.Deprioritise))
            foreach (var who in plan.NamesOf(work.GivesUp)) yield return new(who, work.What, work.What ?? work.Id, work.Confirmed == true);
    }
}

/// <summary>What was said against a decision.</summary>
/// <param name="By">Who said it; null where it was said without a name.</param>
/// <param name="Says">Their words.</param>
/// <param name="Answer">The answer; null where there is none yet.</param>
/// <param name="Question">The question that it is about.</param>
public sealed record HeardDissent(string? By, string Says, string? Answer, string Question)
{
    internal static IEnumerable<HeardDissent> All(PlanModel plan) => plan.Decisions
        .SelectMany(decision => decision.Dissent.Where(each => each.Says is not null).Select(each => new HeardDissent(
            each.By is null or "anonymous" ? null : plan.NameOf(each.By), each.Says!, each.Answer, decision.Question ?? decision.Id)));
}
