using Houselights.Core.Cascade;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.Commitments;

/// <summary>When something was last heard of a promise or a figure, and for how long silence is no news.</summary>
public static class SignOfLife
{
    /// <summary>Two: one review may be missed or look elsewhere; whoever says nothing at two in a row isn't held up by accident.</summary>
    public const int Periods = 2;

    /// <summary>Days in which the owner was there and may be silent: two review periods.</summary>
    public static int Limit(PlanModel plan) => Periods * plan.ReviewPeriod;

    /// <summary>The last act of the conversation or piece of evidence, words included; null where none bears a date.</summary>
    public static LocalDate? LastOf(Commitment commitment)
    {
        LocalDate? last = null;
        foreach (var evidence in commitment.Evidence)
            if (evidence.On is { } on && !(last >= on)) last = on;
        foreach (var act in commitment.History)
            if (act.On is { } on && !(last >= on)) last = on;
        return last;
    }

    /// <summary>True where something bears no date, so that nobody can say how old it is.</summary>
    public static bool HasUndated(Commitment commitment)
    {
        foreach (var evidence in commitment.Evidence)
            if (evidence.On is null) return true;
        return false;
    }

    /// <summary>
    /// True where nothing more is to be reported: the target is reached (not for a limit, which can still be broken), or there was a
    /// check-in on or after its last day. Without a date of its own a key result ends with the cycle.
    /// </summary>
    public static bool IsOver(KeyResult result, PlanModel plan)
    {
        var end = result.By ?? plan.Cycle.Ends;
        double? last = null;
        foreach (var checkIn in plan.CheckInsOf(result.Id))
        {
            if (checkIn.On >= end) return true;
            last = checkIn.Value ?? last;
        }

        return result.Kind switch
        {
            KeyResultKind.Increase => last >= result.To,
            KeyResultKind.Decrease => last <= result.To,
            _ => false,
        };
    }
}
