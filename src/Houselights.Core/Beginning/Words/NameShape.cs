using Houselights.Core.Text;

namespace Houselights.Core.Beginning.Words;

/// <summary>How much a stretch of words looks like a person's name.</summary>
internal enum NameLikeness
{
    No,

    /// <summary>Two or three capitalised words, as German nouns and English titles are too.</summary>
    Weak,

    /// <summary>A known first name, an initial, or a form of address.</summary>
    Strong,
}

/// <summary>Tells names of persons from other words by their shape.</summary>
internal static class NameShape
{
    private const int LongestName = 50;
    private const int MostParts = 5;

    private static readonly WordSet Addresses = new("dr dr. prof prof. frau herr mr mr. mrs mrs. ms ms. dipl.-ing. dipl.-kfm. ing.");
    private static readonly WordSet Forms = new("frau herr mr mr. mrs mrs. ms ms. @");
    private static readonly WordSet Particles = new("von van de der den del della di du la le zu zum zur af ten ter el al");

    private static readonly WordSet NotNames = new(
        "neue neuer neues new projekt project team abteilung bereich department programme program initiative phase stufe werk halle standort plan planung strategie strategy "
        + "strategic strategische current laufende unsere our the der die das und and für for of mit customer kunden digital digitale corporate management geschäftsleitung "
        + "führungskreis leadership board service system plattform platform portal app web website shop online roll-out rollout status stand open offen not in on at "
        + "office project-office steering committee group gruppe company key account business data annual cloud mobile smart green lean agile sales marketing finance general great best happy good");

    /// <param name="text">Any text; the whole of it is judged.</param>
    /// <param name="name">The name without form of address; a doctor keeps the title where there is no first name.</param>
    public static NameLikeness Of(string text, out string name)
    {
        name = text.Trim().TrimStart('@').TrimEnd(',', ';', ':').Trim();
        if (name.Length is < 2 or > LongestName || name.Any(c => char.IsAsciiDigit(c) || (c < 128 && !char.IsAsciiLetter(c) && c is not (' ' or '-' or '.' or '\'')))) return NameLikeness.No;
        var parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var addressed = false;
        while (parts.Count > 1 && Addresses.Has(parts[0]))
        {
            addressed = true;
            if (!Forms.Has(parts[0]) && parts.Count == 2) break;
            parts.RemoveAt(0);
        }

        if (addressed) name = string.Join(' ', parts);
        if (parts.Count > MostParts || parts.Exists(part => !IsPart(part))) return NameLikeness.No;
        var capitals = parts.Count(part => char.IsUpper(part[0]));
        if (addressed && capitals > 0) return NameLikeness.Strong;
        if (parts.Count < 2 || capitals < 2 || parts.Exists(part => NotNames.Has(part))) return NameLikeness.No;
        if (UnitWords.IsKnown(name) || parts.Exists(part => part.Length > 3 && part.All(char.IsUpper))) return NameLikeness.No;
        if (parts[^1].Length == 1) name += ".";
        if (FirstNames.Has(parts[0]) || IsInitial(parts[^1]) || IsInitial(parts[0])) return NameLikeness.Strong;
        return parts.Count <= 4 ? NameLikeness.Weak : NameLikeness.No;
    }

    /// <summary>A first name standing alone.</summary>
    public static bool IsFirstName(string text) => text.Length < LongestName && FirstNames.Has(text.Trim()) && char.IsUpper(text.Trim()[0]);

    public static bool IsInitial(string part) => part.Length is 1 or 2 && char.IsUpper(part[0]) && (part.Length == 1 || part[1] == '.');

    private static bool IsPart(string part)
    {
        if (IsInitial(part) || Particles.Has(part) || Addresses.Has(part)) return true;
        if (part.Length < 2 || !char.IsUpper(part[0]) || part.Contains('.')) return false;
        // “IT-Projekt” and “CRM” are no parts of a name; “Hans-Peter”, “McAdam” and “O'Hara” are.
        return part.Skip(1).Any(char.IsLower);
    }
}
