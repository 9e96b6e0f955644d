using Houselights.Core.Alignment;
using Houselights.Core.Model;

namespace Houselights.Core.Decisions;

/// <summary>Dissent and reservations to which nobody has answered. Disagreement is healthy; leaving it standing is not.</summary>
public static class UnansweredVoices
{
    /// <summary>Dissenting voices on a decision that stand without an answer.</summary>
    public static IEnumerable<Dissent> On(Decision decision) =>
        decision.Dissent.Where(voice => !string.IsNullOrWhiteSpace(voice.Says) && string.IsNullOrWhiteSpace(voice.Answer));

    /// <summary>
    /// Reservations of a commitment reading that stand. A reservation is answered where a dissent with the same words, or of the same
    /// person, has an answer; it has gone where the person says so in a later reading. Nothing is read before a reading is closed.
    /// </summary>
    public static IEnumerable<Answer> In(Reading reading, PlanModel plan)
    {
        if (reading.Kind != ReadingKind.Commitment || reading.Closed is null) return [];
        var answered = plan.Decisions.SelectMany(decision => decision.Dissent).Where(voice => !string.IsNullOrWhiteSpace(voice.Answer)).ToArray();
        return reading.Answers.Where(answer => Reservations.IsIn(answer)
            && !answered.Any(voice => Reservations.IsOf(voice, answer)) && !HasGone(answer, reading, plan));
    }

    private static bool HasGone(Answer answer, Reading reading, PlanModel plan) => answer.Who is { } who && plan.Readings.Any(later =>
        later.Kind == ReadingKind.Commitment && later.Closed?.CompareTo(reading.Closed!.Value) > 0
        && later.Answers.Any(each => each.Who == who));
}
