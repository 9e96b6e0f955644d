using Houselights.Core.Baseline;
using Houselights.Core.Model;

namespace Houselights.Core.Checks.Baseline;

/// <summary>The leadership sees more done than the others do.</summary>
/// <remarks>
/// <para><b>Measure.</b> Of the wave that was closed last, for each item released for the leadership, its practice against that of the
/// others: the company's without the leadership's, or the units' together where the company's was not released (see <see cref="LeadersView"/>).</para>
/// <para><b>Decision.</b> One finding for the wave, at the item in which the two are farthest apart, where p after Holm (Welch) is below .05 and
/// the leadership is higher by half a point or more. Silent where the leadership, or who is left without it, are fewer than five. Subject
/// <c>baselines/id</c>.</para>
/// <para><b>Errors.</b> Where both see the same, fewer than one wave of twenty (3 % in simulation); a test counts them. Leaders who answered in a unit's
/// group too make the difference smaller, never larger.</para>
/// </remarks>
public sealed class LeadersSeeMore : PlanCheck
{
    public override CheckInfo Info { get; } = new("HL204", "leaders-see-more", Severity.Warning, Stage.Diagnose);

    public override Sections Reads => Sections.Baselines | Sections.Units | Sections.People | Sections.Partners;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        if (Released.Last(plan) is not { } wave) yield break;
        var compared = LeadersView.In(wave, plan);
        var rosy = compared.Where(view => view.IsRosier(wave)).OrderByDescending(view => view.Test.Difference).ToArray();
        if (rosy.Length == 0) yield break;

        var subject = "baselines/" + wave.Id;
        var finding = ReportAs(rosy.Length == 1 ? "one" : "several", rosy[0].Item, subject, null, ("item", Released.NameOf(rosy[0].Item)), ("leaders", rosy[0].Leaders.Mean),
            ("others", rosy[0].Others.Mean), ("scale", Released.ScaleOf(wave)), ("count", rosy.Length), ("compared", compared.Length), ("leader", plan.LeaderName));
        foreach (var view in rosy)
            finding = finding.With("means", ("asked", Released.NameOf(view.Item)), ("led", view.Leaders.Mean), ("few", view.Leaders.Count), ("rest", view.Others.Mean), ("many", view.Others.Count),
                ("difference", view.Test.Difference), ("low", view.Test.Range.Low), ("high", view.Test.Range.High), ("p", Chance.OfHundred(view.Adjusted))).With(view.Test.Arithmetic());
        yield return finding.With("limits", ("half", Released.LeastPoints * Released.PointOf(wave))).Seen(subject, on: wave.Closed);
    }
}
