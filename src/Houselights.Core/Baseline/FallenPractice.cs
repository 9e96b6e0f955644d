using System.Collections.Immutable;
using Houselights.Core.Model;
using Houselights.Core.Numerics.Distributions;

namespace Houselights.Core.Baseline;

/// <summary>What people said was done rose after the plan was ratified, and fell back.</summary>
/// <param name="Item">The item in the last wave.</param>
/// <param name="Before">What was seen done before the plan.</param>
/// <param name="Risen">What was seen done in a wave after it.</param>
/// <param name="Now">What was seen done in the last wave.</param>
/// <param name="Wave">The wave in which it had risen.</param>
/// <param name="Rise">Risen less before.</param>
/// <param name="Fall">Risen less now.</param>
/// <param name="Adjusted">The larger p of the two, after Holm over everything that was looked at.</param>
public sealed record FallenPractice(BaselineItem Item, Summary Before, Summary Risen, Summary Now, BaselineWave Wave, TTest Rise, TTest Fall, double Adjusted)
{
    /// <summary>Practice lasts where at least half of what was gained is still there.</summary>
    public const double Lasting = 0.5;

    /// <summary>The last wave before the plan was ratified first, and those since, in their order; null where there aren't three.</summary>
    public static (BaselineWave Before, ImmutableArray<BaselineWave> Since)? WavesAround(PlanModel plan)
    {
        if (plan.Ratifications.Where(each => each.On is not null).Min(each => each.On) is not { } ratified) return null;
        var waves = Released.Waves(plan);
        var before = waves.LastOrDefault(wave => wave.Closed <= ratified);
        ImmutableArray<BaselineWave> since = [.. waves.Where(wave => wave.Closed > ratified)];
        return before is not null && since.Length > 1 ? (before, since) : null;
    }

    /// <summary>The items that rose in one of the waves since and are back in the last, each with its highest wave.</summary>
    public static ImmutableArray<FallenPractice> In(BaselineWave before, ImmutableArray<BaselineWave> since, PlanModel plan)
    {
        var (now, risen) = (since[^1], since[..^1]);
        var looked = Released.OfCompany(now, plan).SelectMany(item => risen.Select(wave => Of(item, before, wave, now, plan))).OfType<FallenPractice>().ToList();
        var adjusted = Holm.Adjust([.. looked.Select(each => each.Adjusted)]);
        return [.. looked.Select((each, at) => each with { Adjusted = adjusted[at] }).Where(each => each.IsBack(before)).GroupBy(each => each.Item.Id).Select(each => each.MaxBy(one => one.Rise.Difference)!)];
    }

    private bool IsBack(BaselineWave wave) =>
        Adjusted < Released.Level && Fall.Difference > 0 && Released.IsFelt(Rise.Difference, wave) && Now.Mean - Before.Mean < Lasting * Rise.Difference;

    private static FallenPractice? Of(BaselineItem item, BaselineWave before, BaselineWave risen, BaselineWave now, PlanModel plan)
    {
        if (FiguresOf(item.Id, before, now, plan) is not { } first || FiguresOf(item.Id, risen, now, plan) is not { } middle || Released.FiguresOf(item.Practice) is not { } last) return null;
        return TTest.Welch(first, middle).Value is { } rise && TTest.Welch(last, middle).Value is { } fall
            ? new(item, first, middle, last, risen, rise, fall, Math.Max(rise.P, fall.P))
            : null;
    }

    /// <summary>Null where the wave didn't ask it, or on another scale.</summary>
    private static Summary? FiguresOf(string id, BaselineWave wave, BaselineWave now, PlanModel plan) =>
        Released.ScaleOf(wave).Equals(Released.ScaleOf(now)) ? Released.FiguresOf(Released.OfCompany(wave, plan).FirstOrDefault(item => item.Id == id)?.Practice) : null;
}
