using System.Collections.Immutable;
using Houselights.Core.Incentives.Games;
using Houselights.Core.Model;

namespace Houselights.Core.Incentives;

/// <summary>What units are paid for by their scorecards.</summary>
public static class Pay
{
    /// <summary>True where the scorecard pays for something: it gives a metric a weight other than 0.</summary>
    public static bool Pays(Scorecard card) => card.Weights.Values.Any(weight => weight.Weight != 0);

    /// <summary>The metrics that a scorecard pays for, by bare id, in the order of the card; those of weight 0 are left out.</summary>
    public static IEnumerable<(string Metric, double Weight)> On(Scorecard card) =>
        from entry in card.Weights
        where entry.Value.Weight != 0
        select (entry.Key.BareId(), entry.Value.Weight);

    /// <summary>The scorecards that pay the people of a unit: its own, else those of the nearest unit above it that has one that pays.</summary>
    public static IReadOnlyList<Scorecard> Of(string? unit, PlanModel plan)
    {
        foreach (var above in plan.UpwardsFrom(unit))
            if (plan.Scorecards.Where(card => card.Unit.PointsAt(above.Id) && Pays(card)).ToArray() is { Length: > 0 } cards) return cards;
        return [];
    }

    /// <summary>The scorecard that counts where a unit has several: the first; null where it has none.</summary>
    public static Scorecard? CardOf(string unit, PlanModel plan) => plan.Scorecards.FirstOrDefault(card => card.Unit.PointsAt(unit));

    /// <summary>What a metric weighs on a scorecard of a game; 0 where it isn't on it.</summary>
    public static double WeightOf(ImmutableArray<Payment> card, int metric) => card.FirstOrDefault(payment => payment.Metric == metric).Weight;

    /// <summary>A metric's name, else its id.</summary>
    public static string NameOf(string metric, PlanModel plan) => plan.Metrics.Find(metric)?.Name ?? metric;
}
