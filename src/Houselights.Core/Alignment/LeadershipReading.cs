using Houselights.Core.Decisions;
using Houselights.Core.Model;

namespace Houselights.Core.Alignment;

/// <summary>What the leadership team answered in private, last.</summary>
public static class LeadershipReading
{
    /// <summary>The last closed reading of a kind that somebody of the leadership team answered; null where there is none.</summary>
    public static Reading? Last(ReadingKind kind, PlanModel plan)
    {
        Reading? last = null;
        foreach (var reading in plan.Readings)
            if (reading.Kind == kind && reading.Closed is { } closed && !(last?.Closed!.Value.CompareTo(closed) > 0) && Answers(reading, plan).Count > 0)
                last = reading;
        return last;
    }

    /// <summary>
    /// The answers of the leadership team, one each: the last, where somebody answered twice. An answer under a code counts where nobody
    /// else than the leadership was asked.
    /// </summary>
    public static IReadOnlyList<Answer> Answers(Reading reading, PlanModel plan)
    {
        var others = reading.Of.Any(id => plan.People.Find(id) is { IsLeadership: false });
        var answers = new List<Answer>(reading.Answers.Length);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var answer in reading.Answers)
        {
            var person = plan.People.Find(answer.Who);
            if (person is { IsLeadership: false } || (person is null && others)) continue;
            var who = person?.Id ?? answer.Who;
            if (who is not null && !places.TryAdd(who, answers.Count)) answers[places[who]] = answer;
            else answers.Add(answer);
        }

        return answers;
    }

    /// <summary>
    /// True where something had been decided that people can understand: the plan has priorities, or a decision or a candidate’s verdict
    /// of that day or before.
    /// </summary>
    public static bool IsAfterADecision(Reading reading, PlanModel plan)
    {
        if (reading.Kind == ReadingKind.Preference) return false;
        if (!plan.Priorities.IsEmpty) return true;
        var closed = reading.Closed?.DateIn(plan.Zone);
        return plan.Decisions.Any(decision => Settlement.IsDecided(decision) && !(decision.Decided > closed))
            || plan.Candidates.Any(candidate => candidate.Verdict == CandidateVerdict.In && !(candidate.On > closed));
    }
}
