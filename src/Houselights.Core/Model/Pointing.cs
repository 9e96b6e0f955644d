namespace Houselights.Core.Model;

/// <summary>What an id as written points at: bare ids are looked up, <c>section/id</c> says where.</summary>
internal static class Pointing
{
    /// <summary>The id without its section.</summary>
    public static string IdIn(string reference) => reference[(reference.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>True where the reference may lead into the section: it names it, or names none.</summary>
    public static bool LeadsInto(string reference, string section)
    {
        var slash = reference.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 || reference.AsSpan(0, slash).SequenceEqual(section);
    }

    /// <summary>True where the reference means this item, written either way.</summary>
    public static bool Means(string? reference, string section, string id) =>
        reference is not null && reference.EndsWith(id, StringComparison.Ordinal) && LeadsInto(reference, section) && IdIn(reference) == id;

    /// <summary>True where one of the ids means this item.</summary>
    public static bool Mention(this Ids ids, string section, string id)
    {
        foreach (var each in ids)
            if (Means(each, section, id)) return true;
        return false;
    }
}
