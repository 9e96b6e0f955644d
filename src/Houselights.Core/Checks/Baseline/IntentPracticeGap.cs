using Houselights.Core.Baseline;
using Houselights.Core.Model;

namespace Houselights.Core.Checks.Baseline;

/// <summary>People say that we mean it, and don't see it done.</summary>
/// <remarks>
/// <para><b>Measure.</b> Of the wave that was closed last, for each item and the whole company, intent less practice: person by person where
/// that was released, else as two groups (see <see cref="PracticeGap"/>).</para>
/// <para><b>Decision.</b> One finding for the wave, at the item with the widest gap, where p after Holm is below .05 and the gap is half a
/// point or more. Subject <c>baselines/id</c>.</para>
/// <para><b>Errors.</b> Where intent and practice are the same in everything that was asked, fewer than one wave of forty; a test counts
/// them. A true gap just under half a point is reported as one of half a point about as often as not.</para>
/// </remarks>
public sealed class IntentPracticeGap : PlanCheck
{
    public override CheckInfo Info { get; } = new("HL203", "intent-practice-gap", Severity.Warning, Stage.Diagnose);

    public override Sections Reads => Sections.Baselines | Sections.Units | Sections.People | Sections.Partners;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        if (Released.Last(plan) is not { } wave) yield break;
        var compared = PracticeGap.In(wave, plan);
        var wide = compared.Where(gap => gap.IsLarge(wave)).OrderByDescending(gap => gap.Test.Difference).ToArray();
        if (wide.Length == 0) yield break;

        var subject = "baselines/" + wave.Id;
        var finding = ReportAs(wide.Length == 1 ? "one" : "several", wide[0].Item, subject, null, ("item", Released.NameOf(wide[0].Item)), ("gap", wide[0].Test.Difference),
            ("scale", Released.ScaleOf(wave)), ("count", wide.Length), ("compared", compared.Length), ("leader", plan.LeaderName));
        foreach (var gap in wide)
            finding = finding.With(gap.IsPaired ? "paired" : "grouped", ("asked", Released.NameOf(gap.Item)), ("difference", gap.Test.Difference), ("people", gap.People),
                ("low", gap.Test.Range.Low), ("high", gap.Test.Range.High), ("p", Chance.OfHundred(gap.Adjusted))).With(gap.Test.Arithmetic());
        yield return finding.With("limits", ("half", Released.LeastPoints * Released.PointOf(wave))).Seen(subject, on: wave.Closed);
    }
}
