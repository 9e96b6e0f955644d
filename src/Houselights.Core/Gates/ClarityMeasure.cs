using Houselights.Core.Alignment;
using Houselights.Core.Checks;
using Houselights.Core.Model;
using Houselights.Core.Numerics;

namespace Houselights.Core.Gates;

/// <summary>How far people answer as the leader means it, beyond what guessing would give.</summary>
/// <remarks>
/// Counted are answers that have a key: what each of the leadership but the leader puts first in the last reading of understanding,
/// against the plan’s first priority; their dilemmas, and those that layers answer in their last readbacks, against the leader’s key. With L
/// choices a match counts 1 and anything else −1/(L − 1), so that guessing gives 0 on average and all matches 100: (L·m − 1)/(L − 1), for
/// each number of choices (engines.md, section 2). Below 0 is shown as 0.
/// </remarks>
public static class ClarityMeasure
{
    /// <summary>With fewer, one slip would move the figure by more than a tenth of it for two choices.</summary>
    public const int FewestAnswers = 6;

    /// <summary>Two people say what two people think.</summary>
    public const int FewestPeople = 3;

    public static Measure Of(PlanModel plan)
    {
        var judged = Readings(plan).Concat(Readbacks(plan)).ToList();
        var people = judged.Select(each => each.Who).Distinct(StringComparer.Ordinal).Count();
        var accepted = plan.Readbacks.Count(readback => readback.IsAccepted);
        (string, Value)[] counts = [("answers", judged.Count), ("people", people), ("team", plan.LeadershipTeam.Count), ("readbacks", plan.Readbacks.Count), ("accepted", accepted)];
        if (judged.Count == 0) return new("clarity", null, LeadershipReading.Last(ReadingKind.Understanding, plan) is null ? "unasked" : "unkeyed", [.. counts]);
        if (judged.Count < FewestAnswers || people < FewestPeople) return new("clarity", null, "few", [.. counts, ("fewest", FewestAnswers), ("few", FewestPeople)]);

        var (matches, mean) = (judged.Count(each => each.Matches), judged.Average(each => each.Matches ? 1 : -1.0 / (each.Choices - 1)));
        var chance = judged.Sum(each => 1.0 / each.Choices);
        return new("clarity", Percent.Of(Math.Max(0, mean)), "share", [.. counts, ("matches", matches), ("chance", Math.Round(chance, 1))]) { Beside = [new("arithmetic", [("mean", mean)])] };
    }

    private static IEnumerable<Judged> Readings(PlanModel plan)
    {
        if (LeadershipReading.Last(ReadingKind.Understanding, plan) is not { } reading) yield break;
        var answers = LeadershipReading.Answers(reading, plan).Where(answer => plan.Leader is not { } leader || !answer.Who.PointsAt(leader.Id)).ToList();
        var options = FirstChoices.Of(answers, plan)?.Options ?? 2;
        for (var at = 0; at < answers.Count; at++)
        {
            var who = plan.People.Find(answers[at].Who)?.Id ?? $"{reading.Id}#{at}";
            if (FirstChoices.TopOf(answers[at]) is { } top && !plan.Priorities.IsEmpty) yield return new(who, top.PointsAt(plan.Priorities[0].Id), options);
            foreach (var dilemma in Keyed(plan))
                if (dilemma.ChoiceIn(answers[at].Dilemmas) is { } choice) yield return new(who, dilemma.IsKey(choice), ChoicesOf(dilemma));
        }
    }

    private static IEnumerable<Judged> Readbacks(PlanModel plan)
    {
        foreach (var group in plan.Readbacks.GroupBy(readback => (readback.Unit, readback.Priority)))
        {
            var readback = group.MaxBy(each => each.On)!;
            var who = readback.By.First ?? "units/" + readback.Unit;
            foreach (var dilemma in Keyed(plan))
                if (dilemma.ChoiceIn(readback.Dilemmas) is { } choice) yield return new(who, dilemma.IsKey(choice), ChoicesOf(dilemma));
        }
    }

    private static IEnumerable<Dilemma> Keyed(PlanModel plan) =>
        plan.Readings.SelectMany(reading => reading.Dilemmas).Where(dilemma => dilemma.HasKey);

    private static int ChoicesOf(Dilemma dilemma) => Math.Max(2, dilemma.Choices.Count(choice => !string.IsNullOrWhiteSpace(choice)));

    /// <summary>An answer with a key.</summary>
    private readonly record struct Judged(string Who, bool Matches, int Choices);
}
