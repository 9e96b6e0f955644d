using System.Collections.Frozen;
using Houselights.Core.People;
using Houselights.Core.Text;

namespace Houselights.Core.Beginning.Words;

/// <summary>What a function says of its holder.</summary>
/// <param name="Role">What it suggests.</param>
/// <param name="Unit">The unit that it names; null where it names none.</param>
/// <param name="Heads">True where it heads that unit.</param>
internal readonly record struct FunctionTitle(Role Role, string? Unit, bool Heads);

/// <summary>Reads functions such as “Head of Sales”, “Vertriebsleiterin”, “CFO”.</summary>
internal static class FunctionTitles
{
    private const int LongestTitle = 60;

    private static readonly PhraseSet Leaders = new(
        "ceo, chief executive officer, chief executive, managing director, geschäftsführer, geschäftsführerin, geschäftsführender gesellschafter, geschäftsführende gesellschafterin, "
        + "vorstandsvorsitzender, vorstandsvorsitzende, inhaber, inhaberin, founder, owner and ceo, general manager, executive director");

    private static readonly PhraseSet Board = new("vorstand, vorständin, mitglied der geschäftsleitung, mitglied des vorstands, board member, prokurist, prokuristin, chief of staff, partner");

    private static readonly FrozenDictionary<string, (string English, string German)> Chiefs = new Dictionary<string, (string, string)>(StringComparer.OrdinalIgnoreCase)
    {
        ["cfo"] = ("Finance", "Finanzen"), ["coo"] = ("Operations", "Betrieb"), ["cto"] = ("Technology", "Technik"), ["cio"] = ("IT", "IT"),
        ["cmo"] = ("Marketing", "Marketing"), ["chro"] = ("HR", "Personal"), ["cpo"] = ("Product", "Produkt"), ["cso"] = ("Sales", "Vertrieb"),
        ["cro"] = ("Sales", "Vertrieb"), ["cdo"] = ("Digital", "Digitales"),
        ["chief financial officer"] = ("Finance", "Finanzen"), ["chief operating officer"] = ("Operations", "Betrieb"),
        ["chief technology officer"] = ("Technology", "Technik"), ["chief information officer"] = ("IT", "IT"), ["chief marketing officer"] = ("Marketing", "Marketing"),
        ["chief people officer"] = ("HR", "Personal"), ["chief product officer"] = ("Product", "Produkt"), ["chief sales officer"] = ("Sales", "Vertrieb"),
        ["chief revenue officer"] = ("Sales", "Vertrieb"), ["chief medical officer"] = ("Medicine", "Medizin"), ["chief nursing officer"] = ("Nursing", "Pflege"),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly PhraseSet HeadsBefore = new(
        "head of, director of, vp, vice president, vp of, vice president of, leiter, leiterin, leitung, bereichsleiter, bereichsleiterin, bereichsleitung, abteilungsleiter, "
        + "abteilungsleiterin, abteilungsleitung, director, svp, evp, chief, geschäftsführer, geschäftsführerin, amtsleiter, amtsleiterin, leiter der, leiterin der, leitung der");

    private static readonly WordSet HeadsBehind = new("director lead head leiter leiterin leitung vp");
    private static readonly PhraseSet ManagersBefore = new("teamleiter, teamleiterin, teamleitung, gruppenleiter, gruppenleiterin, team lead, team leader, manager, manager of, supervisor, meister, meisterin");
    private static readonly WordSet Managers = new("manager managerin teamleiter teamleiterin supervisor");

    private static readonly WordSet Contributors = new(
        "assistant assistent assistentin assistenz referent referentin engineer developer entwickler entwicklerin analyst consultant specialist spezialist spezialistin sachbearbeiter "
        + "sachbearbeiterin coordinator koordinator koordinatorin projektleiter projektleiterin controller controllerin nurse designer architect architekt architektin scrum-master planner planer planerin");

    private static readonly WordSet Advisors = new("advisor adviser berater beraterin beirat beirätin aufsichtsrat");
    private static readonly WordSet Facilitators = new("facilitator moderator moderatorin moderation");
    private static readonly WordSet Grades = new("senior junior stv stellv deputy interim acting chief lead principal");
    private static readonly string[] Endings = ["leiterin", "leiter", "leitung"];

    /// <summary>What the whole text says, where it is a function.</summary>
    public static FunctionTitle? Read(string text, bool german)
    {
        text = text.Trim().TrimEnd('.', ',', ':');
        if (text.Length is 0 or > LongestTitle || text.Any(char.IsAsciiDigit)) return null;
        if (Chiefs.TryGetValue(text, out var chief)) return new FunctionTitle(Role.Member, german ? chief.German : chief.English, true);
        var passage = Passage.Of(text);
        if (passage.Count is 0 or > 9) return null;
        var start = passage.Is(0, Grades) && passage.Count > 1 ? 1 : 0;
        if (Leaders.Match(passage, start) == passage.Count) return new FunctionTitle(Role.Leader, null, false);
        if (Board.Match(passage, start) > 0) return new FunctionTitle(Role.Member, null, false);
        return Heading(passage, start) ?? Managing(passage, start) ?? Others(passage, start);
    }

    private static FunctionTitle? Heading(Passage passage, int start)
    {
        var end = HeadsBefore.Match(passage, start);
        if (end > 0) return new FunctionTitle(Role.Member, UnitFrom(passage, end, passage.Count), end < passage.Count);
        var last = passage.Count - 1;
        if (last > start && passage.Is(last, HeadsBehind)) return new FunctionTitle(Role.Member, UnitFrom(passage, start, last), true);
        foreach (var ending in Endings)
            if (passage.Count - start == 1 && Stem(passage.Text(start).ToString(), ending) is { } unit) return new FunctionTitle(Role.Member, unit, true);
        return null;
    }

    private static FunctionTitle? Managing(Passage passage, int start)
    {
        var end = ManagersBefore.Match(passage, start);
        if (end > 0) return new FunctionTitle(Role.Manager, UnitFrom(passage, end, passage.Count), end < passage.Count);
        var last = passage.Count - 1;
        if (last <= start || !passage.Is(last, Managers)) return null;
        var unit = UnitFrom(passage, start, last);
        return unit is not null && UnitWords.IsKnown(unit) ? new FunctionTitle(Role.Manager, unit, true) : new FunctionTitle(Role.Contributor, null, false);
    }

    private static FunctionTitle? Others(Passage passage, int start)
    {
        for (var at = start; at < passage.Count; at++)
        {
            if (passage.Is(at, Advisors)) return new FunctionTitle(Role.Advisor, null, false);
            if (passage.Is(at, Facilitators)) return new FunctionTitle(Role.Facilitator, null, false);
            if (passage.Is(at, Contributors)) return new FunctionTitle(Role.Contributor, null, false);
        }

        return null;
    }

    /// <summary>“Vertriebsleiterin” leads “Vertrieb”; “Projektleiter” leads no unit.</summary>
    private static string? Stem(string word, string ending)
    {
        if (!word.EndsWith(ending, StringComparison.OrdinalIgnoreCase) || word.Length <= ending.Length + 1) return null;
        var stem = word[..^ending.Length].TrimEnd('-');
        if (UnitWords.IsKnown(stem)) return stem;
        return stem.EndsWith('s') && UnitWords.IsKnown(stem[..^1]) ? stem[..^1] : null;
    }

    private static string? UnitFrom(Passage passage, int first, int end)
    {
        while (first < end && (passage.Is(first, "the") || passage.Is(first, "der") || passage.Is(first, "des") || passage.Is(first, "of"))) first++;
        if (first >= end || end - first > 6) return null;
        var name = passage.Whole[passage[first].Start..passage[end - 1].End].Trim();
        return name.Length is > 1 and <= LongestTitle && char.IsLetter(name[0]) ? name : null;
    }
}
