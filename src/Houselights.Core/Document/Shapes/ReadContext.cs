using System.Text;
using Houselights.Core.Document.Syntax;
using Houselights.Core.Model;

namespace Houselights.Core.Document.Shapes;

/// <summary>What reading one or several files collects: errors, ids and the references between them.</summary>
/// <param name="limits">How much is read.</param>
/// <param name="within">A plan that what is read becomes a part of, and that its references may lead into; null for a whole plan.</param>
internal sealed class ReadContext(PlanLimits limits, Plan? within = null)
{
    private static readonly Dictionary<string, SyntaxSpot> NoIds = new(StringComparer.Ordinal);

    private readonly Dictionary<string, Dictionary<string, SyntaxSpot>> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> pool =
        new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // In blocks, because a large plan has a million references, and a list that grows copies them all again and again.
    private readonly List<List<Reference>> references = [];
    private const int Block = 2000;

    public List<PlanError> Errors { get; } = [];

    /// <summary>True once so many errors were found that more would help nobody.</summary>
    public bool GaveUp { get; private set; }

    public void Report(PlanError error)
    {
        if (Errors.Count < limits.Errors) { Errors.Add(error); return; }
        if (!GaveUp) Errors.Add(new(error.At, $"More than {limits.Errors} errors; the rest of the file was not read.", null, $"Mend these first."));
        GaveUp = true;
    }

    public void Report(SyntaxNode node, FormattableString what, FormattableString next)
    {
        if (node.Kind == SyntaxKind.Broken) return;
        Report(new(node.Place, what, node.Shown, next));
    }

    /// <summary>The same text as one string: an owner's id is read a thousand times and kept once.</summary>
    public string Pooled(SyntaxNode node)
    {
        var utf8 = node.Utf8;
        if (utf8.IsEmpty || utf8.Length > 100) return Pooled(node.Text);
        Span<char> characters = stackalloc char[utf8.Length];
        return Pooled(characters[..Encoding.UTF8.GetChars(utf8, characters)]);
    }

    private string Pooled(ReadOnlySpan<char> text)
    {
        if (pool.TryGetValue(text, out var known)) return known;
        var fresh = text.ToString();
        pool[text] = fresh;
        return fresh;
    }

    /// <summary>Takes note of an id; one given twice in its section is an error.</summary>
    public void Declare(string section, string id, SyntaxNode node)
    {
        if (!ids.TryGetValue(section, out var known)) ids.Add(section, known = new(StringComparer.Ordinal));
        if (known.TryAdd(id, node.Spot)) return;
        Report(node, $"The id “{PlanError.Shorten(id)}” is given twice in {section}; first at {known[id].Place}.", $"Give one of them another id.");
    }

    public void Refer(string id, Target target, SyntaxNode node)
    {
        if (references is not [.., { Count: < Block } last]) references.Add(last = new(Block));
        last.Add(new(id, target, node.Spot));
    }

    /// <summary>Reports every reference that leads nowhere, or to two places.</summary>
    public void ResolveReferences()
    {
        var known = new Dictionary<Target, Dictionary<string, SyntaxSpot>[]>(ReferenceEqualityComparer.Instance);
        foreach (var reference in references.SelectMany(block => block))
        {
            if (GaveUp) return;
            if (!known.TryGetValue(reference.Target, out var sections))
                known.Add(reference.Target, sections = Array.ConvertAll(reference.Target.Sections, section => ids.GetValueOrDefault(section, NoIds)));
            if (!LeadsToOne(reference, sections)) Explain(reference);
        }
    }

    /// <summary>The common case, decided without allocating.</summary>
    private bool LeadsToOne(Reference reference, Dictionary<string, SyntaxSpot>[] sections)
    {
        var found = 0;
        for (var i = 0; i < sections.Length; i++)
            if (sections[i].ContainsKey(reference.Id) || IsWithin(reference.Target.Sections[i], reference.Id)) found++;
        return found == 1 || (found > 1 && reference.Target.FirstWins) || (found == 0 && LeadsByItsSection(reference, sections));
    }

    private bool LeadsByItsSection(Reference reference, Dictionary<string, SyntaxSpot>[] sections)
    {
        var slash = reference.Id.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0) return false;
        for (var i = 0; i < sections.Length; i++)
            if (reference.Id.AsSpan(0, slash).SequenceEqual(reference.Target.Sections[i]))
                return sections[i].GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(reference.Id.AsSpan(slash + 1))
                    || (within is not null && IsWithin(reference.Target.Sections[i], reference.Id[(slash + 1)..]));
        return false;
    }

    private bool IsWithin(string section, string id) => within is not null && PlanIds.Has(within, section, id);

    /// <summary>Reports a reference, unless it is one of the words that its target accepts besides ids.</summary>
    private void Explain(Reference reference)
    {
        var (id, target, spot) = reference;
        var slash = id.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0)
        {
            var section = id[..slash];
            if (!target.Sections.Contains(section))
                Unknown(reference, $"“{PlanError.Shorten(id)}” can’t stand here: a {target.What} is in {Either(target.Sections)}.", target.Sections.Select(each => each + id[slash..]));
            else if (!Has(section, id[(slash + 1)..]))
                Unknown(reference, $"There is no “{PlanError.Shorten(id[(slash + 1)..])}” in {section}.", KnownIds(section).Select(each => section + "/" + each));
            return;
        }

        if (target.Words.Contains(id)) return;
        var where = target.Sections.Where(section => Has(section, id)).Select(section => $"{section}/{id}").ToList();
        if (where.Count > 1)
        {
            Report(new(spot.Place, $"“{id}” could mean {Either(where)}.", id, $"Write it with its section."));
            return;
        }

        Unknown(reference, $"There is no {target.What} “{PlanError.Shorten(id)}”.", target.Sections.SelectMany(KnownIds).Concat(target.Words));
    }

    private void Unknown(Reference reference, FormattableString what, IEnumerable<string> candidates) =>
        Report(new(reference.Spot.Place, what, PlanError.Shorten(reference.Id),
            Nearest.Question(reference.Id, candidates) ?? $"Add it to {Either([.. reference.Target.Sections.Take(3)])}, or mend the id."));

    private bool Has(string section, string id) => (ids.TryGetValue(section, out var known) && known.ContainsKey(id)) || IsWithin(section, id);

    private IEnumerable<string> KnownIds(string section) =>
        (ids.TryGetValue(section, out var known) ? known.Keys : Enumerable.Empty<string>()).Concat(within is null ? [] : PlanIds.Of(within, section));

    private static FormattableString Either(IReadOnlyList<string> places)
    {
        if (places.Count == 1) return $"{places[0]}";
        return $"{string.Join(", ", places.SkipLast(1))} or {places[^1]}";
    }
}
