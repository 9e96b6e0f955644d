using System.Collections.Immutable;
using Houselights.App.Cycles;
using Houselights.Core.Cascade;
using Houselights.Core.Decisions;
using Houselights.Core.Model;

namespace Houselights.App.Cascade;

/// <summary>What was proposed, what came in, and in which order: the pecking order with its shares.</summary>
/// <param name="Standing">The cycle.</param>
/// <param name="Order">Priorities in their pecking order.</param>
/// <param name="Candidates">Everything that was proposed, in the order of the plan.</param>
/// <param name="Shares">What the weights add to.</param>
public sealed record PriorityRanking(Standing Standing, ImmutableArray<PlacedPriority> Order, ImmutableArray<ProposedPriority> Candidates, WeightSum Shares)
{
    public static PriorityRanking Of(Standing standing)
    {
        var plan = standing.Plan;
        return new(
            standing,
            [.. plan.Priorities.Select((each, at) => new PlacedPriority(each, at, Names(each.Owner, plan), PeckingOrder.LighterAbove(plan.Priorities, at) is not null))],
            [.. plan.Candidates.Select(each => new ProposedPriority(each, Names(each.Sponsor, plan), standing.Me is { } me && each.Sponsor.Contains(me.Id)))],
            new([.. plan.Priorities.Select(each => each.Weight)], plan.Maintenance));
    }

    private static ImmutableArray<string> Names(Ids people, PlanModel plan) => [.. people.Select(each => plan.NameOf(each))];
}

/// <summary>A priority at its place.</summary>
/// <param name="Priority">As written.</param>
/// <param name="At">Its place, from 0.</param>
/// <param name="Owners">Names; exactly one where nothing is wrong.</param>
/// <param name="Outweighs">Whether it weighs more than one above it: order and weights say different things.</param>
public sealed record PlacedPriority(Priority Priority, int At, ImmutableArray<string> Owners, bool Outweighs);

/// <summary>A candidate with who proposed it.</summary>
/// <param name="Candidate">As written.</param>
/// <param name="Sponsors">Names; empty where nobody is named.</param>
/// <param name="IsMine">Whether the reader proposed it.</param>
public sealed record ProposedPriority(Candidate Candidate, ImmutableArray<string> Sponsors, bool IsMine)
{
    /// <summary>Whether its sponsor still has to say that they give it up.</summary>
    public bool AwaitsSponsor => Candidate is { Verdict: CandidateVerdict.Out or CandidateVerdict.Later, Confirmed: not true };
}

/// <summary>Weights of the priorities in their order and the share for maintenance, in percent; null where none was said.</summary>
public sealed record WeightSum(ImmutableArray<double?> Weights, double? Maintenance)
{
    /// <summary>What all shares have to come to.</summary>
    public const double Whole = 100;

    /// <summary>The sum in percent, to two decimals: thirds that were typed as 33.33 and 33.34 come out even.</summary>
    public double Total { get; } = Math.Round(Weights.Sum(each => each ?? 0) + (Maintenance ?? 0), 2);

    /// <summary>What is missing to the whole; 0 where nothing is.</summary>
    public double Missing => Math.Round(Math.Max(0, Whole - Total), 2);

    /// <summary>What is too much; 0 where nothing is.</summary>
    public double Over => Math.Round(Math.Max(0, Total - Whole), 2);

    /// <summary>Whether the shares add to the whole.</summary>
    public bool Fits => Missing == 0 && Over == 0;

    /// <summary>How many priorities have no weight.</summary>
    public int Unweighted => Weights.Count(each => each is null);
}
