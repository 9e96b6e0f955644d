using Houselights.Core.Text;

namespace Houselights.Core.Beginning.Words;

/// <summary>A person as a line names them.</summary>
internal sealed record PersonFound(string Name, string? Function, FunctionTitle? Title, string? Unit, bool Certain)
{
    public Draft ToDraft(GuessReason reason, double confidence) => new(ProposalKind.Person, Name, reason, confidence)
    {
        Function = Function, Role = Title?.Role, Unit = Unit ?? Title?.Unit, HeadsUnit = Title is { Heads: true },
    };
}

/// <summary>Reads a whole line as one person: “Jens M., Marketing”, “Leiterin Vertrieb: Petra S.”, “CFO Petra S.”.</summary>
internal static class PersonWording
{
    private const int LongestPerson = 120;
    private const int LongestBeside = 60;
    private const int MostWordsOfAName = 4;

    private static readonly string[] Separators = [" – ", " — ", " - ", ": ", " | ", "; ", ", ", " / ", "–"];
    private static readonly PhraseSet Chairs = new("vorsitz, chair, chairs, chairman, chairwoman, chairperson, protokoll, minutes, gast, guest, moderation, online, remote, per video, facilitator, leitung");

    /// <param name="text">The line without its mark.</param>
    /// <param name="german">Whether functions such as CFO name their unit in German.</param>
    /// <param name="expected">True below a heading that announces people: a name needs no other sign.</param>
    public static PersonFound? Read(string text, bool german, bool expected)
    {
        text = text.Trim();
        if (text.Length is < 2 or > LongestPerson) return null;
        return InBrackets(text, german, expected) ?? Parted(text, german, expected) ?? TitleBefore(text, german) ?? Alone(text, expected);
    }

    private static PersonFound? InBrackets(string text, bool german, bool expected)
    {
        var open = text.IndexOf('(');
        return open > 1 && text.EndsWith(')') ? Both(text[..open], text[(open + 1)..^1], german, expected) : null;
    }

    private static PersonFound? Parted(string text, bool german, bool expected)
    {
        foreach (var separator in Separators)
        {
            var at = text.IndexOf(separator, StringComparison.Ordinal);
            if (at < 2) continue;
            var (left, right) = (text[..at], text[(at + separator.Length)..]);
            if (Both(left, right, german, expected) is { } found) return found;
            // “Leiterin Vertrieb: Petra S.”
            if (NameShape.Of(right, out var name) is var likeness && likeness > NameLikeness.No && FunctionTitles.Read(left, german) is { } title)
                return new PersonFound(name, left.Trim(), title, null, true);
            if (separator is ": " && (likeness == NameLikeness.Strong || (expected && likeness > NameLikeness.No)) && UnitWords.TryRead(left, out var unit))
                return new PersonFound(name, null, null, unit, likeness == NameLikeness.Strong);
        }

        return null;
    }

    /// <summary>A name, and a function, a unit or both beside it.</summary>
    private static PersonFound? Both(string left, string beside, bool german, bool expected)
    {
        var likeness = NameShape.Of(left, out var name);
        beside = beside.Trim();
        if (expected && likeness == NameLikeness.No && NameShape.IsFirstName(left)) likeness = NameLikeness.Weak;
        if (likeness == NameLikeness.No || beside.Length is 0 or > LongestBeside) return null;
        if (FunctionTitles.Read(beside, german) is { } title) return new PersonFound(name, beside, title, null, true);
        if (likeness < NameLikeness.Strong && !expected) return null;
        if (UnitWords.TryRead(beside, out var unit)) return new PersonFound(name, null, null, unit, true);
        if (TwoBeside(name, beside, german) is { } both) return both;
        var passage = Passage.Of(beside);
        if (Chairs.Match(passage, 0) == passage.Count) return new PersonFound(name, beside, null, null, true);
        return expected && passage.Count <= 6 && !beside.Any(char.IsAsciiDigit) ? new PersonFound(name, beside, null, null, false) : null;
    }

    /// <summary>“Head of Sales, Hamburg”, “Vertrieb, Teamleiterin”.</summary>
    private static PersonFound? TwoBeside(string name, string beside, bool german)
    {
        var comma = beside.IndexOfAny([',', '/', '|']);
        if (comma < 2) return null;
        var (first, second) = (beside[..comma].Trim(), beside[(comma + 1)..].Trim());
        if (FunctionTitles.Read(first, german) is { } title) return new PersonFound(name, first, title, UnitOrNull(second), true);
        if (FunctionTitles.Read(second, german) is { } behind) return new PersonFound(name, second, behind, UnitOrNull(first), true);
        return null;
    }

    private static string? UnitOrNull(string text) => UnitWords.TryRead(text, out var unit) ? unit : null;

    private static PersonFound? TitleBefore(string text, bool german)
    {
        var at = text.Length;
        for (var words = 0; words < MostWordsOfAName && (at = text.LastIndexOf(' ', at - 1)) > 1; words++)
        {
            if (NameShape.Of(text[(at + 1)..], out var name) != NameLikeness.Strong || FunctionTitles.Read(text[..at], german) is not { } title) continue;
            return new PersonFound(name, text[..at].Trim(), title, null, true);
        }

        return null;
    }

    private static PersonFound? Alone(string text, bool expected)
    {
        var likeness = NameShape.Of(text, out var name);
        if (likeness == NameLikeness.Strong || (expected && likeness == NameLikeness.Weak)) return new PersonFound(name, null, null, null, likeness == NameLikeness.Strong);
        return expected && NameShape.IsFirstName(text) ? new PersonFound(text, null, null, null, false) : null;
    }
}
