namespace Houselights.Core.Model;

/// <summary>References as a plan writes them: bare, or as <c>section/id</c>.</summary>
public static class ReferenceText
{
    /// <summary>True where a reference, bare or with its section, means an id.</summary>
    public static bool PointsAt(this string? reference, string id)
    {
        if (reference is null || !reference.EndsWith(id, StringComparison.Ordinal)) return false;
        return reference.Length == id.Length || reference[^(id.Length + 1)] == '/';
    }

    /// <summary>The id that a reference means, without its section.</summary>
    public static string BareId(this string reference) => reference[(reference.LastIndexOf('/') + 1)..];

    /// <summary>What a finding, an edit or an act is about, given as <c>section/id</c>, or as a section alone: then the id is empty.</summary>
    public static (string Section, string Id) Subject(this string subject)
    {
        var slash = subject.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? (subject, "") : (subject[..slash], subject[(slash + 1)..]);
    }

    /// <summary>True where one of the references means an id.</summary>
    public static bool PointAt(this Ids references, string id)
    {
        foreach (var reference in references)
            if (reference.PointsAt(id)) return true;
        return false;
    }
}
