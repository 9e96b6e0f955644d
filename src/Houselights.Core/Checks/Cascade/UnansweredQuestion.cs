using Houselights.Core.Cascade;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.Checks.Cascade;

/// <summary>A question from below waits longer than the decision latency.</summary>
/// <remarks>
/// <para><b>Measure.</b> Days since the question was asked, while it has neither a day nor words of an answer.</para>
/// <para><b>Decision.</b> Reports from the day after the decision latency (<see cref="Settings.DecisionLatency"/>) has passed.</para>
/// <para><b>Errors.</b> None by chance; wrong where it was answered in the corridor. Silent without a day on which it was asked.</para>
/// </remarks>
public sealed class UnansweredQuestion : Check<Question>
{
    public override CheckInfo Info { get; } = new("HL610", "unanswered-question", Severity.Warning, Stage.Execute);

    public override Sections Reads => Sections.Settings | Sections.Units | Sections.People | Sections.Partners;

    public override IEnumerable<Finding> Examine(Question question, PlanModel plan)
    {
        if (question.On is not { } on || question.Answered is not null || !string.IsNullOrWhiteSpace(question.Answer)) yield break;
        var latency = plan.Settings.DecisionLatency;
        var until = latency.After(on);
        if (plan.AsOf <= until) yield break;

        var subject = "questions/" + question.Id;
        yield return (Report(question, subject,
                ("asks", question.Asks ?? question.Id), ("asker", plan.NamesOf(question.By)), ("unit", plan.UnitNameOf(question.From)),
                ("days", Period.DaysBetween(on, plan.AsOf)), ("answerer", plan.AnswererAbove(question.From, question.By) is { } above ? above.Name ?? above.Id : plan.Leader?.Name ?? "leader"))
                with
        { Variant = question.By.IsEmpty ? question.From is null ? "nobody" : "unit" : null })
            .With("waits", ("on", on), ("latency", latency), ("until", until))
            .Seen(subject, question.Asks, question.By.IsEmpty ? null : plan.NameOf(question.By.First), on);
    }
}
