using Houselights.Core.Baseline;
using Houselights.Core.Model;

namespace Houselights.Core.Checks.Baseline;

/// <summary>What people do rose after the plan, and fell back.</summary>
/// <remarks>
/// <para><b>Measure.</b> Practice, company-wide, in three waves: the last before the plan was first ratified, one since, and the last of all
/// (see <see cref="FallenPractice"/>).</para>
/// <para><b>Decision.</b> One finding, at the item that fell most, where practice rose by half a point or more, fell again so that less
/// than half of the gain is left, and both are beyond chance (Welch; the larger p, after Holm over items and waves, below .05). Subject
/// <c>baselines/id</c> of the last wave.</para>
/// <para><b>Errors.</b> Where nothing moved, or what rose lasts, fewer than one plan of a hundred; a test counts them. Waves are
/// anonymous, so people can't be compared with themselves, which misses small losses and claims none.</para>
/// </remarks>
public sealed class BehaviourDidNotLast : PlanCheck
{
    public override CheckInfo Info { get; } = new("HL205", "behaviour-did-not-last", Severity.Warning, Stage.Optimise);

    public override Sections Reads => Sections.Baselines | Sections.Ratifications | Sections.Units | Sections.People | Sections.Partners;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        if (FallenPractice.WavesAround(plan) is not var (before, since)) yield break;
        var fallen = FallenPractice.In(before, since, plan).OrderByDescending(each => each.Fall.Difference).ToArray();
        if (fallen.Length == 0) yield break;

        var worst = fallen[0];
        var finding = ReportAs(fallen.Length == 1 ? "one" : "several", worst.Item, "baselines/" + since[^1].Id, null, ("item", Released.NameOf(worst.Item)), ("before", worst.Before.Mean),
            ("risen", worst.Risen.Mean), ("now", worst.Now.Mean), ("scale", Released.ScaleOf(since[^1])), ("count", fallen.Length), ("leader", plan.LeaderName));
        foreach (var each in fallen)
            finding = finding.With("means", ("asked", Released.NameOf(each.Item)), ("first", each.Before.Mean), ("middle", each.Risen.Mean), ("last", each.Now.Mean),
                    ("people", string.Join(" / ", new[] { each.Before, each.Risen, each.Now }.Select(figures => figures.Count))), ("left", 100 * (each.Now.Mean - each.Before.Mean) / each.Rise.Difference), ("p", Chance.OfHundred(each.Adjusted)))
                .With(each.Rise.Arithmetic()).With(each.Fall.Arithmetic());
        finding = finding.With("limits", ("half", Released.LeastPoints * Released.PointOf(before)), ("lasting", 100 * FallenPractice.Lasting));
        foreach (var wave in new[] { before, worst.Wave, since[^1] }) finding = finding.Seen("baselines/" + wave.Id, on: wave.Closed);
        yield return finding;
    }
}
