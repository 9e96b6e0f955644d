using System.Collections.Immutable;
using Houselights.Core.Model;
using Houselights.Core.Numerics.Distributions;

namespace Houselights.Core.Baseline;

/// <summary>How far the leadership's view of practice exceeds that of the others, for one item.</summary>
/// <param name="Item">The leadership's item.</param>
/// <param name="Leaders">What the leadership sees done.</param>
/// <param name="Others">What the others see done.</param>
/// <param name="Test">Leadership less others, in the wave's points.</param>
/// <param name="Adjusted">Its p after Holm, over the items of the wave.</param>
public sealed record LeadersView(BaselineItem Item, Summary Leaders, Summary Others, TTest Test, double Adjusted)
{
    /// <summary>The items of a wave in which the two may be compared, in its order.</summary>
    public static ImmutableArray<LeadersView> In(BaselineWave wave, PlanModel plan)
    {
        var views = wave.Items.Where(item => Released.IsLeadership(item.Group)).Select(item => Of(item, wave, plan)).OfType<LeadersView>().ToList();
        var adjusted = Holm.Adjust([.. views.Select(view => view.Test.P)]);
        return [.. views.Select((view, at) => view with { Adjusted = adjusted[at] })];
    }

    /// <summary>By more than chance and by half a point.</summary>
    public bool IsRosier(BaselineWave wave) => Adjusted < Released.Level && Released.IsFelt(Test.Difference, wave);

    private static LeadersView? Of(BaselineItem item, BaselineWave wave, PlanModel plan) =>
        Released.FiguresOf(item.Practice) is { } leaders && OthersOf(item, leaders, wave, plan) is { } others && TTest.Welch(others, leaders).Value is { } test
            ? new(item, leaders, others, test, test.P)
            : null;

    /// <summary>The company without its leadership; where the company's figure wasn't released, the units together.</summary>
    private static Summary? OthersOf(BaselineItem item, Summary leaders, BaselineWave wave, PlanModel plan)
    {
        if (Released.OfCompany(wave, plan).FirstOrDefault(each => each.Id == item.Id && each.Practice is not null) is { } whole)
            return Released.FiguresOf(whole.Practice) is { } company ? Without(leaders, company) : null;
        var groups = UnitsOf(item.Id, wave, plan);
        return groups.Length == 0 ? null : Together(groups);
    }

    /// <summary>The groups of units that aren't inside one another.</summary>
    private static Summary[] UnitsOf(string id, BaselineWave wave, PlanModel plan)
    {
        var found = wave.Items.Where(each => each.Id == id && each.Practice is not null && plan.Units.Has(each.Group?.Trim())).ToList();
        var units = found.Select(each => plan.Units.Find(each.Group!.Trim())!.Id).ToHashSet(StringComparer.Ordinal);
        return [.. found.Where(each => !IsInside(each.Group!.Trim(), units, plan)).Select(each => Released.FiguresOf(each.Practice)).OfType<Summary>()];
    }

    private static bool IsInside(string group, HashSet<string> units, PlanModel plan)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var unit = plan.Units.Find(plan.Units.Find(group)?.Parent); unit is not null && seen.Add(unit.Id); unit = plan.Units.Find(unit.Parent))
            if (units.Contains(unit.Id)) return true;
        return false;
    }

    /// <summary>The figures of those who are left; null where they are fewer than may be shown, or where the figures don't fit each other.</summary>
    internal static Summary? Without(Summary part, Summary whole)
    {
        var left = whole.Count - part.Count;
        if (left < Released.FewestPeople) return null;
        var mean = ((whole.Count * whole.Mean) - (part.Count * part.Mean)) / left;
        var squares = SquaresOf(whole) - SquaresOf(part) - Between(part, whole.Mean) - (left * (mean - whole.Mean) * (mean - whole.Mean));
        return squares < 0 ? null : new Summary(mean, Math.Sqrt(squares / (left - 1)), left);
    }

    /// <summary>The figures of several groups as one.</summary>
    internal static Summary Together(IReadOnlyList<Summary> groups)
    {
        var people = groups.Sum(group => group.Count);
        var mean = groups.Sum(group => group.Count * group.Mean) / people;
        return new(mean, Math.Sqrt(groups.Sum(group => SquaresOf(group) + Between(group, mean)) / (people - 1)), people);
    }

    private static double SquaresOf(Summary group) => (group.Count - 1) * group.Deviation * group.Deviation;

    private static double Between(Summary group, double mean) => group.Count * (group.Mean - mean) * (group.Mean - mean);
}
