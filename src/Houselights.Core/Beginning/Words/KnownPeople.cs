namespace Houselights.Core.Beginning.Words;

/// <summary>Names that a text gives with certainty somewhere, so that a bare name elsewhere can be told.</summary>
internal sealed class KnownPeople
{
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> firstNames = new(StringComparer.OrdinalIgnoreCase);

    public void Add(string name)
    {
        names.Add(name);
        var space = name.IndexOf(' ');
        if (space > 1) firstNames.Add(name[..space]);
    }

    /// <summary>Whether the whole text names somebody; <paramref name="labelled"/> where “Owner:” or a form of address stands before it.</summary>
    public bool TryRead(string text, bool labelled, out string name)
    {
        var likeness = NameShape.Of(text, out name);
        if (likeness == NameLikeness.Strong || names.Contains(name)) return true;
        if (firstNames.Contains(name)) return true;
        return labelled && (likeness == NameLikeness.Weak || NameShape.IsFirstName(name) || IsOneName(name));
    }

    private static bool IsOneName(string text) =>
        text.Length is > 2 and < 25 && char.IsUpper(text[0]) && text.All(c => char.IsLetter(c) || c == '-') && text.Skip(1).Any(char.IsLower) && !UnitWords.IsKnown(text);
}
