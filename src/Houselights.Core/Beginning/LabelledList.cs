using Houselights.Core.Beginning.Lines;
using Houselights.Core.Beginning.Words;

namespace Houselights.Core.Beginning;

/// <summary>Reads a line that lists several: “Anwesend: Karl B. (Vorsitz), Sabine O. (Finanzen)”.</summary>
internal static class LabelledList
{
    private const int MostNames = 60;

    /// <returns>False where nobody is named behind the colon: the line is a heading.</returns>
    public static bool ReadPeople(SourceLine line, DraftBook book)
    {
        var found = Parts(line).Select(part => PersonWording.Read(part, book.IsGerman, expected: true)).OfType<PersonFound>().ToList();
        if (found.Count == 0) return false;
        book.Add(Draft.Ignored(line.Pasted, line.Text, GuessReason.TakenApart));
        foreach (var person in found)
        {
            var reason = person.Title is not null || person.Unit is not null ? GuessReason.NameWithRole : GuessReason.UnderHeading;
            book.AddPerson(person.ToDraft(reason, person.Certain ? 0.9 : 0.6).Beside(line.Pasted), line.Pasted);
        }

        return true;
    }

    public static bool ReadUnits(SourceLine line, DraftBook book)
    {
        var parts = Parts(line).Where(part => part.Length is > 1 and < 50 && char.IsLetter(part[0])).ToList();
        if (parts.Count == 0) return false;
        book.Add(Draft.Ignored(line.Pasted, line.Text, GuessReason.TakenApart));
        foreach (var part in parts)
            book.Add(new Draft(ProposalKind.Unit, UnitWords.TryRead(part, out var name) ? name : part, GuessReason.UnderHeading, 0.8).Beside(line.Pasted));
        return true;
    }

    /// <summary>What stands behind the colon, cut at commas outside brackets.</summary>
    private static List<string> Parts(SourceLine line)
    {
        var parts = new List<string>();
        var colon = line.Text.IndexOf(':');
        if (colon < 0) return parts;
        var start = colon + 1;
        var depth = 0;
        for (var at = start; at <= line.Text.Length && parts.Count < MostNames; at++)
        {
            var c = at < line.Text.Length ? line.Text[at] : ',';
            if (c == '(') depth++;
            if (c == ')') depth--;
            if (at < line.Text.Length && (c is not (',' or ';') || depth > 0)) continue;
            parts.Add(line.Text[start..at].Trim().TrimEnd('.'));
            start = at + 1;
        }

        return [.. parts.Where(part => part.Length > 0)];
    }
}
