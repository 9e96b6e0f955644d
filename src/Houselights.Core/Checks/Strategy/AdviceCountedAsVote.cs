using Houselights.Core.Model;
using Houselights.Core.People;

namespace Houselights.Core.Checks.Strategy;

/// <summary>Somebody whose role is to advise or to facilitate votes or decides.</summary>
/// <remarks>
/// <para><b>Measure.</b> Ballots, and every place where the plan says who decides: the strategy, decisions and to whom they and issues
/// escalate, verdicts on work in flight, ratifications and overrides; against the roles of the people named there.</para>
/// <para><b>Decision.</b> Each such vote or act of deciding is a finding. Advice, sponsoring and facilitating are none.</para>
/// <para><b>Errors.</b> None by chance; wrong where the role in the plan is wrong.</para>
/// </remarks>
public sealed class AdviceCountedAsVote : PlanCheck
{
    public override CheckInfo Info { get; } = new("HL107", "advice-counted-as-vote", Severity.Blocking, Stage.Vision);

    public override Sections Reads => Sections.People | Sections.Partners | Sections.Strategy | Sections.Decisions | Sections.Issues
        | Sections.InFlight | Sections.Votes | Sections.Ratifications | Sections.Overrides;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        foreach (var (item, subject, act, what, ids) in Acts(plan))
        {
            if (ids.Count == 0) continue;
            var voiceless = plan.PeopleIn(ids).Where(person => person.HasNoVote).ToList();
            if (voiceless.Count > 0) yield return Explain(item, subject, act, what, voiceless, plan);
        }
    }

    private static IEnumerable<(Item Item, string Subject, string Act, string What, IReadOnlyCollection<string> Ids)> Acts(PlanModel plan)
    {
        if (plan.Strategy is { } strategy) yield return (strategy, "strategy", "strategy", "", strategy.Decider);
        foreach (var vote in plan.Votes) yield return (vote, "votes/" + vote.Id, "voted", vote.Question ?? vote.Id, [.. vote.Ballots.Keys]);
        foreach (var decision in plan.Decisions)
        {
            yield return (decision, "decisions/" + decision.Id, "decides", decision.Question ?? decision.Id, decision.Decider);
            yield return (decision, "decisions/" + decision.Id, "escalation", decision.Question ?? decision.Id, decision.EscalatesTo);
        }

        foreach (var issue in plan.Issues) yield return (issue, "issues/" + issue.Id, "escalation", issue.What ?? issue.Id, issue.EscalatesTo);
        foreach (var work in plan.InFlight) yield return (work, "in-flight/" + work.Id, "verdict", work.What ?? work.Id, work.DecidedBy);
        foreach (var ratification in plan.Ratifications)
            yield return (ratification, "ratifications/" + (ratification.On is { } on ? NodaTime.Text.LocalDatePattern.Iso.Format(on) : ""), "ratified", "", ratification.By);
        foreach (var given in plan.Overrides) yield return (given, "overrides/" + given.Finding, "overrode", given.Finding, given.By);
    }

    private Finding Explain(Item item, string subject, string act, string what, List<Person> voiceless, PlanModel plan)
    {
        var finding = ReportAs(act, item, subject, null,
            ("what", what), ("who", voiceless.Select(person => plan.NameOf(person.Id)).ToArray()), ("leader", plan.LeaderName));
        foreach (var person in voiceless)
            finding = finding.With(person.Role == Role.Advisor ? "advisor" : "facilitator", ("name", plan.NameOf(person.Id)));
        finding = finding.Seen(subject);
        foreach (var person in voiceless) finding = finding.Seen("people/" + person.Id);
        return finding;
    }
}
