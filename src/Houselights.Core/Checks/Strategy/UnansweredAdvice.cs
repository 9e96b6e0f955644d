using Houselights.Core.Model;

namespace Houselights.Core.Checks.Strategy;

/// <summary>Somebody tested the strategy and got no answer.</summary>
/// <remarks>
/// <para><b>Measure.</b> Pressure tests without an answer in words.</para>
/// <para><b>Decision.</b> One finding for all of them, at the first; it is the leader who answers them, in one go.</para>
/// <para><b>Errors.</b> None by chance; wrong where the answer was given aloud and not written down.</para>
/// </remarks>
public sealed class UnansweredAdvice : PlanCheck
{
    public override CheckInfo Info { get; } = new("HL106", "unanswered-advice", Severity.Warning, Stage.Vision);

    public override Sections Reads => Sections.Strategy | Sections.People | Sections.Partners;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        if (plan.Strategy is not { } strategy) yield break;
        var unanswered = strategy.PressureTests.Where(test => string.IsNullOrWhiteSpace(test.Answer)).ToList();
        if (unanswered.Count == 0) yield break;

        var advisors = plan.PeopleIn(unanswered.SelectMany(test => test.By)).Select(person => plan.NameOf(person.Id)).ToArray();
        var finding = ReportAs(advisors.Length == 0 ? "nameless" : "named", unanswered[0], "strategy", null,
                ("leader", plan.LeaderName), ("count", unanswered.Count), ("all", strategy.PressureTests.Length), ("advisors", advisors))
            .With("counts");
        foreach (var test in unanswered) finding = finding.Seen("strategy", test.Says, string.Join(", ", plan.NamesOf(test.By)), test.On);
        yield return finding;
    }
}
