using System.Collections.Immutable;
using Houselights.Core.Cascade.Drift.Vocabulary;

namespace Houselights.Core.Cascade.Drift;

/// <summary>How much of a group is meant.</summary>
internal enum Share : byte { Unsaid, Some, Half, Most, All }

/// <summary>A word of what a statement is about, with the words on both sides, by which a replaced word is found.</summary>
/// <param name="Root">Its root.</param>
/// <param name="Concerns">What it is used for.</param>
/// <param name="Before">What stands before it, articles and quantifiers left out; empty at a beginning.</param>
/// <param name="After">The word of content that follows at once; empty where none does.</param>
/// <param name="InGroup">It stands behind a preposition or a quantifier.</param>
/// <param name="InFigure">It stands behind a number: “300 subscribers”.</param>
internal readonly record struct SubjectWord(int Token, string Root, ulong Concerns, string Before, string After, bool InGroup, bool InFigure);

/// <summary>What a statement is about: what is measured, and for whom or where.</summary>
internal sealed record Subject(ImmutableArray<SubjectWord> Measure, ImmutableArray<SubjectWord> Scope, Share Share, string? MeasureQuote, string? ScopeQuote)
{
    private HashSet<string> Roots { get; } = Measure.Concat(Scope).Select(word => word.Root).ToHashSet(StringComparer.Ordinal);

    /// <param name="alike">The child is the parent's wording with something changed, so that words that stand in one place are held against each other.</param>
    public SlotVerdict CompareMeasure(Subject child, bool alike)
    {
        var verdict = MeasureByPlace(child);
        return verdict == SlotVerdict.Contradicted && (alike ? AreApart(child) : !AreMeasuredApart(child)) ? SlotVerdict.Same : verdict;
    }

    /// <summary>Both measure something that is known, and neither names what the other measures.</summary>
    private bool AreMeasuredApart(Subject child) =>
        Measure.Any(word => Concepts.ValenceOf(word.Root) != 0) && child.Measure.Any(word => Concepts.ValenceOf(word.Root) != 0) && !Measure.Any(word => child.Roots.Contains(word.Root) || child.Measure.Any(each => (each.Concerns & word.Concerns) != 0)) && !child.Measure.Any(word => Roots.Contains(word.Root));

    private SlotVerdict MeasureByPlace(Subject child)
    {
        var (lost, come) = (Unknown(Measure, child), Unknown(child.Measure, this));
        if (lost.IsEmpty && come.IsEmpty) return SlotVerdict.Same;
        if (Concerned(Measure, child.Measure) && !(lost.Length > 0 && come.Length > 0 && AreParallel(lost, come))) return Shares(child) ? OneSided(lost, come) : SlotVerdict.Same;
        if (child.Measure.IsEmpty) return Concerned(Measure, child.Scope) ? SlotVerdict.Same : SlotVerdict.Missing;
        if (Measure.IsEmpty) return Concerned(child.Measure, Scope) ? SlotVerdict.Same : SlotVerdict.Added;
        return lost.IsEmpty || come.IsEmpty ? OneSided(lost, come) : SlotVerdict.Contradicted;
    }

    /// <param name="alike">See <see cref="CompareMeasure"/>.</param>
    public SlotVerdict CompareScope(Subject child, bool alike)
    {
        var (lost, come) = (Unknown(Scope, child), Unknown(child.Scope, this));
        if (AreApart(child) || (alike && lost.Length > 0 && come.Length > 0 && !IsForAll(lost) && !IsForAll(come) && AreParallel(lost, come))) return SlotVerdict.Contradicted;
        lost = [.. lost.Where(word => child.Narrows(word))];
        come = [.. come.Where(word => Narrows(word))];
        if (lost.IsEmpty == come.IsEmpty) return ByShare(child);
        if (lost.IsEmpty) return come.Any(IsBound) ? SlotVerdict.Narrowed : SlotVerdict.Added;
        return lost.Any(child.IsBound) ? SlotVerdict.Widened : SlotVerdict.Missing;
    }

    /// <summary>For everybody, of whom any group is a part.</summary>
    private static bool IsForAll(ImmutableArray<SubjectWord> words) => words.Any(word => word.Root == Everybody);

    private static readonly string Everybody = Words.RootOf("everybody");

    /// <summary>For other places, other parts of a group, other kinds of people.</summary>
    private bool AreApart(Subject child)
    {
        var (mine, its) = (Measure.AddRange(Scope), child.Measure.AddRange(child.Scope));
        var (lost, come) = (Unknown(mine, child), Unknown(its, this));
        return lost.Any(word => come.Any(each =>
            (word.After.Length > 0 && word.After == each.After && Siblings.ArePartedApart(word.Root, each.Root))
            || (((word.InFigure && each.InFigure) || (word.Before.Length > 0 && word.Before == each.Before)) && Siblings.AreKindsApart(word.Root, each.Root))));
    }

    /// <summary>True where no word is shared: the child is about something else.</summary>
    public bool IsApart(Subject child) => !Roots.Overlaps(child.Roots);

    /// <summary>Shared roots among all, 0 to 1: it pairs statements, and nothing more.</summary>
    public double Likeness(Subject child) =>
        Roots.Count + child.Roots.Count == 0 ? 0 : 2.0 * Roots.Count(child.Roots.Contains) / (Roots.Count + child.Roots.Count);

    private bool Shares(Subject child) => Measure.Any(word => child.Measure.Any(each => each.Root == word.Root));

    private static SlotVerdict OneSided(ImmutableArray<SubjectWord> lost, ImmutableArray<SubjectWord> come) =>
        lost.IsEmpty ? SlotVerdict.Narrowed : come.IsEmpty ? SlotVerdict.Widened : SlotVerdict.Same;

    private static ImmutableArray<SubjectWord> Unknown(ImmutableArray<SubjectWord> words, Subject other) => [.. words.Where(word => !other.Roots.Contains(word.Root))];

    private static bool Concerned(ImmutableArray<SubjectWord> first, ImmutableArray<SubjectWord> second)
    {
        var concerns = second.Aggregate(0UL, (all, word) => all | word.Concerns);
        return first.Any(word => (word.Concerns & concerns) != 0);
    }

    /// <summary>One word stands where the other stood: “the paint shop”, “the press shop”.</summary>
    private static bool AreParallel(ImmutableArray<SubjectWord> lost, ImmutableArray<SubjectWord> come)
    {
        var before = lost.Select(word => word.Before).Where(word => word.Length > 0).ToHashSet(StringComparer.Ordinal);
        var after = lost.Select(word => word.After).Where(word => word.Length > 0).ToHashSet(StringComparer.Ordinal);
        return come.Any(word => before.Contains(word.Before) || after.Contains(word.After));
    }

    /// <summary>Whether a word of the other statement restricts it against this one: it belongs to a group, or stands before a word that this one has.</summary>
    private bool Narrows(SubjectWord word) => word.InGroup || Roots.Contains(word.After);

    /// <summary>It restricts what this one names too.</summary>
    private bool IsBound(SubjectWord word) => Roots.Contains(word.After) || Roots.Contains(word.Before);

    private SlotVerdict ByShare(Subject child)
    {
        if (Share == child.Share || Share == Share.Unsaid || child.Share == Share.Unsaid) return SlotVerdict.Same;
        return child.Share < Share ? SlotVerdict.Narrowed : SlotVerdict.Widened;
    }
}
