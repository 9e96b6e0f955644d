using Houselights.Core.Model;
using Houselights.Core.Numerics.Drift;
using Houselights.Core.SayDo;

namespace Houselights.Core.Checks.SayDo;

/// <summary>Time went elsewhere than the plan said, and over two reviews no less of it.</summary>
/// <remarks>
/// <para><b>Measure.</b> The leadership team's hours taken together, beside the weights, at the last three held reviews that had hours to look at
/// (see <see cref="GapHistory"/>): the least that would have to move (see <see cref="SayDoGap"/>).</para>
/// <para><b>Decision.</b> At neither of the later two it is below the first, and at the last it is ten points or more and beyond chance (p &lt; .05). Names nobody.</para>
/// <para><b>Errors.</b> A team that does what it said is told off in fewer than 5 % of cases, as for <see cref="TimeElsewhere"/>. A gap that shrinks by less than
/// it swings looks as if it didn't.</para>
/// </remarks>
public sealed class GapNotClosing : PlanCheck
{
    /// <summary>A first look and two in which it could have shrunk (checks.md).</summary>
    private const int Reviews = 3;

    public override CheckInfo Info { get; } = new("HL805", "gap-not-closing", Severity.Warning, Stage.Optimise);

    public override Sections Reads => SayDoLines.Reads | Sections.Reviews;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        if (Said.Weights(plan) is not { } said || GapHistory.Of(plan, said, Reviews) is not { } history) yield break;
        var gaps = history.Points.Select(point => point.Gap).ToList();
        if (gaps.Skip(1).Any(gap => gap.Least < gaps[0].Least) || gaps[^1].Least < SayDoGap.WorthTelling) yield break;
        if (gaps[^1].Chance().Value is { P: < TimeElsewhere.Level } chance) yield return Explain(history, chance, plan);
    }

    private Finding Explain(GapHistory history, TotalVariation chance, PlanModel plan)
    {
        var (first, last) = (history.Points[0], history.Points[^1]);
        var review = plan.Reviews.First(each => each.On == last.On && each.WasHeld);
        var finding = Report(review, "reviews/" + review.Id,
            ("least", SayDoLines.Percent(last.Gap.Least)), ("first", SayDoLines.Percent(first.Gap.Least)), ("on", first.On), ("leader", plan.LeaderName));
        foreach (var point in history.Points)
            finding = finding.With("point", ("day", point.On), ("least", SayDoLines.Percent(point.Gap.Least)), ("meetings", point.Gap.Meetings));
        finding = SayDoLines.Compare(finding, last.Gap, plan)
            .With("chance", ("distance", SayDoLines.Percent(chance.Distance)), ("alike", chance.SampleSize), ("p", Chance.OfHundred(chance.P)));
        foreach (var point in history.Points)
            finding = finding.Seen("reviews/" + plan.Reviews.First(each => each.On == point.On && each.WasHeld).Id, on: point.On);
        return finding;
    }
}
