using System.Collections.Immutable;
using Houselights.Core.Text;

namespace Houselights.Core.Cascade.Drift;

/// <summary>Who answers for it, by the roots of the name or of the role.</summary>
internal sealed record Owner(ImmutableArray<string> Roots, string Quote)
{
    public SlotVerdict Compare(Owner child) =>
        Roots.Any(root => child.Roots.Contains(root, StringComparer.Ordinal)) && Head(child) ? SlotVerdict.Same : SlotVerdict.Contradicted;

    /// <summary>“Head of billing” and “head of sales” share a word and are two people.</summary>
    private bool Head(Owner child) =>
        Roots.All(root => child.Roots.Contains(root, StringComparer.Ordinal)) || child.Roots.All(root => Roots.Contains(root, StringComparer.Ordinal));
}

/// <summary>Finds the owner: before a verb of owning, after “by” behind its participle, after “owner:”.</summary>
internal static class OwnerReader
{
    private const int LongestName = 5;

    private static readonly PhraseSet Owns = new(
        "decides, decide, signs off, sign off, approves, approve, owns, leads, is responsible, are responsible, is accountable, are accountable, answers for, answer for, "
        + "informs, inform, hires, hire, manages, coordinates, takes over, is in charge, are in charge, will own, will lead, takes care");

    private static readonly PhraseSet OwnedBy = new(
        "owned by, led by, managed by, decided by, decided on by, signed off by, approved by, coordinated by, driven by, run by, headed by, hired by, informed by, refused by, assigned to, "
        + "responsible are, responsible is, accountable is, accountable are, owner, responsible");

    private static readonly WordSet NoOwner = new("we it they who which that you i this there where nobody everybody one teams and own");

    public static Owner? Read(Passage passage, Regions regions, NameBook names)
    {
        for (var at = 0; at < passage.Count; at++)
        {
            if (regions[at] is Region.Date or Region.Means || (regions[at] is Region.Constraint && OwnedBy.Match(passage, at) < 0)) continue;
            var (first, end) = Named(passage, names, at) ?? Before(passage, regions, at) ?? After(passage, regions, at) ?? default;
            if (end > first && Of(passage, regions, first, end, at) is { } owner) return owner;
        }

        return null;
    }

    /// <summary>A person of the plan.</summary>
    private static (int First, int End)? Named(Passage passage, NameBook names, int at) =>
        !names.IsEmpty && names.Match(passage, at, out var certain) is var end && end > at && certain ? (at, end) : null;

    private static (int First, int End)? Before(Passage passage, Regions regions, int at)
    {
        if (Owns.Match(passage, at) < 0) return null;
        var first = at;
        while (first > at - LongestName - 1 && regions.IsCore(first - 1) && !regions.Ends(first - 1) && !passage.Is(first - 1, NoOwner)
               && (passage.IsWord(first - 1) || passage.Kind(first - 1) is TokenKind.Hyphen or TokenKind.Mark)) first--;
        var opensClause = first == 0 || regions.Ends(first - 1) || passage.Is(first - 1, "and") || passage.Is(first - 1, "where");
        return first < at && opensClause && Senses.Of(passage.Text(first)) == Sense.Reach ? (first, at) : null;
    }

    private static (int First, int End)? After(Passage passage, Regions regions, int at)
    {
        if (OwnedBy.Match(passage, at) is not (> 0 and var end)) return null;
        if (passage.Text(end) is ":") end++;
        else if (end == at + 1) return null;
        var last = end;
        while (last < end + LongestName && passage.IsWord(last) && regions[last] != Region.Date && !regions.Ends(last)
               && !(last > end + 1 && passage.Is(last, Stops))) last++;
        return last > end ? (end, last) : null;
    }

    private static readonly WordSet Stops = new("before after without in at on by and to except if until even unless");

    private static Owner? Of(Passage passage, Regions regions, int first, int end, int at)
    {
        var roots = Enumerable.Range(first, end - first).Select(each => Words.At(passage, each) is not null ? WordRoot.Of(passage.Text(each)) : null).OfType<string>().ToImmutableArray();
        if (roots.IsEmpty) return null;
        var owner = new Owner(roots, passage.Span(first, end, default).Quote);
        for (var each = first; each < end; each++)
            if (regions.IsCore(each)) regions.Mark(each, each + 1, Region.Owner);
        MarkClause(passage, regions, Math.Max(end, at + 1));
        return owner;
    }

    /// <summary>What an owner does in a clause of its own is the owner's affair, not the statement's scope.</summary>
    private static void MarkClause(Passage passage, Regions regions, int from)
    {
        if (regions.StartOfSegment(from - 1) == 0) return;
        for (var at = from; at < passage.Count && !regions.Ends(at); at++)
            if (regions.IsCore(at) && !passage.IsNumber(at)) regions.Mark(at, at + 1, Region.Owner);
    }
}
