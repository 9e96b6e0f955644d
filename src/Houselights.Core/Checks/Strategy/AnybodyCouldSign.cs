using Houselights.Core.Model;
using Houselights.Core.Strategy;

namespace Houselights.Core.Checks.Strategy;

/// <summary>People who know the market say that a competitor could sign the strategy, or nobody was asked.</summary>
/// <remarks>
/// <para><b>Measure.</b> Swap tests with an answer, and how many of them say that the competitor could sign.</para>
/// <para><b>Decision.</b> More than half: blocking from <see cref="Enough"/> answers on, a warning with fewer. No answer at all: a
/// note. Silent where no sentence of a strategy is written.</para>
/// <para><b>Errors.</b> With three judges who each err one time in five, a distinctive strategy is called a slogan in 10 % of cases
/// and a slogan passes in as many; hence no blocking below three.</para>
/// </remarks>
public sealed class AnybodyCouldSign : PlanCheck
{
    /// <summary>The fewest answers in which one mistaken judge can't make the majority.</summary>
    internal const int Enough = 3;

    public override CheckInfo Info { get; } = new("HL105", "anybody-could-sign", Severity.Blocking, Stage.Vision);

    public override Sections Reads => Sections.Strategy | Sections.People | Sections.Partners;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        if (plan.Strategy is not { } strategy || strategy.Texts().All(each => string.IsNullOrWhiteSpace(each.Text))) yield break;
        var answered = strategy.SwapTests.Where(test => test.CouldSign is not null).ToList();
        var could = answered.Where(test => test.CouldSign == true).ToList();
        if (answered.Count == 0) yield return ExplainUntested(strategy, plan);
        else if (2 * could.Count > answered.Count) yield return Explain(strategy, could, answered.Count, plan);
    }

    private Finding ExplainUntested(StrategyText strategy, PlanModel plan) =>
        ReportAs("untested", strategy, "strategy", Severity.Note, ("leader", plan.LeaderName), ("enough", Enough), ("asked", strategy.SwapTests.Length))
            .With(strategy.SwapTests.IsEmpty ? "untested" : "unanswered")
            .Seen("strategy", strategy.Texts().First(each => !string.IsNullOrWhiteSpace(each.Text)).Text);

    private Finding Explain(StrategyText strategy, List<SwapTest> could, int answered, PlanModel plan)
    {
        var isEnough = answered >= Enough;
        var finding = ReportAs(isEnough ? "signed" : "few", strategy, "strategy", isEnough ? Severity.Blocking : Severity.Warning,
                ("leader", plan.LeaderName), ("could", could.Count), ("answered", answered), ("couldnot", answered - could.Count), ("enough", Enough))
            .With("majority");
        if (!isEnough) finding = finding.With("few");
        foreach (var test in could) finding = finding.Seen("strategy", test.Competitor, string.Join(", ", plan.NamesOf(test.By)));
        return finding;
    }
}
