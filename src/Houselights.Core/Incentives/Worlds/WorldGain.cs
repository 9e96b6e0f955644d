using System.Collections.Immutable;
using Houselights.Core.Incentives.Games;

namespace Houselights.Core.Incentives.Worlds;

/// <summary>What some changes are paid, in the world that was drawn last and at the bounds of all worlds.</summary>
internal sealed class WorldGain
{
    private readonly World world;
    private readonly double exact;
    private readonly (int Change, double Weight)[] linear;
    private readonly (Payment Payment, int[] Changes)[] bent;

    /// <param name="world">The world.</param>
    /// <param name="card">What is paid for.</param>
    /// <param name="changes">The changes, from <see cref="World.By"/>.</param>
    public WorldGain(World world, ImmutableArray<Payment> card, int[] changes)
    {
        this.world = world;
        var paid = card.Where(payment => payment.IsLinear).ToLookup(payment => payment.Metric, payment => payment.Weight);
        var weighed = changes.Select(change => (Change: change, Weight: paid[world.MetricOf(change)].Sum())).Where(each => each.Weight != 0).ToLookup(each => world.IsExact(each.Change));
        (exact, linear) = (weighed[true].Sum(each => world.Bounds(each.Change, each.Weight).Least), [.. weighed[false]]);
        bent = [.. card.Where(payment => !payment.IsLinear).Select(payment => (payment, changes.Where(change => world.MetricOf(change) == payment.Metric).ToArray()))];
        if (bent.Length > 0) return;   // between thresholds and caps nothing is bounded by the ends
        (Least, Most) = (exact, exact);
        foreach (var (change, weight) in linear)
        {
            var (least, most) = world.Bounds(change, weight);
            (Least, Most) = (Least + least, Most + most);
        }
    }

    /// <summary>No world has less; −∞ where that isn't known.</summary>
    public double Least { get; } = double.NegativeInfinity;

    /// <summary>No world has more; ∞ where that isn't known.</summary>
    public double Most { get; } = double.PositiveInfinity;

    /// <summary>In the world that was drawn last.</summary>
    public double Now()
    {
        var drawn = world.Drawn;
        var gain = exact;
        foreach (var (change, weight) in linear) gain += weight * drawn[change];
        foreach (var (payment, changes) in bent)
        {
            var points = 0.0;
            foreach (var change in changes) points += drawn[change];
            gain += payment.Gain(points);
        }

        return gain;
    }
}
