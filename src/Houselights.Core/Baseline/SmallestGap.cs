using Houselights.Core.Numerics.Distributions;

namespace Houselights.Core.Baseline;

/// <summary>The smallest gap that the answers to an item could show with four chances in five.</summary>
/// <param name="Item">The item.</param>
/// <param name="People">How many answered; where intent and practice are released apart, the smaller number.</param>
/// <param name="Deviation">Standard deviation of the gap, else of the answers, in the wave's points.</param>
/// <param name="IsPaired">True where the gap was released person by person.</param>
/// <param name="Effect">d(n): the gap in standard deviations, see <see cref="DetectableEffect"/>.</param>
public sealed record SmallestGap(BaselineItem Item, int People, double Deviation, bool IsPaired, Effect Effect)
{
    /// <summary>More answers than any scale's scatter asks for.</summary>
    private const int Most = 4096;

    /// <summary>In the wave's points.</summary>
    public double Size => Effect.Size * Deviation;

    /// <summary>How many answers would show a gap of so many of the wave's points.</summary>
    public int PeopleFor(double points)
    {
        var (low, high) = (2, Most);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (PowerOf(middle, points / Deviation) >= Effect.Power) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    /// <summary>Null where no scatter of five people or more was released, or one that the scale can't hold.</summary>
    public static SmallestGap? Of(BaselineItem item, BaselineWave wave)
    {
        if (ScatterOf(item) is not { } scatter || scatter.Deviation <= 0) return null;

        // Answers at both ends of a range scatter by less than the range; gaps have twice that of answers.
        var range = (scatter.IsPaired ? 2 : 1) * (Released.ScaleOf(wave) - 1);
        if (scatter.Deviation > range) return null;
        var effect = scatter.IsPaired ? DetectableEffect.SmallestPaired(scatter.People) : DetectableEffect.SmallestOfGroups(scatter.People);
        return effect.Value is { } smallest ? new(item, scatter.People, scatter.Deviation, scatter.IsPaired, smallest) : null;
    }

    private static (int People, double Deviation, bool IsPaired)? ScatterOf(BaselineItem item)
    {
        if (Released.FiguresOf(item.Gap) is { } gap) return (gap.Count, gap.Deviation, true);
        return (Released.FiguresOf(item.Intent), Released.FiguresOf(item.Practice)) switch
        {
            ({ } intent, { } practice) => (Math.Min(intent.Count, practice.Count), Math.Sqrt(((intent.Deviation * intent.Deviation) + (practice.Deviation * practice.Deviation)) / 2), false),
            (null, { } practice) => (practice.Count, practice.Deviation, false),
            _ => null,
        };
    }

    private double PowerOf(int people, double size) => IsPaired
        ? DetectableEffect.PowerPaired(people, size, Effect.Level)
        : DetectableEffect.PowerOfGroups(people, size, Effect.Level);
}
