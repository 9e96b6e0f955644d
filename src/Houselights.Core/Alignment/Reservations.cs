using System.Collections.Frozen;
using System.Text;
using Houselights.Core.Decisions;
using Houselights.Core.Model;

namespace Houselights.Core.Alignment;

/// <summary>With what reservation people commit. A reservation that was said aloud is healthy; one that only a sealed answer holds is not.</summary>
public static class Reservations
{
    /// <summary>Letters from which on a text inside another one is the same thought; shorter ones (“no”) are inside everything.</summary>
    private const int LettersOfAThought = 12;

    /// <summary>What people write into a field that wants something and gets nothing.</summary>
    private static readonly FrozenSet<string> Nothing = FrozenSet.ToFrozenSet(
        ["", "no", "none", "nope", "nil", "na", "nothing", "noreservation", "noreservations", "nein", "keine", "keiner", "keins", "nichts", "non", "rien", "aucune", "aucun", "nessuna", "niente", "ninguna", "nada", "geen"],
        StringComparer.Ordinal);

    /// <summary>True where an answer holds one.</summary>
    public static bool IsIn(Answer answer) => answer.Reservation is { } text && !Nothing.Contains(Letters(text));

    /// <summary>
    /// True where nobody heard it: no dissent on a decision has the same words or comes from the same person, and the person didn’t
    /// vote below the midpoint either.
    /// </summary>
    public static bool IsUnvoiced(Answer answer, PlanModel plan) => IsIn(answer)
        && !plan.Decisions.Any(decision => decision.Dissent.Any(voice => IsOf(voice, answer)))
        && !plan.Votes.Any(vote => vote.Ballots.Any(ballot => ballot.Value < PublicSupport.Of(vote).Midpoint && IsSame(ballot.Key, answer.Who)));

    /// <summary>True where a dissenting voice says what an answer holds back.</summary>
    public static bool IsOf(Dissent voice, Answer answer) => IsSame(voice.By, answer.Who) || AreSameWords(voice.Says, answer.Reservation ?? "");

    private static bool IsSame(string? reference, string? who) => reference is not null && who is not null && reference.BareId() == who.BareId();

    /// <summary>True where one text holds all of the other, apart from case and punctuation.</summary>
    private static bool AreSameWords(string? one, string other)
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
}
