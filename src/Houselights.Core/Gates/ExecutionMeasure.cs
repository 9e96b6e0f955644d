using Houselights.Core.Cascade;
using Houselights.Core.Checks;
using Houselights.Core.Commitments;
using Houselights.Core.Model;
using Houselights.Core.Numerics;
using NodaTime;

namespace Houselights.Core.Gates;

/// <summary>
/// The share of live commitments' load that is promised, evidenced and inside the limits of the key results it serves. A
/// commitment without a stated load counts as one unit of capacity.
/// </summary>
/// <remarks>
/// Live: asked, promised, countered, declined, reopened or delivered, neither accepted nor withdrawn. Evidenced: a document,
/// measurement or delivery not older than two review periods in which the owner was there, or a promise or start that recent.
/// Inside its limits: not past its due date, and no stay-above or stay-below key result that it serves is broken by its last
/// check-in. Silence is never green. Too little to tell below <see cref="Fewest"/> live commitments.
/// </remarks>
public static class ExecutionMeasure
{
    /// <summary>With fewer, one promise would move the figure by more than a third.</summary>
    public const int Fewest = 3;

    public static Measure Of(PlanModel plan)
    {
        double all = 0, promised = 0, evidenced = 0, inside = 0;
        var live = 0;
        foreach (var commitment in plan.Commitments)
        {
            if (!IsLive(commitment)) continue;
            live++;
            var load = commitment.Load?.Expected ?? 1;
            all += load;
            if (!IsPromised(commitment)) continue;
            promised += load;
            if (!IsEvidenced(commitment, plan)) continue;
            evidenced += load;
            if (IsInsideLimits(commitment, plan)) inside += load;
        }

        if (live < Fewest || all <= 0)
            return new("execution", null, "few", [("live", live), ("fewest", Fewest)]);
        return new("execution", Percent.Of(inside / all), "share",
            [("inside", inside), ("all", all), ("live", live), ("promised", promised), ("evidenced", evidenced), ("unit", PlanWord.CapacityUnitOf(plan))]);
    }

    /// <summary>Still somebody's business.</summary>
    public static bool IsLive(Commitment commitment) =>
        commitment.State is not (CommitmentState.Accepted or CommitmentState.Withdrawn or CommitmentState.Broken);

    /// <summary>Promised, or already delivered.</summary>
    public static bool IsPromised(Commitment commitment) =>
        commitment.State is CommitmentState.Promised or CommitmentState.Delivered or CommitmentState.Reopened;

    /// <summary>Something other than words shows how it stands, recently enough.</summary>
    public static bool IsEvidenced(Commitment commitment, PlanModel plan)
    {
        if (commitment.State == CommitmentState.Delivered) return true;
        var latest = LatestProof(commitment);
        if (latest is not { } on) return false;
        return plan.DaysPresent(commitment.Owner, on.PlusDays(1), plan.AsOf) <= SignOfLife.Limit(plan);
    }

    /// <summary>The last day on which something was shown: evidence that is no assertion, a promise, a start or a delivery.</summary>
    public static LocalDate? LatestProof(Commitment commitment)
    {
        LocalDate? latest = null;
        foreach (var evidence in commitment.Evidence)
            if (evidence.Kind != EvidenceKind.Assertion && evidence.On is { } on && !(latest >= on)) latest = on;
        foreach (var act in commitment.History)
            if (act.Kind is ActKind.Promise or ActKind.Agree or ActKind.Start or ActKind.Deliver && act.On is { } on && !(latest >= on)) latest = on;
        return latest;
    }

    /// <summary>Neither late itself nor serving a limit that is broken.</summary>
    public static bool IsInsideLimits(Commitment commitment, PlanModel plan)
    {
        if (commitment.State != CommitmentState.Delivered && commitment.Due < plan.AsOf) return false;
        foreach (var id in commitment.Serves)
            if (plan.Objectives.Find(id) is { } objective && objective.KeyResults.Any(result => IsBroken(result, plan))) return false;
        return true;
    }

    private static bool IsBroken(KeyResult result, PlanModel plan)
    {
        if (result.Kind is not (KeyResultKind.StayAbove or KeyResultKind.StayBelow) || result.To is not { } limit) return false;
        var last = plan.CheckInsOf(result.Id).LastOrDefault(each => each.Value is not null)?.Value;
        return result.Kind == KeyResultKind.StayAbove ? last < limit : last > limit;
    }
}
