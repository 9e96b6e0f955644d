using System.Collections.Immutable;
using Houselights.Core.Alignment;
using Houselights.Core.Model;
using Houselights.Core.Numerics;
using Houselights.Core.Numerics.Distributions;

namespace Houselights.Core.Rehearsal;

/// <summary>A decision of a rehearsal that can be held against the pecking order.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="IsAgainst">True where it contradicts the order.</param>
/// <param name="IsLate">True in the second half of the exercise.</param>
public sealed record PressureChoice(ExerciseDecision Decision, bool IsAgainst, bool IsLate);

/// <summary>What people chose early and late in an exercise.</summary>
/// <param name="Half">Minutes after the start; what came later is late.</param>
/// <param name="Choices">The decisions, in the order of the file.</param>
public sealed record PressureChoices(double Half, ImmutableArray<PressureChoice> Choices)
{
    /// <summary>The decisions with a minute that can be judged; a team's only where nobody's own on the same inject is on record.</summary>
    public static PressureChoices Of(Exercise exercise, PlanModel plan)
    {
        var timed = exercise.Decisions.Where(decision => decision.AtMinute is not null).ToList();
        var half = timed.Select(decision => decision.AtMinute!.Value).DefaultIfEmpty().Max() / 2;
        var own = timed.Where(decision => !IsTeam(decision)).Select(decision => decision.Inject).ToHashSet(StringComparer.Ordinal);
        var choices = ImmutableArray.CreateBuilder<PressureChoice>();
        foreach (var decision in timed)
            if (!(IsTeam(decision) && own.Contains(decision.Inject)) && IsAgainst(decision, plan) is { } against)
                choices.Add(new(decision, against, decision.AtMinute > half));
        return new(half, choices.ToImmutable());
    }

    public int Early => Choices.Count(choice => !choice.IsLate);

    public int EarlyAgainst => Choices.Count(choice => choice is { IsLate: false, IsAgainst: true });

    public int Late => Choices.Count(choice => choice.IsLate);

    public int LateAgainst => Choices.Count(choice => choice is { IsLate: true, IsAgainst: true });

    /// <summary>Whether contradictions are more frequent late than early.</summary>
    public Outcome<FisherExact> Shift() => FisherExact.More(EarlyAgainst, Early, LateAgainst, Late);

    private static bool IsTeam(ExerciseDecision decision) => decision.Who == "team";

    /// <summary>Against the leader's key where there is one, else for a priority below the one that the dilemma tests; null where neither can be told.</summary>
    private static bool? IsAgainst(ExerciseDecision decision, PlanModel plan)
    {
        if (DilemmaOf(decision, plan) is not { } dilemma) return null;
        if (!string.IsNullOrWhiteSpace(dilemma.Key) && !string.IsNullOrWhiteSpace(decision.Choice))
            return !string.Equals(decision.Choice.Trim(), dilemma.Key.Trim(), StringComparison.OrdinalIgnoreCase);
        var (tested, favoured) = (plan.Priorities.IndexOf(dilemma.Priority), plan.Priorities.IndexOf(decision.Favours));
        return tested < 0 || favoured < 0 ? null : favoured > tested;
    }

    private static Dilemma? DilemmaOf(ExerciseDecision decision, PlanModel plan) => decision.Dilemma is null
        ? null
        : plan.Readings.SelectMany(reading => reading.Dilemmas).FirstOrDefault(dilemma => decision.Dilemma.PointsAt(dilemma.Id));
}
