using System.Collections.Immutable;
using Houselights.Core.Cascade.Drift.Vocabulary;
using Houselights.Core.Text;

namespace Houselights.Core.Cascade.Drift;

/// <summary>Who answers for it, by the roots of the name or of the role.</summary>
internal sealed record Owner(ImmutableArray<string> Roots, string Quote)
{
    /// <summary>All words of the name, ranks too: what close wording is held against.</summary>
    public ImmutableArray<string> Words { get; init; } = Roots;

    public SlotVerdict CompareWhole(Owner child) =>
        Words.All(root => child.Words.Contains(root, StringComparer.Ordinal)) || child.Words.All(root => Words.Contains(root, StringComparer.Ordinal)) ? SlotVerdict.Same : SlotVerdict.Contradicted;

    /// <summary>“Head of billing” and “head of sales” share a word and are two people.</summary>
    public SlotVerdict Compare(Owner child) => IsWithin(child) || child.IsWithin(this) ? SlotVerdict.Same : SlotVerdict.Contradicted;

    private bool IsWithin(Owner other) => Roots.All(root => other.Roots.Contains(root, StringComparer.Ordinal));
}

/// <summary>Finds the owner: before a verb of owning, after “by” behind its participle, after “owner:”.</summary>
internal static class OwnerReader
{
    private const int LongestName = 5;

    private static readonly WordSet NoOwner = new("we it they who which that you i this there where nobody everybody one teams and own");

    public static Owner? Read(Passage passage, Regions regions, NameBook names)
    {
        for (var at = 0; at < passage.Count; at++)
        {
            if (regions[at] is Region.Date or Region.Means || (regions[at] is Region.Constraint && OwnerTable.OwnedBy.Match(passage, at) < 0)) continue;
            var (first, end) = Named(passage, names, at) ?? Before(passage, regions, at) ?? After(passage, regions, at) ?? default;
            if (end > first && Of(passage, regions, first, end, at) is { } owner) return owner;
        }

        return Titled(passage, regions);
    }

    /// <summary>“It is up to the mayor”, “the mayor's call”: read where a title stands there.</summary>
    private static Owner? Titled(Passage passage, Regions regions)
    {
        for (var at = 0; at < passage.Count; at++)
        {
            if (regions[at] is Region.Date) continue;
            if (OwnerTable.WeaklyOwnedBy.Match(passage, at) is var after && after > at && !passage.IsNumber(after) && (IsTitled(passage, after, Behind(passage, regions, after)) || (after > at + 1 && HasJob(passage, after, Behind(passage, regions, after))))) return Of(passage, regions, after, Behind(passage, regions, after), at);
            if (!passage.Is(at, OwnerTable.Possessions) || !(passage.Text(at - 1).EndsWith("'s", StringComparison.Ordinal) || passage.Text(at - 1).EndsWith("’s", StringComparison.Ordinal))) continue;
            var first = at - 1;
            while (first > at - LongestName && passage.IsWord(first - 1) && Words.At(passage, first - 1) is { Sense: Sense.Reach }) first--;
            if (IsTitled(passage, first, at)) return Of(passage, regions, first, at, at);
        }

        return null;
    }

    /// <summary>Who does it, by a title: “the mayor signs …”, “… is signed by the mayor”; they may own it.</summary>
    public static Owner? Agent(Passage passage, Regions regions)
    {
        for (var at = 0; at < passage.Count; at++)
        {
            if (regions[at] is not (Region.Core or Region.Means)) continue;
            var opens = at == 0 || regions.Ends(at - 1) || regions[at - 1] == Region.Date || passage.Is(at - 1, "by") || passage.Is(at - 1, "that") || passage.Is(at - 1, "whether");
            if (!opens) continue;
            var first = at;
            while (passage.Is(first, "the") || passage.Is(first, "only") || passage.Is(first, "our") || passage.Is(first, "each")) first++;
            var end = first;
            while (end < first + LongestName && passage.IsWord(end) && Words.At(passage, end) is { Sense: Sense.Reach } && (end == first || !passage.Is(end - 1, OwnerTable.Titles) || passage.Is(end - 1, "head"))) end++;
            if (passage.Is(end, "of") && passage.IsWord(end + 1) && IsTitled(passage, first, end)) end += 2;
            if (end > first && IsTitled(passage, first, end) && RootsOf(passage, first, end) is { IsEmpty: false } roots) return new(roots, passage.Span(first, end, default).Quote);
        }

        return null;
    }

