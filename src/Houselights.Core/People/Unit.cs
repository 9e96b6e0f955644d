using Houselights.Core.Document.Shapes;
using Houselights.Core.Model;

namespace Houselights.Core.People;

/// <summary>Where a unit stands in the organisation.</summary>
public enum UnitLevel { Leadership, Function, Department, Team }

/// <summary>A part of the organisation: a tree of which exactly one has no parent.</summary>
public sealed record Unit : Identified
{
    public string? Name { get; internal set; }

    /// <summary>Who leads it; several or nobody where the plan is unclear.</summary>
    public Ids Head { get; internal set; }
    public string? Parent { get; internal set; }
    public UnitLevel? Level { get; internal set; }

    /// <summary>In the cycle's capacity unit, over the whole cycle; includes the units below.</summary>
    public Load? Capacity { get; internal set; }

    internal static readonly ChoiceKind<UnitLevel> Levels = Kinds.Choice(
        ("leadership", UnitLevel.Leadership), ("function", UnitLevel.Function), ("department", UnitLevel.Department), ("team", UnitLevel.Team));

    internal static readonly Shape<Unit> Shape = new("unit", () => new Unit(), "A part of the organisation.", inline: true)
    {
        { "id", Kinds.Id("units"), u => u.Id, (u, v) => u.Id = v, "Its id.", true },
        { "name", Kinds.Name, u => u.Name, (u, v) => u.Name = v, "Its name." },
        { "head", Kinds.OneOrMore(Target.Person), u => u.Head, (u, v) => u.Head = v, "Who leads it." },
        { "parent", Kinds.To(Target.Unit), u => u.Parent, (u, v) => u.Parent = v, "The unit above; exactly one unit has none." },
        { "level", Levels, u => u.Level, (u, v) => u.Level = v, "Leadership, function, department or team." },
        { "capacity", Kinds.Load, u => u.Capacity, (u, v) => u.Capacity = v, "Capacity over the cycle, including the units below." },
    };
}
