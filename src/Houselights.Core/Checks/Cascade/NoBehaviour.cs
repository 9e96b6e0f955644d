using Houselights.Core.Cascade;
using Houselights.Core.Model;
using Houselights.Core.People;

namespace Houselights.Core.Checks.Cascade;

/// <summary>A priority has no expected behaviour at a level that exists.</summary>
/// <remarks>
/// <para><b>Measure.</b> The levels at which the organisation has a unit, and the levels for which the priority says in words what
/// is expected. A person's own pledge names no level and speaks for none.</para>
/// <para><b>Decision.</b> Reports each priority and level without; subject <c>priorities/id+level</c>.</para>
/// <para><b>Errors.</b> None by chance. Silent about levels that no unit states.</para>
/// </remarks>
public sealed class NoBehaviour : Check<Priority>
{
    private static readonly UnitLevel[] Levels = [UnitLevel.Leadership, UnitLevel.Function, UnitLevel.Department, UnitLevel.Team];

    /// <summary>As many units of a level are named; enough to know which are meant.</summary>
    private const int Named = 3;

    public override CheckInfo Info { get; } = new("HL605", "no-behaviour", Severity.Warning, Stage.Execute);

    public override Sections Reads => Sections.Units | Sections.People;

    public override IEnumerable<Finding> Examine(Priority priority, PlanModel plan)
    {
        var units = new int[Levels.Length];
        foreach (var unit in plan.Units.Span)
            if (unit.Level is { } level) units[(int)level]++;
        foreach (var level in Levels)
            if (units[(int)level] > 0 && !IsExpectedAt(level, priority)) yield return Explain(priority, level, units[(int)level], plan);
    }

    private static bool IsExpectedAt(UnitLevel level, Priority priority)
    {
        foreach (var behaviour in priority.Behaviours)
            if (behaviour.Level == level && !string.IsNullOrWhiteSpace(behaviour.Expect)) return true;
        return false;
    }

    private Finding Explain(Priority priority, UnitLevel level, int units, PlanModel plan)
    {
        var word = Unit.Levels.WordFor(level);
        var subject = "priorities/" + priority.Id;
        var finding = ReportAs(word, priority, subject + "+" + word, null,
            ("what", priority.What ?? priority.Id), ("units", units), ("leader", plan.Leader?.Name ?? "leader"));
        return finding
            .With(units <= Named ? "units" : "many", ("examples", Examples(level, plan)))
            .With(WhatIsThere(level, priority), ("count", priority.Behaviours.Length))
            .Seen(subject);
    }

    private static string WhatIsThere(UnitLevel level, Priority priority) =>
        priority.Behaviours.IsEmpty ? "none" : priority.Behaviours.Any(behaviour => behaviour.Level == level) ? "wordless" : "others";

    /// <summary>The first units of a level.</summary>
    private static string[] Examples(UnitLevel level, PlanModel plan)
    {
        List<string> names = [];
        foreach (var unit in plan.Units)
        {
            if (names.Count == Named) break;
            if (unit.Level == level) names.Add(unit.Name ?? unit.Id);
        }

        return [.. names];
    }
}
