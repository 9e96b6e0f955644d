using System.Collections.Immutable;
using Houselights.Core.Incentives.Games;
using Houselights.Core.Incentives.Measures;

namespace Houselights.Core.Incentives.Equilibria;

/// <summary>A joint choice of all units.</summary>
/// <param name="Moves">The moves made, by their places in the game, in order.</param>
/// <param name="Company">What the company gains by it, in points.</param>
public sealed record JointChoice(ImmutableArray<int> Moves, double Company);

/// <summary>Where it goes when everybody follows the scorecard, beside the best that could be.</summary>
/// <param name="Optimum">The joint choice that is best for the company; the best known where not all were looked at.</param>
/// <param name="Best">Of the pure equilibria the one that is best for the company; null where there is none.</param>
/// <param name="Worst">The one that is worst for it; null where there is none.</param>
/// <param name="Least">The least that the company could gain, in points, at most 0; null where not every joint choice was looked at, since it then isn’t known.</param>
/// <param name="Equilibria">How many pure equilibria there are; 1 where play only was followed to one.</param>
/// <param name="IsWhole">True where every joint choice was looked at; false where best replies were followed from the status quo.</param>
/// <param name="Cycle">How many steps the best replies take in a circle, where they find no rest; null where they do.</param>
public sealed record PlayVerdict(JointChoice Optimum, JointChoice? Best, JointChoice? Worst, double? Least, long Equilibria, bool IsWhole, int? Cycle)
{
    /// <summary>What is lost even if play settles in the best equilibrium, in points, 0 or more; null where it doesn't settle.</summary>
    public double? Price => Best is null ? null : Optimum.Company - Best.Company;

    /// <summary>How far the best and the worst equilibrium fall short of the optimum; without regret where the least isn’t known, and null where play doesn’t settle.</summary>
    public PriceOfAnarchy? Anarchy
    {
        get
        {
            if (Best is null || Worst is null) return null;
            // The same up to rounding is the same.
            var best = Math.Max(Best.Company, Worst.Company);
            return PriceOfAnarchy.Of(Math.Max(Optimum.Company, best), best, Worst.Company, Least is { } least ? Math.Min(least, Worst.Company) : null);
        }
    }

    /// <summary>True where the worst equilibrium costs the company more than the best.</summary>
    public bool IsSplit => Best is not null && Worst is not null && Best.Company > Worst.Company + IncentiveGame.Rounding;
}

/// <summary>Where a group of units goes whose best replies depend on each other.</summary>
/// <param name="Units">The units, by their places in the game.</param>
/// <param name="Verdict">Where they go, all others holding.</param>
public sealed record GroupPlay(ImmutableArray<int> Units, PlayVerdict Verdict);
