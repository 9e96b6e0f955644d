using Houselights.Core.Alignment;
using Houselights.Core.Model;
using Houselights.Core.Numerics.Agreement;

namespace Houselights.Core.Checks.Alignment;

/// <summary>What people would choose falls into two camps that order things against each other, and no decision settles it.</summary>
/// <remarks>
/// <para><b>Measure.</b> The last closed reading of preferences (see <see cref="Tension"/>), parted in two so that two orders describe it best (see
/// <see cref="Camps"/>); a camp has two people at least.</para>
/// <para><b>Decision.</b> Parting gains more than in 95 % of random teams, and the two orders agree no better than chance. Silent once a
/// decision since then has a confirmed loser. Names neither members nor sizes: whoever is in a camp knows it.</para>
/// <para><b>Errors.</b> docs/calibration.md. Beyond fourteen people or seven things a heuristic looks for the camps.</para>
/// </remarks>
public sealed class TwoCamps : PlanCheck
{
    /// <summary>One of twenty random teams at most (checks.md); that the orders must also oppose each other makes it fewer.</summary>
    internal const double Level = 0.05;

    public override CheckInfo Info { get; } = new("HL303", "two-camps", Severity.Warning, Stage.Plan);

    public override Sections Reads => Sections.Readings | Sections.Decisions | Sections.Candidates | Sections.People | Sections.Partners | Sections.Cycle;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        if (plan.Tension is not { SettledBy: null } tension || tension.View().Value?.Camps.Value is not { } camps) yield break;
        if (camps.P >= Level || camps.Between is not <= 0) yield break;

        var subject = "readings/" + tension.Reading.Id;
        yield return Report(tension.Reading, subject, ("people", tension.Rankings.Rankers), ("items", tension.Items.Length), ("leader", plan.LeaderName))
            .With("table", ("one", camps.OneCost), ("two", camps.TwoCost)).With(camps.Arithmetic())
            .With("chance", ("gain", 100 * camps.Gain), ("chance", 100 * camps.ChanceGain), ("permutations", camps.Permutations))
            .With(camps.IsExact ? "exact" : "heuristic").With("opposed", ("between", camps.Between.Value))
            .Seen(subject, on: tension.Reading.Closed?.DateIn(plan.Zone));
    }
}
