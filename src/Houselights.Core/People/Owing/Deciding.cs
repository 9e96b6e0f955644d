using Houselights.Core.Decisions;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.People.Owing;

/// <summary>What waits for a decision, and what decisions ask of those who pay for them and of those who took them.</summary>
internal static class Deciding
{
    public static IEnumerable<Duty> In(PlanModel plan) => [.. Decisions(plan), .. Issues(plan), .. Losses(plan), .. Dissent(plan), .. Advice(plan)];

    private static IEnumerable<Duty> Decisions(PlanModel plan)
    {
        foreach (var decision in plan.Decisions)
            if (OpenQuestion.Of(decision, plan) is { } question)
                yield return new(OwedKind.Decide, question.Reference, decision.Question, question.With, Ids.None, DueOf(question, plan))
                {
                    Reads = decision.Options.Sum(option => Effort.Words(option.What)),
                };
    }

    /// <summary>An issue that went to somebody else, where no decision waits that would end it.</summary>
    private static IEnumerable<Duty> Issues(PlanModel plan)
    {
        foreach (var issue in plan.Issues)
            if (issue.EscalatesOn < plan.AsOf && !issue.EscalatesTo.IsEmpty && OpenQuestion.Of(issue, plan) is { AlsoAs: null } question)
                yield return new(OwedKind.Decide, question.Reference, issue.What, issue.EscalatesTo, People(issue.Parties.Select(party => party.Person)), DueOf(question, plan))
                {
                    Reads = issue.Options.Sum(option => Effort.Words(option.What)),
                };
    }

    /// <summary>The day on which it goes to somebody else or is older than the team’s decision latency, whichever comes first.</summary>
    private static LocalDate? DueOf(OpenQuestion question, PlanModel plan)
    {
        var latest = question.Raised is { } raised ? plan.Settings.DecisionLatency.After(raised) : (LocalDate?)null;
        return latest is null || question.EscalatesOn < latest ? question.EscalatesOn ?? latest : latest;
    }

    /// <summary>Who loses by a decision says so, once for each thing that was decided.</summary>
    private static IEnumerable<Duty> Losses(PlanModel plan) =>
        from loss in RecordedLosses.In(plan)
        where !loss.IsConfirmed
        group loss by loss.Subject into losses
        from who in losses.SelectMany(loss => loss.Who).Distinct(StringComparer.Ordinal)
        let theirs = losses.Where(loss => loss.Who.Contains(who)).ToList()
        select new Duty(OwedKind.ConfirmLoss, losses.Key, theirs[0].What, who, Ids.None, null) { Times = theirs.Count, Reads = theirs.Skip(1).Sum(loss => Effort.Words(loss.What)) };

    private static IEnumerable<Duty> Dissent(PlanModel plan) =>
        from decision in plan.Decisions
        let voices = UnansweredVoices.On(decision).ToList()
        where voices.Count > 0
        select new Duty(OwedKind.AnswerDissent, "decisions/" + decision.Id, decision.Question, decision.Decider, People(voices.Select(voice => voice.By), plan), null)
        {
            Times = voices.Count, Reads = voices.Sum(voice => Effort.Words(voice.Says)),
        };

    /// <summary>The remarks on the strategy, as one act: they are read and answered beside each other.</summary>
    private static IEnumerable<Duty> Advice(PlanModel plan)
    {
        if (plan.Leader is not { } leader) yield break;
        var open = plan.Strategy?.PressureTests.Where(test => string.IsNullOrWhiteSpace(test.Answer)).ToList() ?? [];
        if (open.Count == 0) yield break;
        yield return new(OwedKind.AnswerAdvice, "strategy/pressure-tests", null, leader.Id, People(open.SelectMany(test => test.By)), null)
        {
            Times = open.Count, Reads = open.Sum(test => Effort.Words(test.Says)),
        };
    }

    private static Ids People(IEnumerable<string?> ids) => Ids.Of([.. ids.OfType<string>().Distinct(StringComparer.Ordinal)]);

    /// <summary>Those whom the plan knows: an anonymous voice stays one.</summary>
    private static Ids People(IEnumerable<string?> ids, PlanModel plan) => People(ids.Where(plan.People.Has));
}