    private static bool IsTitled(Passage passage, int first, int end)
    {
        for (var at = first; at < end; at++)
            if (passage.Is(at, OwnerTable.Titles)) return true;
        return false;
    }

    private static bool HasJob(Passage passage, int first, int end)
    {
        for (var at = first; at < end; at++)
            if (passage.Is(at, StanceTable.Jobs) && !passage.Is(at, "people")) return !passage.IsNumber(first) && !Quantity.TryRead(passage, first, out _);
        return false;
    }

    private static int Behind(Passage passage, Regions regions, int from)
    {
        var last = from;
        while (last < from + LongestName && passage.IsWord(last) && regions[last] != Region.Date && !regions.Ends(last) && !(last > from + 1 && passage.Is(last, Stops))) last++;
        return last;
    }

    /// <summary>A person of the plan.</summary>
    private static (int First, int End)? Named(Passage passage, NameBook names, int at) =>
        !names.IsEmpty && names.Match(passage, at, out var certain) is var end && end > at && certain ? (at, end) : null;

    private static (int First, int End)? Before(Passage passage, Regions regions, int at)
    {
        if (OwnerTable.Owns.Match(passage, at) < 0) return null;
        var first = at;
        while (first > at - LongestName - 1 && regions.IsCore(first - 1) && !regions.Ends(first - 1) && !passage.Is(first - 1, NoOwner)
               && (passage.IsWord(first - 1) || passage.Kind(first - 1) is TokenKind.Hyphen or TokenKind.Mark)) first--;
        var opensClause = first == 0 || regions.Ends(first - 1) || passage.Is(first - 1, "and") || passage.Is(first - 1, "where");
        return first < at && opensClause && Senses.Of(passage.Text(first)) == Sense.Reach ? (first, at) : null;
    }

    private static (int First, int End)? After(Passage passage, Regions regions, int at)
    {
        if (OwnerTable.OwnedBy.Match(passage, at) is not (> 0 and var end)) return null;
        if (passage.Text(end) is ":") end++;
        else if (end == at + 1) return null;
        var last = Behind(passage, regions, end);
        return last > end ? (end, last) : null;
    }

    private static readonly WordSet Stops = new("before after without in at on by and to except if until even unless");

    private static Owner? Of(Passage passage, Regions regions, int first, int end, int at)
    {
        var roots = RootsOf(passage, first, end);
        if (roots.IsEmpty) return null;
        var owner = new Owner(roots, passage.Span(first, end, default).Quote) { Words = [.. Enumerable.Range(first, end - first).Where(each => Drift.Words.At(passage, each) is not null).Select(each => WordRoot.Of(passage.Text(each)))] };
        for (var each = first; each < end; each++)
            if (regions.IsCore(each)) regions.Mark(each, each + 1, Region.Owner);
        MarkClause(passage, regions, Math.Max(end, at + 1));
        return owner;
    }

    /// <summary>The words that tell whom; a mere rank tells it only where nothing else does, and a chief of finance is one by any name.</summary>
    private static ImmutableArray<string> RootsOf(Passage passage, int first, int end)
    {
        var words = Enumerable.Range(first, Math.Max(0, end - first)).Where(each => Words.At(passage, each) is not null).ToList();
        var telling = words.Where(each => !passage.Is(each, OwnerTable.Ranks)).ToList();
        return [.. (telling.Count > 0 ? telling : words).Select(each => passage.Text(each).ToString().ToLowerInvariant() switch
        {
            "cfo" or "financial" => "financ",
            "cto" or "cio" => "technolog",
            "coo" => "operat",
            "hr" => "personnel",
            var other => WordRoot.Of(other),
        })];
    }

    /// <summary>What an owner does in a clause of its own is the owner's affair, not the statement's scope.</summary>
    private static void MarkClause(Passage passage, Regions regions, int from)
    {
        if (regions.StartOfSegment(from - 1) == 0) return;
        for (var at = from; at < passage.Count && !regions.Ends(at); at++)
            if (regions.IsCore(at) && !passage.IsNumber(at)) regions.Mark(at, at + 1, Region.Owner);
    }
}
