using System.Text;
using Houselights.Core.Alignment;
using Houselights.Core.Model;

namespace Houselights.Core.Decisions;

/// <summary>Dissent and reservations to which nobody has answered. Disagreement is healthy; leaving it standing is not.</summary>
public static class UnansweredVoices
{
    /// <summary>Letters from which on a text inside another one is the same thought; shorter ones (“no”) are inside everything.</summary>
    private const int LettersOfAThought = 12;

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
        return reading.Answers.Where(answer => !string.IsNullOrWhiteSpace(answer.Reservation)
            && !answered.Any(voice => Speaks(voice, answer)) && !HasGone(answer, reading, plan));
    }

    private static bool Speaks(Dissent voice, Answer answer) =>
        (answer.Who is { } who && BareId(voice.By) == BareId(who)) || SameWords(voice.Says, answer.Reservation!);

    private static bool HasGone(Answer answer, Reading reading, PlanModel plan) => answer.Who is { } who && plan.Readings.Any(later =>
        later.Kind == ReadingKind.Commitment && later.Closed?.CompareTo(reading.Closed!.Value) > 0
        && later.Answers.Any(each => each.Who == who));

    /// <summary>True where one text holds all of the other, apart from case and punctuation.</summary>
    private static bool SameWords(string? one, string other)
    {
        if (string.IsNullOrWhiteSpace(one)) return false;
        var (first, second) = (Letters(one), Letters(other));
        var (shorter, longer) = first.Length <= second.Length ? (first, second) : (second, first);
        return shorter == longer || (shorter.Length >= LettersOfAThought && longer.Contains(shorter, StringComparison.Ordinal));
    }

    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text)
            if (char.IsLetterOrDigit(c)) letters.Append(char.ToLowerInvariant(c));
        return letters.ToString();
    }

    private static string? BareId(string? reference) => reference?[(reference.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
