using System.Collections.Immutable;
using Houselights.Core.Decisions;
using Houselights.Core.Model;
using Houselights.Core.Numerics;
using Houselights.Core.Numerics.Agreement;

namespace Houselights.Core.Alignment;

/// <summary>
/// What is left of the differences in what people would choose. That they differ is no fault: it sets the agenda, until a decision
/// that somebody pays for settles it.
/// </summary>
/// <param name="Reading">The last closed reading of preferences.</param>
/// <param name="Answers">Those of the leadership that rank anything.</param>
/// <param name="Items">What was ranked.</param>
/// <param name="Rankings">Of the answers, in their order.</param>
/// <param name="SettledBy">A loss that its loser confirmed, of a decision or verdict since then; null while nothing settled it.</param>
public sealed record Tension(Reading Reading, ImmutableArray<Answer> Answers, ImmutableArray<string> Items, Rankings Rankings, RecordedLoss? SettledBy)
{
    /// <summary>Good to half a percent of p at the levels where it decides; ten times as many take ten times as long and say the same.</summary>
    private const int Permutations = 2000;

    /// <summary>Null where no preferences were asked.</summary>
    public static Tension? In(PlanModel plan)
    {
        if (LeadershipReading.Last(ReadingKind.Preference, plan) is not { } reading) return null;
        var answers = LeadershipReading.Answers(reading, plan).Where(answer => FirstChoices.TopOf(answer) is not null || !answer.Points.IsEmpty).ToImmutableArray();
        var items = answers.SelectMany(Named).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        var rankings = Rankings.Of(answers.Select(answer => PlacesOf(answer, items)));
        return new(reading, answers, items, rankings, SettledSince(reading, plan));
    }

    private readonly Lazy<Outcome<CommonView>> view = new(() => CommonView.Of(Rankings, Permutations));

    /// <summary>One view, two camps, none, or not enough to tell: worked out when it is first asked for.</summary>
    public Outcome<CommonView> View() => view.Value;

    private static IEnumerable<string> Named(Answer answer) =>
        answer.Ranking.Concat(answer.Points.Select(each => each.Key)).Append(answer.Top).OfType<string>().Select(ReferenceText.BareId);

    /// <summary>The ranking where there is one, else the points, else only what comes first.</summary>
    private static double?[] PlacesOf(Answer answer, ImmutableArray<string> items)
    {
        var places = new double?[items.Length];
        if (!answer.Ranking.IsEmpty)
            for (var place = 0; place < answer.Ranking.Count; place++) places[items.IndexOf(answer.Ranking[place].BareId())] ??= place;
        else if (!answer.Points.IsEmpty)
            foreach (var (id, points) in answer.Points) places[items.IndexOf(id.BareId())] = -points;
        else if (answer.Top is { } top) places[items.IndexOf(top.BareId())] = 0;
        return places;
    }

    private static RecordedLoss? SettledSince(Reading reading, PlanModel plan)
    {
        var closed = reading.Closed!.Value.DateIn(plan.Zone);
        return RecordedLosses.OfDecisions(plan).Concat(RecordedLosses.OfCandidates(plan)).FirstOrDefault(loss => loss.IsConfirmed && !(loss.On < closed));
    }
}
