using Houselights.Core.Model;

namespace Houselights.Core.Document;

/// <summary>The ids that a plan gives, by the name under which references look for them.</summary>
public static class PlanIds
{
    /// <summary>All ids of a section, or of what lies within one: key results, exclusions, tripwires, dilemmas. In the order of the plan.</summary>
    public static IEnumerable<string> Of(Plan plan, string section) => section switch
    {
        "key-results" => plan.Objectives.SelectMany(each => each.KeyResults).Select(each => each.Id),
        "exclusions" => plan.Strategy?.Excludes.Select(each => each.Id) ?? [],
        "tripwires" => plan.Strategy?.Tripwires.Select(each => each.Id) ?? [],
        "dilemmas" => plan.Readings.SelectMany(each => each.Dilemmas).Select(each => each.Id),
        _ => PlanModel.IdsIn(plan, section),
    };

    public static bool Has(Plan plan, string section, string id) => Of(plan, section).Contains(id, StringComparer.Ordinal);

    /// <summary>A kebab-case id made of some words that no item of the section has yet.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="section">The section.</param>
    /// <param name="words">In any language; what has no letters or digits gives the section's own word.</param>
    public static string Free(Plan plan, string section, string words)
    {
        var stem = Slug.Of(words, section.TrimEnd('s'));
        return Slug.Free(stem, Of(plan, section).Where(id => id.StartsWith(stem, StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal));
    }
}
