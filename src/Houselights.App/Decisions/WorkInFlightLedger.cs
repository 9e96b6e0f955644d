using System.Collections.Immutable;
using Houselights.App.Cycles;
using Houselights.Core.Decisions;
using Houselights.Core.Model;

namespace Houselights.App.Decisions;

/// <summary>What do we stop, deprioritise, protect, and does it fit?</summary>
/// <param name="Standing">The cycle.</param>
/// <param name="Company">The whole company; null where it states no capacity.</param>
/// <param name="Units">The other units that state a capacity, in the order of the plan.</param>
/// <param name="Work">All work in flight, in the order of the plan.</param>
/// <param name="Proposals">What must stop where it doesn't fit.</param>
/// <param name="Exclusions">What was ruled out, running work among it, what it frees, and what came back.</param>
public sealed record WorkInFlightLedger(Standing Standing, UnitFit? Company, ImmutableArray<UnitFit> Units, ImmutableArray<RunningWork> Work, ImmutableArray<StopProposal> Proposals, ExclusionLedger Exclusions)
{
    public static WorkInFlightLedger Of(Standing standing)
    {
        var plan = standing.Plan;
        var fits = Enumerable.Range(0, plan.Units.Count).Where(at => plan.Units[at].Capacity is not null).Select(at => UnitFit.Of(at, plan)).ToList();
        return new(standing, fits.Find(fit => fit.Load.Unit.Parent is null), [.. fits.Where(fit => fit.Load.Unit.Parent is not null)],
            [.. plan.InFlight.Select(work => RunningWork.Of(work, plan))], StopProposal.Of(plan), ExclusionLedger.Of(plan));
    }
}

/// <summary>What is known about work that shall stop.</summary>
public enum StopProof
{
    /// <summary>It isn't to stop.</summary>
    None,

    /// <summary>Somebody looked, and it has stopped.</summary>
    Stopped,

    /// <summary>Somebody looked, and it still runs.</summary>
    StillRuns,

    /// <summary>Nobody has looked, and the day by which somebody should have is over.</summary>
    Overdue,

    /// <summary>Nobody has looked yet.</summary>
    Awaited,
}

/// <summary>Work that was running before this plan, with names for ids.</summary>
/// <param name="Work">The work.</param>
/// <param name="Unit">The unit whose capacity it takes, by name; empty where none is named.</param>
/// <param name="DecidedBy">Who decided; null where nobody or several did.</param>
/// <param name="GivesUp">Who gives something up; empty for nobody.</param>
/// <param name="Proof">Whether what was stopped did stop.</param>
/// <param name="VerifiedBy">Who looked; null where nobody did.</param>
/// <param name="ProtectedBefore">Whether the last cycle protected it too.</param>
public sealed record RunningWork(WorkInFlight Work, string Unit, string? DecidedBy, ImmutableArray<string> GivesUp, StopProof Proof, string? VerifiedBy, bool ProtectedBefore)
{
    internal static RunningWork Of(WorkInFlight work, PlanModel plan) => new(
        work,
        plan.UnitNameOf(work.Unit),
        work.DecidedBy.Single is { } decider ? plan.NameOf(decider) : null,
        [.. plan.NamesOf(work.GivesUp)],
        ProofOf(work, plan),
        work.Verified?.By.First is { } verifier ? plan.NameOf(verifier) : null,
        plan.Previous?.Protected.Contains(work.Id, StringComparer.Ordinal) == true);

    private static StopProof ProofOf(WorkInFlight work, PlanModel plan) => work switch
    {
        { Verdict: not WorkVerdict.Stop } => StopProof.None,
        { Verified.Stopped: true } => StopProof.Stopped,
        { Verified.Stopped: false } => StopProof.StillRuns,
        _ => work.VerifyBy < plan.AsOf ? StopProof.Overdue : StopProof.Awaited,
    };
}
