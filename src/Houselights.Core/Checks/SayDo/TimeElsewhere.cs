using Houselights.Core.Model;
using Houselights.Core.Numerics.Distributions;
using Houselights.Core.Numerics.Drift;
using Houselights.Core.SayDo;

namespace Houselights.Core.Checks.SayDo;

/// <summary>Time goes elsewhere than the plan said: beyond chance, and by more than ten points.</summary>
/// <remarks>
/// <para><b>Measure.</b> For each of the leadership team, and for the organisation as a whole (see <see cref="Spender"/>): the weights of the
/// priorities and the share of maintenance beside the hours since then, and the least of them that would have to move (see
/// <see cref="SayDoGap"/>).</para>
/// <para><b>Decision.</b> The least is ten points or more, and who does exactly what was said shows so much in fewer than one of twenty cases
/// (multinomial, Holm over all whose hours are known). Whoever owns a priority may give it more. Silent where a priority has no weight or no meetings are
/// known.</para>
/// <para><b>Errors.</b> A team that does what it said is told off in at most 5 % of cases; a test simulates it. Meetings that come in series were decided
/// together, and make that more.</para>
/// </remarks>
public sealed class TimeElsewhere : PlanCheck
{
    /// <summary>One of twenty teams at most (checks.md).</summary>
    internal const double Level = 0.05;

    private readonly CheckInfo forEverybody;

    public TimeElsewhere() => forEverybody = Info with { Audience = Audience.Everybody };

    public override CheckInfo Info { get; } = new("HL801", "time-elsewhere", Severity.Warning, Stage.Execute, Audience.Owner);

    public override Sections Reads => SayDoLines.Reads;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        if (Said.Weights(plan) is not { } said) yield break;
        var gaps = Spender.Of(AllocationKind.Time, plan).Select(spender => (Spender: spender, Gap: spender.GapTo(said, plan)))
            .Where(each => each.Gap?.Meetings > 0).Select(each => (each.Spender, Gap: each.Gap!)).ToList();
        var chances = gaps.ConvertAll(each => each.Gap.Least >= SayDoGap.WorthTelling ? each.Gap.Chance().Value : null);
        // Whoever isn't tested counts as a test that shows nothing, which keeps the others' claims as strict.
        var adjusted = Holm.Adjust([.. chances.Select(chance => chance?.P ?? 1)]);
        for (var i = 0; i < gaps.Count; i++)
            if (adjusted[i] < Level && chances[i] is { } chance) yield return Explain(gaps[i].Spender, gaps[i].Gap, chance, adjusted[i], gaps.Count, plan);
    }

    private Finding Explain(Spender spender, SayDoGap gap, TotalVariation chance, double adjusted, int tests, PlanModel plan)
    {
        var finding = Report(spender.Item, spender.Subject,
            ("who", spender.Name), ("least", SayDoLines.Percent(gap.Least)), ("since", Spending.Since(plan)), ("leader", plan.LeaderName));
        if (spender.Person is null) finding = finding with { Check = forEverybody, Variant = "whole" };
        else if (spender.Person.Id == plan.Leader?.Id) finding = finding with { Variant = "leader" };
        finding = SayDoLines.Compare(finding, gap, plan)
            .With("chance", ("distance", SayDoLines.Percent(chance.Distance)), ("meetings", gap.Meetings), ("alike", chance.SampleSize), ("p", Chance.OfHundred(chance.P)))
            .With("range", ("low", SayDoLines.Percent(chance.Range.Low)), ("high", SayDoLines.Percent(chance.Range.High)));
        if (tests > 1) finding = finding.With("holm", ("tests", tests), ("p", Chance.OfHundred(adjusted)));
        finding = SayDoLines.Seen(finding, spender.Spending, spender.Name);
        return spender.Person is { } person ? finding.For(person.Id) : finding;
    }
}
