using System.Globalization;
using Houselights.Core.Alignment.TwoMinutes;

namespace Houselights.App.Alignment.TwoMinutes;

/// <summary>How people are called once the lights are on.</summary>
internal static class ShownNames
{
    /// <summary>The names as they are shown, in the order of the names; the same initials are numbered. Null for everybody where nobody is named.</summary>
    /// <param name="names">No two alike.</param>
    public static Dictionary<string, string?> Of(IEnumerable<string> names, Naming naming)
    {
        var shown = new Dictionary<string, string?>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names.Order(ByName))
            shown.Add(name, naming switch
            {
                Naming.Names => name,
                Naming.Initials => Free(Initials(name), taken),
                _ => null,
            });
        return shown;
    }

    /// <summary>The order of names that people expect, the same on every machine.</summary>
    public static readonly IComparer<string> ByName = Comparer<string>.Create((one, other) =>
        CultureInfo.InvariantCulture.CompareInfo.Compare(one, other, CompareOptions.IgnoreCase) is not 0 and var order ? order : string.CompareOrdinal(one, other));

    private static string Initials(string name) => string.Concat(
        name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(3).Select(word => StringInfo.GetNextTextElement(word).ToUpperInvariant()));

    private static string Free(string initials, HashSet<string> taken)
    {
        var free = initials;
        for (var number = 2; !taken.Add(free); number++) free = string.Create(CultureInfo.InvariantCulture, $"{initials} {number}");
        return free;
    }
}
