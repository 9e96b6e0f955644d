using System.Collections.Immutable;
using Houselights.Core.Incentives;
using Houselights.Core.Incentives.Games;
using Houselights.Core.Incentives.Witnesses;
using Houselights.Core.Model;

namespace Houselights.Core.Checks.Incentives;

/// <summary>Two units have moves with which both scorecards win while the company loses.</summary>
/// <remarks>
/// <para><b>Measure.</b> Every joint choice of two units with a scorecard, all others holding: what it adds to both scorecards and to the
/// company's objective, in points (<see cref="WitnessFinder"/>).</para>
/// <para><b>Decision.</b> Reports a pair where both gain at least the materiality and the company falls by it; the strongest such choice,
/// and whether it is an equilibrium. Pairs in which one unit does all the harm by itself are one finding. Blocking where a head of each unit confirmed its numbers and it holds in 90 % of sampled worlds, else
/// a warning. A collision is HL507's.</para>
/// <para><b>Errors.</b> None by chance where the numbers are right: the claim is arithmetic. The share of worlds is known to a point.</para>
/// <para><b>Source.</b> Sub-goal optimisation in accounting for control; Nash (1951) for the choice that nobody would leave.</para>
/// </remarks>
public sealed class BothWinCompanyLoses : PlanCheck
{
    public override CheckInfo Info { get; } = new("HL501", "both-win-company-loses", Severity.Blocking, Stage.Plan);

    public override Sections Reads => Sections.People | PlanModel.WhereIncentivesStand;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        // A unit that does all the harm by itself makes a pair with everybody who wins by anything: that is said once, at its worst.
        var game = plan.Conflicts.Game;
        foreach (var same in plan.Conflicts.Found.Where(each => !each.IsCollision).GroupBy(each => Culprit(game, each) is { } culprit ? (culprit, -1) : (each.Verdict.One, each.Verdict.Other)))
        {
            var worst = same.OrderByDescending(each => each.IsSure).ThenByDescending(each => Math.Round(each.Verdict.Loss, 9)).First();
            var story = new ConflictStory(worst, plan);
            var finding = story.Tell(Head(story, worst));
            string[] others = [.. same.Where(each => each != worst).Select(each => game.Units[each.Verdict.One == same.Key.Item1 ? each.Verdict.Other : each.Verdict.One].Name)];
            if (others.Length > 0) finding = finding.With("others", ("others", others), ("culprit", game.Units[same.Key.Item1].Name));
            yield return story.Reckon(finding);
        }
    }

    /// <summary>Each conflict by itself, also where one unit does the harm of several.</summary>
    internal IEnumerable<(Conflict Conflict, Finding Finding)> Each(PlanModel plan) => plan.Conflicts.Found.Where(each => !each.IsCollision)
        .Select(conflict => (conflict, Story: new ConflictStory(conflict, plan)))
        .Select(each => (each.conflict, each.Story.Reckon(each.Story.Tell(Head(each.Story, each.conflict)))));

    private Finding Head(ConflictStory story, Conflict conflict) =>
        ReportOn(story.Item, story.Subject, conflict.IsConfirmed ? null : "unconfirmed", conflict.IsSure ? null : Severity.Warning, story.Values);

    /// <summary>The unit whose moves do all the harm, while the other's do none and are paid alike without it; null where both have a part.</summary>
    private static int? Culprit(IncentiveGame game, Conflict conflict)
    {
        var witness = conflict.Verdict.Witness!;
        var both = game.Changes(witness.Moves);
        if (IsAlone(witness.OneMoves, witness.Other, witness.OtherMoves, witness.OtherGain)) return witness.One;
        return IsAlone(witness.OtherMoves, witness.One, witness.OneMoves, witness.OneGain) ? witness.Other : null;

        bool IsAlone(ImmutableArray<int> harmful, int other, ImmutableArray<int> harmless, double gain) =>
            game.CompanyGain(game.Changes(harmful)) <= game.CompanyGain(both) + IncentiveGame.Rounding
            && Math.Abs(game.GainOf(other, game.Changes(harmless)) - gain) <= IncentiveGame.Rounding;
    }
}
