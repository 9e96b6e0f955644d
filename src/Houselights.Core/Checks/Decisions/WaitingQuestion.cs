using Houselights.Core.Decisions;
using Houselights.Core.Model;
using Houselights.Core.Negotiation;
using NodaTime;

namespace Houselights.Core.Checks.Decisions;

/// <summary>A question has been open longer than the team allows itself, or its escalation date has passed.</summary>
/// <remarks>
/// <para><b>Measure.</b> Calendar days from the day on which the question was raised to the day of looking, against the decision
/// latency of the settings (<see cref="Settings.DefaultDecisionLatency"/> where none is set); and its escalation date.</para>
/// <para><b>Decision.</b> Reports from the day after either has run out until the question is decided; a question whose day of
/// raising nobody noted can only pass its escalation date.</para>
/// <para><b>Errors.</b> None by chance: it is wrong only where an answer was given and not recorded. Days on which the person with
/// whom it lies was away are counted, because a question waits for nobody's holidays, and they are named.</para>
/// </remarks>
public sealed class WaitingQuestion : Check<Decision, Issue>
{
    public override CheckInfo Info { get; } = new("HL404", "waiting-question", Severity.Warning, Stage.Plan);

    public override Sections Reads =>
        Sections.Decisions | Sections.Issues | Sections.Settings | Sections.Units | Sections.People | Sections.Partners | Sections.Sessions | Sections.Cycle;

    public override IEnumerable<Finding> Examine(Decision decision, PlanModel plan) =>
        Examine(OpenQuestion.Of(decision, plan), decision, decision.Question ?? decision.Id, plan);

    public override IEnumerable<Finding> Examine(Issue issue, PlanModel plan) =>
        Examine(OpenQuestion.Of(issue, plan), issue, issue.What ?? issue.Id, plan);

    private IEnumerable<Finding> Examine(OpenQuestion? question, Item item, string text, PlanModel plan)
    {
        if (question is null) yield break;
        var isOverdue = question.IsOverdue(plan.AsOf);
        var isLate = question.IsLate(plan.AsOf, plan.Settings.DecisionLatency);
        if (!isOverdue && !isLate) yield break;

        var finding = Report(item, question.Reference,
            ("question", text), ("days", question.DaysOpen(plan.AsOf) ?? 0), ("latency", plan.Settings.DecisionLatency),
            ("escalation", question.EscalatesOn), ("who", plan.NamesOf(question.With)), ("leader", plan.LeaderName));
        finding = finding with { Variant = (isOverdue, question.With.IsEmpty) switch { (true, true) => "overdue-nowhere", (true, false) => "overdue", (false, true) => "nowhere", _ => null } };

        if (question.Raised is { } raised) finding = finding.With(isLate ? "late" : "raised", ("raised", raised));
        if (isOverdue) finding = finding.With("overdue", ("past", Period.DaysBetween(question.EscalatesOn!.Value, plan.AsOf)));
        finding = Where(finding, question, plan);
        yield return finding.Seen(question.Reference, on: question.Raised).For(question.With);
    }

    private static Finding Where(Finding finding, OpenQuestion question, PlanModel plan)
    {
        finding = finding.With(question.With.IsEmpty ? "nobody" : "where");
        if (AwayDays(question, plan) is > 0 and var away) finding = finding.With("away", ("away", away));
        return question.NextMeeting(plan) is { Starts: { } starts }
            ? finding.With("meeting", ("meeting", starts.DateIn(plan.Zone)))
            : finding.With("no-meeting");
    }

    /// <summary>Days on which the one person with whom it lies was away.</summary>
    private static int AwayDays(OpenQuestion question, PlanModel plan) =>
        question.Raised is { } raised && question.With.Single is { } one && plan.People.Find(one) is { } person
            ? Period.DaysBetween(raised, plan.AsOf) + 1 - plan.DaysPresent(person, raised, plan.AsOf)
            : 0;
}
