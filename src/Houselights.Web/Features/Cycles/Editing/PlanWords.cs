using System.Globalization;
using Houselights.Core.Model;
using Houselights.Web.Resources;

namespace Houselights.Web.Features.Cycles.Editing;

/// <summary>The words of the plan file as people read them.</summary>
internal static class PlanWords
{
    public static string Field(string name) => Find("Field_", name.Split('/')[^1]) ?? name;

    public static string Section(string name) => Find("Section_", name) ?? name;

    public static string New(string section) => Find("New_", section) ?? Section(section);

    public static string Act(string name) => Find("Act_", name) ?? name;

    public static string Ask(string name) => Find("Ask_", name) ?? Field(name);

    public static string Choice(string word) => Find("Choice_", word) ?? word;

    /// <summary>What an item is called: its words, else its id.</summary>
    public static string Title(PlanModel plan, string section, string id)
    {
        if (id.Length == 0) return Section(section);
        return section switch
        {
            "people" => plan.NameOf(id),
            "units" => plan.Units.Find(id)?.Name,
            "partners" => plan.Partners.Find(id)?.Name,
            "metrics" => plan.Metrics.Find(id)?.Name,
            "decisions" => plan.Decisions.Find(id)?.Question,
            "questions" => plan.Questions.Find(id)?.Asks,
            "commitments" => plan.Commitments.Find(id)?.What,
            "priorities" => plan.Priorities.Find(id)?.What,
            "candidates" => plan.Candidates.Find(id)?.What,
            "objectives" => plan.Objectives.Find(id)?.What,
            "in-flight" => plan.InFlight.Find(id)?.What,
            "assumptions" => plan.Assumptions.Find(id)?.What,
            "obstacles" => plan.Obstacles.Find(id)?.What,
            "readbacks" => plan.Readbacks.Find(id)?.Words,
            _ => null,
        } ?? id;
    }

    private static string? Find(string prefix, string name) => PlanText.ResourceManager.GetString(prefix + name.Replace('-', '_'), CultureInfo.CurrentUICulture);
}
