using Houselights.Core.Alignment;
using Houselights.Core.Model;
using Houselights.Core.Numerics.Agreement;

namespace Houselights.Core.Checks.Alignment;

/// <summary>Functions are of one mind within and of different minds between, and no decision settles it.</summary>
/// <remarks>
/// <para><b>Measure.</b> The last closed reading of preferences (see <see cref="Tension"/>), by function (see
/// <see cref="FirstChoices.FunctionOf"/>): mean rank correlations within and between functions of two people or more (see
/// <see cref="GroupedConsensus"/>).</para>
/// <para><b>Decision.</b> The difference is larger than in 95 % of random groupings of the same people; within functions the
/// mean correlation is at least <see cref="LeastWithin"/>, and the two that are farthest apart agree no better than chance.</para>
/// <para><b>Errors.</b> Fewer than one of twenty teams whose functions don’t matter, by the permutation test; docs/calibration.md.</para>
/// </remarks>
public sealed class FunctionsDiffer : PlanCheck
{
    internal const double Level = 0.05;

    /// <summary>The moderate agreement against which “no common view” is judged too (engines.md, section 1).</summary>
    internal const double LeastWithin = 0.5;

    public override CheckInfo Info { get; } = new("HL311", "functions-differ", Severity.Warning, Stage.Plan);

    public override Sections Reads => Sections.Readings | Sections.Decisions | Sections.Candidates | Sections.People | Sections.Partners | Sections.Units | Sections.Cycle;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        if (plan.Tension is not { SettledBy: null } tension) yield break;
        var functions = tension.Answers.Select(answer => FirstChoices.FunctionOf(answer.Who, plan)).ToList();
        var named = functions.OfType<string>().Distinct(StringComparer.Ordinal).OrderBy(plan.Units.IndexOf).ToList();
        if (GroupedConsensus.Of(tension.Rankings, [.. functions.Select(function => function is null ? -1 : named.IndexOf(function))]).Value is not { } found) yield break;
        if (found.P >= Level || found.Within < LeastWithin || found.FarthestCorrelation > 0) yield break;

        var row = "readings/" + tension.Reading.Id;
        string[] subjects = [.. new[] { named[found.Farthest.One], named[found.Farthest.Other] }.Select(unit => "units/" + unit).Order(StringComparer.Ordinal)];
        yield return Report(tension.Reading, string.Join('+', subjects), ("one", plan.UnitNameOf(named[found.Farthest.One])), ("other", plan.UnitNameOf(named[found.Farthest.Other])), ("leader", plan.LeaderName))
            .With("means", ("within", found.Within), ("between", found.Between), ("farthest", found.FarthestCorrelation)).With(found.Arithmetic()).With("chance", ("permutations", found.Permutations))
            .Seen(row, on: tension.Reading.Closed?.DateIn(plan.Zone)).Seen(subjects[0]).Seen(subjects[1]);
    }
}
