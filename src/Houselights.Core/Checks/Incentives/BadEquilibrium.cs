using Houselights.Core.Incentives;
using Houselights.Core.Incentives.Equilibria;
using Houselights.Core.Incentives.Games;
using Houselights.Core.Incentives.Worlds;
using Houselights.Core.Model;
using Houselights.Core.Numerics;

namespace Houselights.Core.Checks.Incentives;

/// <summary>Where everybody follows the scorecard, play settles well below the best joint choice.</summary>
/// <remarks>
/// <para><b>Measure.</b> The pure equilibrium that is best for the company, beside the joint choice that is best for it, for each group of units
/// whose best replies depend on each other (<see cref="EquilibriumFinder"/>); in points, and as a share of what lies between the best and the
/// worst joint choice (<see cref="Core.Incentives.Measures.PriceOfAnarchy"/>).</para>
/// <para><b>Decision.</b> Reports each group that settles below its optimum by the materiality, named by the units that would have to do something
/// else. Blocking where heads of these confirmed the numbers and it holds in 90 % of sampled worlds, else a warning: numbers that nobody confirmed
/// take nothing from a group that they don't bear on. Play that doesn't settle isn't judged.</para>
/// <para><b>Errors.</b> None by chance where the numbers are right. Lenient twice: of several equilibria the best is taken, and what a unit
/// is indifferent to counts as done where the company gains by it. Of a group too large to look at whole the best known joint choice is
/// taken, which may understate the loss.</para>
/// <para><b>Source.</b> Koutsoupias and Papadimitriou (1999), as an amount and as regret, since a ratio says nothing where the objective can be below 0.</para>
/// </remarks>
public sealed class BadEquilibrium : PlanCheck
{
    public override CheckInfo Info { get; } = new("HL502", "bad-equilibrium", Severity.Blocking, Stage.Plan);

    public override Sections Reads => Sections.People | PlanModel.WhereIncentivesStand;

    public override IEnumerable<Finding> Examine(PlanModel plan) =>
        plan.Conflicts.Groups.Where(group => group.Verdict.Price is { } price && plan.Conflicts.Game.Hurts(-price)).Select(group => Tell(group, plan));

    private Finding Tell(GroupPlay group, PlanModel plan)
    {
        var (game, share) = (plan.Conflicts.Game, plan.Conflicts.ShareOf(group));
        // Who would have to do something else; a unit is in one group, so no two findings share a subject.
        var differing = group.Units.Where(unit => Differs(game, group.Verdict, unit)).ToList();
        var units = differing.ConvertAll(unit => game.Units[unit]);
        var isConfirmed = units.TrueForAll(unit => unit.IsConfirmed);
        var finding = ReportOn(Pay.CardOf(units[0].Id, plan)!, game.SubjectOf(differing), null, isConfirmed && share >= SampledWorlds.Robust ? null : Severity.Warning,
            [("price", group.Verdict.Price!.Value), ("units", units.Select(unit => unit.Name).ToArray()), ("leader", plan.LeaderName)]);
        finding = Reckon(finding, game, group.Verdict);
        if (share < 1) finding = finding.With("worlds", ("share", Percent.Of(share)), ("worlds", SampledWorlds.PlayCount));
        if (!isConfirmed) finding = finding.With("unconfirmed", ("unsure", units.Where(unit => !unit.IsConfirmed).Select(unit => unit.Name).ToArray()));
        return units.Aggregate(finding, (now, unit) => now.Seen("units/" + unit.Id));
    }

    /// <summary>True where the unit would do something else in the best joint choice.</summary>
    private static bool Differs(IncentiveGame game, PlayVerdict verdict, int unit) =>
        !game.Units[unit].Moves.Intersect(verdict.Best!.Moves).SequenceEqual(game.Units[unit].Moves.Intersect(verdict.Optimum.Moves));

    private static Finding Reckon(Finding finding, IncentiveGame game, PlayVerdict verdict)
    {
        finding = Done(finding, "settles", game, verdict.Best!);
        finding = Done(finding, "optimum", game, verdict.Optimum);
        finding = verdict.IsWhole ? finding.With(verdict.Equilibria == 1 ? "only" : "several", ("equilibria", (double)verdict.Equilibria)) : finding.With("followed");
        return Regret(finding, verdict);
    }

    /// <summary>What is lost as a share of what lies between the best and the worst; where the worst isn’t known, that is said.</summary>
    private static Finding Regret(Finding finding, PlayVerdict verdict)
    {
        var (best, worst) = (verdict.Anarchy!.AtBest, verdict.Anarchy.AtWorst);
        if (verdict.Least is not { } least || best.Regret is not { } regret) return finding.With("unknown");
        finding = finding.With("regret", ("lost", best.Amount), ("span", verdict.Optimum.Company - least), ("least", least), ("regret", Percent.Of(regret)));
        return verdict.IsSplit ? finding.With("worst", ("points", verdict.Worst!.Company), ("lost", worst.Amount), ("regret", Percent.Of(worst.Regret!.Value))) : finding;
    }

    private static Finding Done(Finding finding, string key, IncentiveGame game, JointChoice choice) => choice.Moves.IsEmpty
        ? finding.With(key + "-holding", ("points", choice.Company))
        : finding.With(key, ("points", choice.Company), ("moves", choice.Moves.Select(move => game.Moves[move].Told).ToArray()));
}
