using Houselights.Core.Baseline;
using Houselights.Core.Model;

namespace Houselights.Core.Checks.Baseline;

/// <summary>Too few answered for the baseline to show what it should.</summary>
/// <remarks>
/// <para><b>Measure.</b> Of the wave that was closed last: the share that answered, and by item the smallest gap between intent and practice
/// that so many answers could show with four chances in five (see <see cref="SmallestGap"/>), company-wide.</para>
/// <para><b>Decision.</b> One finding for the wave where fewer than half answered, or the smallest gap of an item exceeds a point. It says
/// how many answers would do. Subject <c>baselines/id</c>.</para>
/// <para><b>Errors.</b> None about the team, of which it claims nothing; who didn't answer may still think as the others do.</para>
/// </remarks>
public sealed class ThinBaseline : PlanCheck
{
    /// <summary>Where most are silent, the answers speak of those who answer.</summary>
    private const double LeastShare = 0.5;

    private const double Rounding = 1e-9;

    public override CheckInfo Info { get; } = new("HL202", "thin-baseline", Severity.Warning, Stage.Diagnose);

    public override Sections Reads => Sections.Baselines | Sections.Units | Sections.People | Sections.Partners;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        if (Released.Last(plan) is not { } wave) yield break;
        var point = Released.PointOf(wave);
        var blurred = Released.OfCompany(wave, plan).Select(item => SmallestGap.Of(item, wave)).OfType<SmallestGap>()
            .Where(smallest => smallest.Size > point + Rounding).OrderByDescending(smallest => smallest.Size).ToArray();
        var isFew = wave.Answered < LeastShare * wave.Eligible;
        if (isFew || blurred.Length > 0) yield return Explain(wave, isFew, blurred, point, plan);
    }

    private Finding Explain(BaselineWave wave, bool isFew, SmallestGap[] blurred, double point, PlanModel plan)
    {
        var subject = "baselines/" + wave.Id;
        var need = NeedOf(wave, isFew, blurred, point);
        var finding = ReportAs(isFew ? "few" : need > wave.Eligible ? "small" : "blurred", wave, subject, null,
            ("wave", wave.Id), ("answered", wave.Answered ?? blurred[0].People), ("eligible", wave.Eligible ?? 0), ("need", need), ("point", point), ("leader", plan.LeaderName));
        if (blurred is [var worst, ..]) finding = finding with { Values = [.. finding.Values, ("item", Released.NameOf(worst.Item)), ("smallest", worst.Size)] };
        if (isFew) finding = finding.With("share", ("share", 100 * wave.Answered!.Value / wave.Eligible!.Value));
        foreach (var smallest in blurred)
            finding = finding.With(smallest.IsPaired ? "paired" : "grouped", ("asked", Released.NameOf(smallest.Item)), ("people", smallest.People), ("d", smallest.Effect.Size),
                ("sd", smallest.Deviation), ("size", smallest.Size), ("enough", smallest.PeopleFor(point)));
        return finding.Seen(subject, on: wave.Closed);
    }

    /// <summary>How many answers would do: for the gaps, as far as there are so many people, and for half of them.</summary>
    private static int NeedOf(BaselineWave wave, bool isFew, SmallestGap[] blurred, double point)
    {
        var clear = blurred.Select(smallest => smallest.PeopleFor(point)).DefaultIfEmpty().Max();
        if (!isFew) return clear;
        var half = (int)Math.Ceiling(LeastShare * wave.Eligible!.Value);
        return clear > wave.Eligible ? half : Math.Max(half, clear);
    }
}
