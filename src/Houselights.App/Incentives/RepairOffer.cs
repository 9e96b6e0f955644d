using System.Collections.Immutable;
using Houselights.Core.Incentives;
using Houselights.Core.Incentives.Games;
using Houselights.Core.Incentives.Repairs;
using Houselights.Core.Model;

namespace Houselights.App.Incentives;

/// <summary>The smallest change of two scorecards that puts them right, and what lies between today and it.</summary>
/// <param name="Conflicts">The conflicts as they are.</param>
/// <param name="One">A unit, by its place in the game.</param>
/// <param name="Other">A unit behind it.</param>
/// <param name="Repair">In whole percent where there is one of these.</param>
public sealed record RepairOffer(Conflicts Conflicts, int One, int Other, Repair Repair)
{
    private ImmutableArray<RepairStep>? steps;

    /// <summary>The game as it is.</summary>
    public IncentiveGame Game => Conflicts.Game;

    /// <summary>The percent at which the repair is reached.</summary>
    public int Percent => RepairSteps.PercentOf(Repair);

    /// <summary>Every step of the slider.</summary>
    public ImmutableArray<RepairStep> Steps => steps ??= Conflicts.StepsOf(One, Other, Repair);

    /// <summary>The offer for two units; null where they are at peace, or no weights put it right.</summary>
    public static RepairOffer? Of(PlanModel plan, string one, string other)
    {
        var game = plan.Conflicts.Game;
        var (first, second) = (game.IndexOf(one), game.IndexOf(other));
        if (first > second) (first, second) = (second, first);
        return first < 0 || first == second || plan.Conflicts.Verdicts.FirstOrDefault(each => (each.One, each.Other) == (first, second)) is not { IsClean: false } ? null : Of(plan.Conflicts, first, second);
    }

    internal static RepairOffer? Of(Conflicts conflicts, int one, int other) =>
        conflicts.RepairOf(one, other).Repair is { Change: > 0 } repair ? new(conflicts, one, other, repair) : null;

    /// <summary>A step; null where a weight would fall below 0.</summary>
    public RepairStep? At(int percent) => percent is < 0 or > 100 ? null : RepairSteps.At(Game, One, Other, Repair, percent);
}
