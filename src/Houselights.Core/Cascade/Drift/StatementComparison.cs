using System.Collections.Immutable;
using Houselights.Core.Cascade.Drift.Vocabulary;
using Houselights.Core.Text;

namespace Houselights.Core.Cascade.Drift;

/// <summary>What became of a statement, slot by slot, on its way from one layer to the next.</summary>
/// <remarks>The verdict comes from the slots alone. Likeness of words pairs statements and says “off topic”, and nothing else:
/// a negated sentence is more like its original than a good paraphrase. How often each verdict is right: docs/drift.md; in free wording
/// six in ten contradictions are missed and half of the claimed ones are none, so that “same” means that none was found.</remarks>
/// <param name="Parent">What was said above.</param>
/// <param name="Child">What was read back below.</param>
/// <param name="IsOffTopic">True where the two are about different things: then there is nothing to compare, and no slots.</param>
/// <param name="Slots">The seven slots in the order of <see cref="SlotKinds"/>; empty where off topic or where one isn't English.</param>
public sealed record StatementComparison(Statement Parent, Statement Child, bool IsOffTopic, ImmutableArray<ReadSlot> Slots)
{
    public static readonly ImmutableArray<SlotKinds> Order = [.. Enum.GetValues<SlotKinds>().Where(kind => kind != SlotKinds.None)];

    /// <summary>False where one of the two isn't English.</summary>
    public bool IsRead => Parent.IsReadable && Child.IsReadable;

    /// <summary>Narrower, with a lever of its own: the child's part of the whole, which is no drift.</summary>
    public bool IsDecomposition =>
        Child.Lever is not null && VerdictOf(SlotKinds.Scope) == SlotVerdict.Narrowed && !Slots.Any(slot => slot.Verdict == SlotVerdict.Contradicted);

    /// <summary>True where something is contradicted.</summary>
    public bool IsContradicted => Slots.Any(slot => slot.Verdict == SlotVerdict.Contradicted);

    public SlotVerdict VerdictOf(SlotKinds kind) => Slots.FirstOrDefault(slot => slot.Slot == kind).Verdict;

    public static StatementComparison Of(Statement parent, Statement child)
    {
        ArgumentNullException.ThrowIfNull(parent);
        ArgumentNullException.ThrowIfNull(child);
        if (!parent.IsReadable || !child.IsReadable) return new(parent, child, false, []);
        if (string.Equals(parent.Text, child.Text, StringComparison.OrdinalIgnoreCase)) return new(parent, child, false, [.. Order.Select(kind => new ReadSlot(kind, SlotVerdict.Same, null, null))]);
        if (IsApart(parent, child)) return new(parent, child, true, []);
        return new(parent, child, false,
        [
            Denied(parent, child) ?? Compare(SlotKinds.Direction, parent.Direction, child.Direction, (mine, its) => mine.Compare(its, IsAlike(parent, child)), each => each.Quote, Silent(parent, child)),
            new(SlotKinds.Measure, Measured(parent, child), parent.Subject.MeasureQuote, child.Subject.MeasureQuote),
            FigureComparison.Of(parent.Figures, child.Figures, HaveOppositeNames(parent, child)),
            Compare(SlotKinds.Deadline, parent.Deadline, child.Deadline, (mine, its) => mine.Compare(its), each => each.Quote),
            new(SlotKinds.Scope, Siblings.AreNamedApart(Meant(parent), Meant(child)) ? SlotVerdict.Contradicted : parent.Subject.CompareScope(child.Subject, IsAlike(parent, child)), parent.Subject.ScopeQuote, child.Subject.ScopeQuote),
            ConstraintComparison.Of(parent, child),
            Owned(parent, child),
        ]);
    }

    /// <summary>Where one tells no owner, who does it there may be another than the other's owner.</summary>
    private static ReadSlot Owned(Statement parent, Statement child)
    {
        var (mine, its) = (parent.Owner ?? parent.Agent, child.Owner ?? child.Agent);
        if (parent.Owner is { } first && child.Owner is { } second && IsAlike(parent, child)) return new(SlotKinds.Owner, first.CompareWhole(second), first.Quote, second.Quote);
        if (mine is not null && its is not null && !Says(child, mine) && !Says(parent, its)) return new(SlotKinds.Owner, mine.Compare(its), mine.Quote, its.Quote);
        return mine is not null && its is not null ? new(SlotKinds.Owner, SlotVerdict.Same, mine.Quote, its.Quote)
            : Compare(SlotKinds.Owner, parent.Owner, child.Owner, (own, other) => own.Compare(other), each => each.Quote);
    }

