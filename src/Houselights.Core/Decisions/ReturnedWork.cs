using Houselights.Core.Commitments;
using Houselights.Core.Model;
using Houselights.Core.SayDo;
using Houselights.Core.Text;
using NodaTime;

namespace Houselights.Core.Decisions;

/// <summary>What counts as a return of something that was ruled out: by its words, or by what is booked on it.</summary>
/// <remarks>One reading for the check that notices it (HL409) and for the ledger that adds it up.</remarks>
public static class ReturnedWork
{
    /// <summary>The thing ruled out that a name of other work names again; null for none.</summary>
    /// <param name="what">The name of a commitment or objective.</param>
    /// <param name="plan">Its plan.</param>
    public static Match? Nearest(string? what, PlanModel plan) =>
        !string.IsNullOrWhiteSpace(what) && plan.DroppedWork.In(what, IsNear) is [var nearest, ..] ? nearest : null;

    /// <summary>False for a commitment that nobody will keep: it brings nothing back.</summary>
    public static bool Stands(Commitment commitment) =>
        commitment.State is not (CommitmentState.Withdrawn or CommitmentState.Declined or CommitmentState.Broken);

    /// <summary>The day by which stopped work was to have stopped, for periods that began after it; null where none is known.</summary>
    public static LocalDate? StopDay(WorkInFlight work) => work.VerifyBy ?? work.On;

    /// <summary>True where a period of time, money or people began after stopped work was to have stopped, and goes into it.</summary>
    public static bool IsBookedAgain(Allocation allocation, WorkInFlight work) =>
        allocation.From > StopDay(work) && allocation.Proposed != true && ShareOf(allocation, work) > 0;

    /// <summary>What of an allocation went into the work, in the allocation's own unit, 0 or more.</summary>
    public static double ShareOf(Allocation allocation, WorkInFlight work)
    {
        foreach (var (id, share) in allocation.Shares)
            if (id == "in-flight/" + work.Id || id == work.Id) return share ?? 0;
        return 0;
    }

    /// <summary>An option is an answer, not a name of work: one word that it shares says nothing. Of other names one word counts where it is all.</summary>
    private static bool IsNear(Match match) =>
        match.SharedCount >= 2 || (match.Similarity > 0.999 && !match.Key.StartsWith("decisions/", StringComparison.Ordinal));
}
