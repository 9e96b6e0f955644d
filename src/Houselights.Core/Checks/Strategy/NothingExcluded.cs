using Houselights.Core.Model;
using Houselights.Core.Strategy;

namespace Houselights.Core.Checks.Strategy;

/// <summary>The strategy excludes nothing, or what it excludes tempts nobody or has cost nobody anything yet.</summary>
/// <remarks>
/// <para><b>Measure.</b> Exclusions that say what is not done; for each, whether it says why it tempts and whether a named loser has
/// confirmed (see <see cref="Exclusions"/>).</para>
/// <para><b>Decision.</b> Blocking where none says what is not done; a warning for each that tempts nobody or that no loser has
/// confirmed. Silent without a strategy: HL101 speaks.</para>
/// <para><b>Errors.</b> None by chance; wrong where something was ruled out and not written down.</para>
/// </remarks>
public sealed class NothingExcluded : PlanCheck
{
    public override CheckInfo Info { get; } = new("HL102", "nothing-excluded", Severity.Blocking, Stage.Vision);

    public override Sections Reads => Sections.Strategy | Sections.People | Sections.Partners;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        if (plan.Strategy is not { } strategy) yield break;
        if (!Exclusions.RulesSomethingOut(strategy))
        {
            yield return ExplainNone(strategy, plan);
            yield break;
        }

        foreach (var exclusion in strategy.Excludes)
            if (!Exclusions.Tempts(exclusion) || !Exclusions.IsConfirmed(exclusion)) yield return Explain(exclusion, plan);
    }

    private Finding ExplainNone(StrategyText strategy, PlanModel plan) =>
        Report(strategy, "strategy", ("leader", plan.LeaderName), ("count", strategy.Excludes.Length))
            .With(strategy.Excludes.IsEmpty ? "none" : "wordless")
            .Seen("strategy", strategy.Direction);

    private Finding Explain(Exclusion exclusion, PlanModel plan)
    {
        var (tempts, isConfirmed) = (Exclusions.Tempts(exclusion), Exclusions.IsConfirmed(exclusion));
        var isNamed = !exclusion.GivesUp.IsEmpty;
        var variant = (tempts, isConfirmed, isNamed) switch
        {
            (false, true, _) => "untempting",
            (false, false, _) => "hollow",
            (true, _, true) => "unconfirmed",
            (true, _, false) => "loserless",
        };
        var subject = "exclusions/" + exclusion.Id;
        var finding = ReportAs(variant, exclusion, subject, Severity.Warning,
            ("what", exclusion.What ?? exclusion.Id), ("losers", plan.NamesOf(exclusion.GivesUp)), ("leader", plan.LeaderName));

        if (!tempts) finding = finding.With("untempting");
        if (!isConfirmed) finding = finding.With(isNamed ? "unconfirmed" : "loserless");
        return finding.Seen(subject, exclusion.What);
    }
}