    private static bool Says(Statement statement, Owner owner) => owner.Roots.All(root => statement.PlainRoots.Contains(root));

    /// <summary>A number of the same kind stands for a measure that isn't named: “permits take 8 weeks”.</summary>
    private static SlotVerdict Measured(Statement parent, Statement child)
    {
        var verdict = parent.Subject.CompareMeasure(child.Subject, IsAlike(parent, child));
        var alike = parent.Figures.Any(mine => child.Figures.Any(its => its.Dimension == mine.Dimension));
        return alike && verdict is (SlotVerdict.Missing or SlotVerdict.Added) ? SlotVerdict.Same : verdict;
    }

    /// <summary>Nothing shared: no word of the subject, none that is said elsewhere.</summary>
    private static bool IsApart(Statement parent, Statement child)
    {
        if (!parent.Subject.IsApart(child.Subject)) return false;
        var said = Said(parent);
        return !Said(child).Overlaps(said);
    }

    /// <summary>What one calls by its name the other calls by its opposite: “stay”, “leave”.</summary>
    private static bool HaveOppositeNames(Statement parent, Statement child) => parent.Affirmed.Any(mine => child.Affirmed.Any(its => its.Root == mine.Root && its.Side != mine.Side));

    /// <summary>What a statement says of itself: its words, and those on which it depends.</summary>
    private static HashSet<string> Meant(Statement statement) => statement.Affirmed
        .Concat(statement.Constraints.Where(each => each.Polarity is Polarity.Provided or Polarity.Requires).SelectMany(each => each.Words))
        .Select(word => word.Root).ToHashSet(StringComparer.Ordinal);

    /// <summary>Shared words among all, from which on a child is the parent's wording with something changed.</summary>
    private const double CloseWording = 0.6;

    /// <summary>So many words are shared that a word which replaces another stands for the same slot.</summary>
    private static bool IsAlike(Statement parent, Statement child)
    {
        var (mine, its) = (parent.PlainRoots, child.PlainRoots);
        return mine.Count + its.Count > 0 && 2.0 * mine.Count(its.Contains) / (mine.Count + its.Count) >= CloseWording;
    }

    private static HashSet<string> Said(Statement statement) => statement.Affirmed
        .Concat(statement.Constraints.SelectMany(each => each.Words))
        .Where(word => word.IsThing).Select(word => word.Root).ToHashSet(StringComparer.Ordinal);

    /// <summary>One denies what the other says in like words, with nothing that denies it again: “no guest leaves with an unsolved complaint”.</summary>
    private static ReadSlot? Denied(Statement parent, Statement child)
    {
        if ((parent.Direction is null) == (child.Direction is null) || (parent.Direction ?? child.Direction) is not { Negated: true } denied) return null;
        var isDenial = IsAlike(parent, child) && !HaveOppositeNames(parent, child) && !(parent.Direction is null ? child : parent).HasNegativeWord;
        return isDenial ? new(SlotKinds.Direction, SlotVerdict.Contradicted, parent.Direction?.Quote, child.Direction?.Quote) : null;
    }

    /// <summary>A number says where to go without a verb.</summary>
    private static bool Silent(Statement parent, Statement child) =>
        (parent.Direction is null && !parent.Figures.IsEmpty) || (child.Direction is null && !child.Figures.IsEmpty)
        || (parent.Direction is null ? parent : child).Affirmed.Length > 2;

    private static ReadSlot Compare<T>(SlotKinds kind, T? mine, T? its, Func<T, T, SlotVerdict> compare, Func<T, string> quote, bool silentIsSame = false)
        where T : class
    {
        var verdict = (mine, its) switch
        {
            (null, null) => SlotVerdict.Same,
            (not null, null) => silentIsSame ? SlotVerdict.Same : SlotVerdict.Missing,
            (null, not null) => silentIsSame ? SlotVerdict.Same : SlotVerdict.Added,
            _ => compare(mine, its),
        };
        return new(kind, verdict, mine is null ? null : quote(mine), its is null ? null : quote(its));
    }
}
