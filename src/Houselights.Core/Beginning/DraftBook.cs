using Houselights.Core.Beginning.Lines;
using Houselights.Core.Beginning.Words;

namespace Houselights.Core.Beginning;

/// <summary>What was found so far in a text, and what the whole text tells about its parts.</summary>
internal sealed class DraftBook(KnownPeople people, bool isGerman)
{
    private const int MostOwners = 4;

    private static readonly string[] BetweenOwners = [" / ", "/", ", ", ",", " & ", " und ", " and ", "; ", ";", " + "];

    public KnownPeople People { get; } = people;

    /// <summary>Whether functions such as CFO name their unit in German.</summary>
    public bool IsGerman { get; } = isGerman;

    public List<Draft> Drafts { get; } = [];

    public void Add(Draft draft) => Drafts.Add(draft);

    public void Ignore(IReadOnlyList<SourceLine> lines, string wording, GuessReason reason) =>
        Drafts.Add(new Draft(ProposalKind.Ignored, wording, reason, 0.9).At(lines.Select(line => line.Pasted)));

    /// <summary>A person, and the unit that stands beside the name.</summary>
    public void AddPerson(Draft person, PastedLine place)
    {
        Drafts.Add(person);
        AddUnit(person.Unit, place);
    }

    /// <summary>A piece of work, and who and what is named beside it.</summary>
    public void AddWork(Draft work, PastedLine place)
    {
        Drafts.Add(work);
        AddUnit(work.Unit, place);
        if (work.Owner is null) return;
        foreach (var owner in Owners(work.Owner))
        {
            if (UnitWords.TryRead(owner, out var unit)) AddUnit(unit, place);
            else if (People.TryRead(owner, labelled: true, out var name)) Drafts.Add(new Draft(ProposalKind.Person, name, GuessReason.NamedAsOwner, name.Contains(' ') ? 0.7 : 0.4).Beside(place));
        }
    }

    public static IEnumerable<string> Owners(string text) =>
        text.Split(BetweenOwners, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(MostOwners);

    private void AddUnit(string? unit, PastedLine place)
    {
        if (unit is null) return;
        var name = UnitWords.TryRead(unit, out var read) ? read : unit;
        Drafts.Add(new Draft(ProposalKind.Unit, name, GuessReason.NamedBeside, UnitWords.IsKnown(name) ? 0.8 : 0.5).Beside(place));
    }
}
