using System.Collections.Immutable;
using Houselights.App.Cycles;
using Houselights.Core.Cascade;
using Houselights.Core.Commitments;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.App.Commitments;

/// <summary>Who promised what to whom, what does it wait for, when is the last responsible moment?</summary>
/// <param name="Standing">The cycle.</param>
/// <param name="Goal">The first priority; null where there is none.</param>
/// <param name="GoalDay">Its day: the latest date below it.</param>
/// <param name="Promises">Every commitment, in the order of the plan.</param>
public sealed record PromiseNetwork(Standing Standing, Priority? Goal, LocalDate? GoalDay, ImmutableArray<NetworkedPromise> Promises)
{
    public static PromiseNetwork Of(Standing standing)
    {
        var plan = standing.Plan;
        var goal = plan.Priorities.IsEmpty ? null : plan.Priorities[0];
        var critical = CriticalChain.Of(plan).Select(each => each.Id).ToHashSet(StringComparer.Ordinal);
        return new(standing, goal, goal is null ? null : PriorityDate.Of(goal, plan),
            [.. plan.Commitments.Select((each, at) => NetworkedPromise.Of(each, at, plan, critical.Contains(each.Id)))]);
    }
}

/// <summary>A commitment with its place in the network of needs.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Owner">Who promises it, or the partner who does the work; null where nobody is named.</param>
/// <param name="AskedBy">Who asked and accepts delivery; null where nobody is named.</param>
/// <param name="Serves">The priority or objective that it serves, in its words; null for none.</param>
/// <param name="Status">How it does.</param>
/// <param name="Needs">Ids of the commitments that it waits for and that exist.</param>
/// <param name="LatestStart">By durations and by what needs it; null where the lead time isn't known.</param>
/// <param name="LastMoment">The last responsible moment.</param>
/// <param name="Forecast">The earliest delivery by what is known, where that is after the due date.</param>
/// <param name="Critical">Whether it lies on the chain that decides the goal's day.</param>
/// <param name="LastEvidence">The newest evidence, assertions included; null where there is none.</param>
/// <param name="EvidenceBy">Who gave it, by name.</param>
public sealed record NetworkedPromise(
    Commitment Commitment,
    string? Owner,
    string? AskedBy,
    string? Serves,
    CommitmentStatus Status,
    ImmutableArray<string> Needs,
    LocalDate? LatestStart,
    LocalDate? LastMoment,
    LocalDate? Forecast,
    bool Critical,
    Evidence? LastEvidence,
    string? EvidenceBy)
{
    internal static NetworkedPromise Of(Commitment commitment, int at, PlanModel plan, bool critical)
    {
        var latest = commitment.Evidence.MaxBy(each => each.On);
        var open = !Schedule.IsSettled(commitment);
        return new(
            commitment,
            Name(plan, commitment.Owner.First ?? commitment.Partner),
            Name(plan, commitment.AskedBy.First),
            ServedBy(commitment, plan),
            CommitmentStatuses.Of(commitment, plan),
            [.. plan.Needs(commitment).ToArray().Select(each => each.Id)],
            open && commitment.Duration is not null ? plan.Schedule.LatestStart(at) : null,
            open && commitment.Duration is not null ? plan.Schedule.LastResponsibleMoment(at) : null,
            open && plan.Schedule.EarliestFinish(at) is { } earliest && earliest > commitment.Due ? earliest : null,
            critical,
            latest,
            Name(plan, latest?.By));
    }

    private static string? Name(PlanModel plan, string? id) => id is null ? null : plan.NameOf(id);

    private static string? ServedBy(Commitment commitment, PlanModel plan) => commitment.Serves.First is not { } served ? null
        : plan.Priorities.Find(served)?.What ?? plan.Objectives.Find(served)?.What ?? served;
}
