using Houselights.Core.Alignment;
using Houselights.Core.Model;
using Houselights.Core.Numerics.Distributions;

namespace Houselights.Core.Baseline;

/// <summary>What a plan holds of anonymous diagnostics: waves that were closed, and groups large enough to be shown.</summary>
public static class Released
{
    /// <summary>No figure of fewer people is used, and no difference of two groups that leaves fewer (trust.md).</summary>
    public const int FewestPeople = 5;

    /// <summary>Beyond chance: one in twenty, over all items of a wave together.</summary>
    public const double Level = 0.05;

    /// <summary>Gaps are felt from half a point on; with hundreds of answers smaller ones are certain, and don't matter.</summary>
    public const double LeastPoints = 0.5;

    private const double Rounding = 1e-9;

    /// <summary>The waves in the order in which they were closed.</summary>
    public static IReadOnlyList<BaselineWave> Waves(PlanModel plan) => [.. plan.Baselines.Where(wave => wave.Closed is not null).OrderBy(wave => wave.Closed)];

    /// <summary>The wave that was closed last; null where none was.</summary>
    public static BaselineWave? Last(PlanModel plan) => Waves(plan) is [.., var last] ? last : null;

    /// <summary>The highest answer; five where the wave names none, as votes have it.</summary>
    public static double ScaleOf(BaselineWave wave) => wave.Scale ?? PublicSupport.DefaultScale;

    /// <summary>A point is a step of the scale from 1 to 5; other scales are stretched to it, as votes are.</summary>
    public static double PointOf(BaselineWave wave) => (ScaleOf(wave) - 1) / (PublicSupport.DefaultScale - 1);

    /// <summary>True for a difference, in the wave's points, of half a step or more.</summary>
    public static bool IsFelt(double difference, BaselineWave wave) => difference >= (LeastPoints * PointOf(wave)) - Rounding;

    /// <summary>The items as everybody answered them.</summary>
    public static IEnumerable<BaselineItem> OfCompany(BaselineWave wave, PlanModel plan) => wave.Items.Where(item => IsCompany(item.Group, plan));

    /// <summary>True for the word company, for the unit at the top, and where no group is named.</summary>
    public static bool IsCompany(string? group, PlanModel plan) =>
        string.IsNullOrWhiteSpace(group) || IsNamed(group, "company") || plan.Units.Find(group.Trim()) is { Parent: null };

    public static bool IsLeadership(string? group) => IsNamed(group, "leadership");

    /// <summary>The figures of a sample that may be compared: complete, and of enough people.</summary>
    public static Summary? FiguresOf(Sample? sample) =>
        sample is { N: >= FewestPeople and <= int.MaxValue, Mean: { } mean, Sd: { } deviation } ? new Summary(mean, deviation, (int)sample.N.Value) : null;

    /// <summary>What was asked, else the item's id.</summary>
    public static string NameOf(BaselineItem item) => item.Text ?? item.Id;

    private static bool IsNamed(string? group, string name) => string.Equals(group?.Trim(), name, StringComparison.OrdinalIgnoreCase);
}
