using Houselights.Core.Incentives;
using Houselights.Core.Incentives.Games;
using Houselights.Core.Incentives.Measures;
using Houselights.Core.Model;
using Houselights.Core.Numerics;

namespace Houselights.Core.Checks.Incentives;

/// <summary>A unit's scorecard points away from the company's objective, over the unit's own moves.</summary>
/// <remarks>
/// <para><b>Measure.</b> The cosine between what each move of the unit, made alone, adds to its scorecard and what it adds to the company's
/// objective (<see cref="Congruity"/>); cos² of the value is kept at the best strength of pay.</para>
/// <para><b>Decision.</b> Reports a cosine below <see cref="Least"/>, where less than a quarter of the value is kept. Silent for a unit none of whose
/// moves counts for its scorecard, or none for the company.</para>
/// <para><b>Errors.</b> None by chance. It judges by the moves that are written down: one that is missing may turn the angle.</para>
/// <para><b>Source.</b> Baker (1992, 2002); Feltham and Xie (1994).</para>
/// </remarks>
public sealed class CardPointsAway : PlanCheck
{
    /// <summary>An angle of sixty degrees.</summary>
    private const double Least = 0.5;

    public override CheckInfo Info { get; } = new("HL505", "card-points-away", Severity.Warning, Stage.Plan);

    public override Sections Reads => Sections.People | PlanModel.WhereIncentivesStand;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        var game = plan.Conflicts.Game;
        for (var unit = 0; unit < game.Units.Length; unit++)
        {
            if (!game.Units[unit].HasCard || game.Units[unit].Moves.IsEmpty) continue;
            var alone = game.Units[unit].Moves.Select(move => (Move: move, Changes: game.Changes([move]))).ToList();
            double[] value = [.. alone.Select(each => game.CompanyGain(each.Changes))];
            double[] score = [.. alone.Select(each => game.GainOf(unit, each.Changes))];
            if (Congruity.Of(value, score) is { } congruity && congruity.Cosine < Least) yield return Explain(plan, game, unit, value, score, congruity);
        }
    }

    private Finding Explain(PlanModel plan, IncentiveGame game, int unit, double[] value, double[] score, Congruity congruity)
    {
        var card = Pay.CardOf(game.Units[unit].Id, plan)!;
        var finding = ReportOn(card, "units/" + game.Units[unit].Id, congruity.Cosine > 0 ? null : "against", null,
            [("unit", game.Units[unit].Name), ("lost", Percent.Of(1 - congruity.ShareKept)), ("cosine", congruity.Cosine), ("leader", plan.LeaderName)]);
        foreach (var (at, move) in game.Units[unit].Moves.Index())
            finding = finding.With("move", ("move", game.Moves[move].Told), ("score", score[at]), ("value", value[at]));
        return finding.With("angle", ("degrees", Math.Round(congruity.Degrees))).Seen("units/" + game.Units[unit].Id);
    }
}
