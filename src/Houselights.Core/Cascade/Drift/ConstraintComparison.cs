using Houselights.Core.Text;

namespace Houselights.Core.Cascade.Drift;

/// <summary>Compares what two statements forbid, demand and make conditional.</summary>
internal static class ConstraintComparison
{
    public static ReadSlot Of(Statement parent, Statement child)
    {
        if (Clash(parent, child) is { } clash) return Slot(SlotVerdict.Contradicted, clash.Parent, clash.Child);
        var lost = parent.Constraints.FirstOrDefault(mine => !child.Constraints.Any(mine.IsAbout));
        if (lost is not null) return Slot(SlotVerdict.Missing, lost.Quote, null);
        var come = child.Constraints.FirstOrDefault(its => !parent.Constraints.Any(its.IsAbout));
        if (come is not null) return Slot(SlotVerdict.Added, null, come.Quote);
        return Slot(SlotVerdict.Same, parent.Constraints.FirstOrDefault()?.Quote, child.Constraints.FirstOrDefault()?.Quote);
    }

    private static ReadSlot Slot(SlotVerdict verdict, string? parent, string? child) => new(SlotKinds.Constraint, verdict, parent, child);

    private static (string? Parent, string? Child)? Clash(Statement parent, Statement child)
    {
        foreach (var mine in parent.Constraints)
            foreach (var its in child.Constraints)
                if (mine.Contradicts(its)) return (mine.Quote, its.Quote);
        foreach (var mine in parent.Constraints)
            if (IsDone(mine, parent, child)) return (mine.Quote, Words(child, mine));
        foreach (var its in child.Constraints)
            if (IsDone(its, child, parent)) return (Words(parent, its), its.Quote);
        return null;
    }

    /// <summary>The means where they do it, else the whole statement.</summary>
    private static string Words(Statement by, Constraint forbidden) =>
        by.Lever is { } lever && forbidden.Words.Any(word => Drift.Words.In(lever).Contains(word.Root)) ? lever : by.Text;

    /// <summary>The other does what this one forbids: it says all its things, undenied, which this one says nowhere else.</summary>
    private static bool IsDone(Constraint forbidden, Statement by, Statement other)
    {
        if (forbidden.Polarity is not (Polarity.Forbids or Polarity.Except) || other.Constraints.Any(its => its.Polarity == forbidden.Polarity && its.IsAbout(forbidden))) return false;
        var own = by.Affirmed.Select(word => word.Root).ToHashSet(StringComparer.Ordinal);
        var things = forbidden.Things.Where(word => !own.Contains(word.Root)).ToList();
        if (things.Count == 0) things = [.. forbidden.Words.Where(word => !own.Contains(word.Root))];
        if (things.Count == 0 || !things.All(thing => other.Affirmed.Any(word => word.Root == thing.Root))) return false;
        return forbidden.Sense == Sense.Reach || !SaysOpposite(forbidden, things, other);
    }

    /// <summary>“By lowering prices” does nothing that “without raising prices” forbids.</summary>
    private static bool SaysOpposite(Constraint forbidden, List<Content> things, Statement other)
    {
        var near = other.Affirmed.Where(word => word.Sense != Sense.Reach && things.Exists(thing => other.Affirmed.Any(each => each.Root == thing.Root && Math.Abs(each.Token - word.Token) <= 3))).ToList();
        return near.Count > 0 && near.TrueForAll(word => Senses.Oppose(word.Sense, forbidden.Sense));
    }
}
