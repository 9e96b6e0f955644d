using Houselights.Core.Gates;
using Houselights.Core.Model;

namespace Houselights.Core.Commitments;

/// <summary>How a commitment does, in the words that people bring with them.</summary>
public enum CommitmentStatus
{
    /// <summary>Nobody has promised it, and there is still time; or it was withdrawn.</summary>
    Pending,

    /// <summary>Promised, and nothing but words for two review periods: silence is never green.</summary>
    Outdated,

    /// <summary>Promised with evidence, inside its limits, and in time by what is known.</summary>
    OnTrack,

    /// <summary>It can still come in time, but not as things stand: begun too late, bound to come late, or a limit is broken.</summary>
    AtRisk,

    /// <summary>Late, broken, or unpromised after its last responsible moment.</summary>
    OffTrack,
}

/// <summary>Tells the status of commitments.</summary>
public static class CommitmentStatuses
{
    /// <summary>The status on the plan's day.</summary>
    public static CommitmentStatus Of(Commitment commitment, PlanModel plan)
    {
        if (commitment.State is CommitmentState.Accepted or CommitmentState.Delivered) return CommitmentStatus.OnTrack;
        if (commitment.State == CommitmentState.Withdrawn) return CommitmentStatus.Pending;
        if (commitment.State == CommitmentState.Broken || commitment.Due < plan.AsOf) return CommitmentStatus.OffTrack;

        var at = plan.Schedule.IndexOf(commitment);
        if (!ExecutionMeasure.IsPromised(commitment))
            return plan.Schedule.LastResponsibleMoment(at) <= plan.AsOf ? CommitmentStatus.OffTrack : CommitmentStatus.Pending;
        if (IsBoundToBeLate(commitment, at, plan) || !ExecutionMeasure.IsInsideLimits(commitment, plan)) return CommitmentStatus.AtRisk;
        return ExecutionMeasure.IsEvidenced(commitment, plan) ? CommitmentStatus.OnTrack : CommitmentStatus.Outdated;
    }

    private static bool IsBoundToBeLate(Commitment commitment, int at, PlanModel plan) =>
        plan.Schedule.EarliestFinish(at) > commitment.Due
        || (plan.Schedule.LatestStart(at) < plan.AsOf && Conversation.StartedOn(commitment.History) is null);
}
