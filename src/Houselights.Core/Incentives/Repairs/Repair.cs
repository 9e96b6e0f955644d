using System.Collections.Immutable;
using Houselights.Core.Incentives.Games;

namespace Houselights.Core.Incentives.Repairs;

/// <summary>What a change of two scorecards is to bring about.</summary>
[Flags]
public enum RepairGoal
{
    /// <summary>The joint choice that is best for the company is one that nobody wants to leave.</summary>
    OptimumRests = 1,

    /// <summary>There is no choice any more by which both win while the company loses.</summary>
    NoWitness = 2,

    /// <summary>Both: neither implies the other.</summary>
    Both = OptimumRests | NoWitness,
}

/// <summary>The smallest change of two units' weights that does it; verified by running the finder on the result.</summary>
/// <param name="Goal">What it brings about.</param>
/// <param name="One">The first unit's new scorecard.</param>
/// <param name="Other">The second unit's.</param>
/// <param name="OneChange">The sum of the absolute changes of the first unit's weights, 0 to 2.</param>
/// <param name="OtherChange">Of the second unit's.</param>
public sealed record Repair(RepairGoal Goal, ImmutableArray<Payment> One, ImmutableArray<Payment> Other, double OneChange, double OtherChange)
{
    /// <summary>The sum of all absolute changes (L1).</summary>
    public double Change => OneChange + OtherChange;
}
