using System.Collections.Immutable;
using Houselights.Core.Model;
using Houselights.Core.Numerics.Distributions;

namespace Houselights.Core.Baseline;

/// <summary>How far what people say we mean to do exceeds what they say we do, for one item and the whole company.</summary>
/// <param name="Item">The item.</param>
/// <param name="People">How many answered; the smaller number where intent and practice are compared as groups.</param>
/// <param name="Test">Intent less practice, in the wave's points.</param>
/// <param name="IsPaired">True where the gap was released person by person.</param>
/// <param name="Adjusted">Its p after Holm, over the items of the wave.</param>
public sealed record PracticeGap(BaselineItem Item, int People, TTest Test, bool IsPaired, double Adjusted)
{
    /// <summary>The items of a wave that can be compared, in its order.</summary>
    public static ImmutableArray<PracticeGap> In(BaselineWave wave, PlanModel plan)
    {
        var gaps = Released.OfCompany(wave, plan).Select(Of).OfType<PracticeGap>().ToList();
        var adjusted = Holm.Adjust([.. gaps.Select(gap => gap.Test.P)]);
        return [.. gaps.Select((gap, at) => gap with { Adjusted = adjusted[at] })];
    }

    /// <summary>By more than chance and by half a point.</summary>
    public bool IsLarge(BaselineWave wave) => Adjusted < Released.Level && Released.IsFelt(Test.Difference, wave);

    private static PracticeGap? Of(BaselineItem item)
    {
        if (Released.FiguresOf(item.Gap) is { } gap && TTest.Paired(gap).Value is { } paired) return new(item, gap.Count, paired, true, paired.P);
        return Released.FiguresOf(item.Intent) is { } intent && Released.FiguresOf(item.Practice) is { } practice && TTest.Welch(practice, intent).Value is { } welch
            ? new(item, Math.Min(intent.Count, practice.Count), welch, false, welch.P)
            : null;
    }
}
