using Houselights.Core.Document;

namespace Houselights.Core.Model;

/// <summary>Something that stands at a place of a plan.</summary>
public abstract record Item
{
    /// <summary>Where it stands; <see cref="Place.None"/> where it didn't come from a file.</summary>
    public Place Place { get; internal set; }
}

/// <summary>An item of a section that others can refer to.</summary>
public abstract record Identified : Item
{
    /// <summary>Kebab-case, at most 100 characters, unique in its section, stable for ever.</summary>
    public string Id { get; internal set; } = "";
}
