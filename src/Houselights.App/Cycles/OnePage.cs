using System.Collections.Immutable;
using Houselights.Core.Cascade;
using Houselights.Core.Commitments;
using Houselights.Core.Gates;
using Houselights.Core.Model;
using Houselights.Core.Rhythm;
using Houselights.Core.Strategy;
using NodaTime;

namespace Houselights.App.Cycles;

/// <summary>The plan on one printed page: strategy, exclusions, ranked priorities, rocks, measures, rights.</summary>
/// <param name="Standing">The cycle.</param>
/// <param name="Strategy">The strategy as written; null where nothing is.</param>
/// <param name="Priorities">In their pecking order.</param>
/// <param name="Quarters">Rocks by fiscal quarter in time; those without a day come last, with no quarter.</param>
/// <param name="Measures">Key results of objectives that serve a priority, in the pecking order.</param>
/// <param name="Rights">Who decides what without asking, in the order of the plan.</param>
public sealed record OnePage(
    Standing Standing,
    StrategyText? Strategy,
    ImmutableArray<RankedPriority> Priorities,
    ImmutableArray<RockQuarter> Quarters,
    ImmutableArray<MeasuredResult> Measures,
    ImmutableArray<DecisionRight> Rights)
{
    public static OnePage Of(Standing standing)
    {
        var plan = standing.Plan;
        return new(standing, plan.Strategy, [.. plan.Priorities.Select(each => RankedPriority.Of(each, plan))], RocksOf(plan), MeasuresOf(plan), RightsOf(plan));
    }

    private static ImmutableArray<RockQuarter> RocksOf(PlanModel plan) =>
    [
        .. plan.Commitments.Where(each => each.Rock == true && each.State is not CommitmentState.Withdrawn)
            .OrderBy(each => each.Due ?? LocalDate.MaxIsoValue)
            .GroupBy(each => each.Due is { } due ? FiscalQuarter.Of(due, plan.Cycle) : (FiscalQuarter?)null)
            .Select(quarter => new RockQuarter(quarter.Key, [.. quarter.Select(each => Rock.Of(each, plan))])),
    ];

    private static ImmutableArray<MeasuredResult> MeasuresOf(PlanModel plan)
    {
        var serving = plan.Priorities.SelectMany(priority => plan.ObjectivesServing(priority).ToArray()).Distinct();
        return [.. serving.SelectMany(objective => objective.KeyResults.Select(result => MeasuredResult.Of(result, objective, plan)))];
    }

    private static ImmutableArray<DecisionRight> RightsOf(PlanModel plan) =>
    [
        .. plan.Priorities.Select(each => (each.Owner, Decides: each.Means?.Decides ?? []))
            .Concat(plan.Objectives.Select(each => (each.Owner, each.Decides)))
            .Where(each => each.Owner.Single is not null)
            .SelectMany(each => each.Decides.Select(right => (Who: each.Owner.Single!, Right: right)))
            .Where(each => each.Right is not null)
            .GroupBy(each => each.Who, each => each.Right!, StringComparer.Ordinal)
            .Select(each => new DecisionRight(plan.NameOf(each.Key), [.. each.Distinct(StringComparer.Ordinal)])),
    ];
}

/// <summary>A priority with its owner's name, and the behaviour and rule of conflict of the highest level that has one.</summary>
public sealed record RankedPriority(Priority Priority, string? Owner, string? Behaviour, string? Conflict)
{
    internal static RankedPriority Of(Priority priority, PlanModel plan)
    {
        var byLevel = priority.Behaviours.OrderBy(each => each.Level ?? (Core.People.UnitLevel)int.MaxValue).ToList();
        return new(priority, priority.Owner.Single is { } owner ? plan.NameOf(owner) : null,
            byLevel.FirstOrDefault(each => each.Expect is not null)?.Expect, byLevel.FirstOrDefault(each => each.WhenInConflict is not null)?.WhenInConflict);
    }
}

/// <summary>Rocks that are due in a quarter; null for those without a day.</summary>
public sealed record RockQuarter(FiscalQuarter? Quarter, ImmutableArray<Rock> Rocks);

/// <summary>A quarterly rock.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Owner">The owner's name; null where there is none, or several.</param>
/// <param name="Promised">Whether it is promised or delivered, and not only asked.</param>
public sealed record Rock(Commitment Commitment, string? Owner, bool Promised)
{
    internal static Rock Of(Commitment commitment, PlanModel plan) => new(
        commitment,
        commitment.Owner.Single is { } owner ? plan.NameOf(owner) : null,
        ExecutionMeasure.IsPromised(commitment) || commitment.State == CommitmentState.Accepted);
}

/// <summary>A key result with the unit in which it is measured, null where none is known, and the objective's owner.</summary>
public sealed record MeasuredResult(KeyResult Result, string? Unit, string? Owner)
{
    internal static MeasuredResult Of(KeyResult result, Objective objective, PlanModel plan) =>
        new(result, plan.Metrics.Find(result.Metric)?.Measure, objective.Owner.Single is { } owner ? plan.NameOf(owner) : null);
}

/// <summary>What a person decides without asking.</summary>
public sealed record DecisionRight(string Who, ImmutableArray<string> Decides);
