using Houselights.Core.Text;

namespace Houselights.Core.Cascade.Drift;

/// <summary>Compares what two statements forbid, demand and make conditional.</summary>
internal static class ConstraintComparison
{
    /// <summary>How far from a thing the word may stand that says which way it goes, in tokens.</summary>
    private const int Near = 4;

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

    /// <summary>The other does what this one forbids, or moves what this one holds, and says nothing of the kind itself.</summary>
    private static bool IsDone(Constraint constraint, Statement by, Statement other)
    {
        if (constraint.Polarity is Polarity.Requires && constraint.Sense != Sense.Keep) return false;
        if (constraint.Polarity is not (Polarity.Forbids or Polarity.Except or Polarity.Requires)) return false;
        if (IsAboutStaff(constraint) && other.AddsPeople) return constraint.Polarity == Polarity.Requires || !Senses.Oppose(constraint.Sense, Sense.Raise);
        if (other.Constraints.Any(its => IsLike(constraint, its))) return false;
        var own = by.Affirmed.Select(word => word.Root).ToHashSet(StringComparer.Ordinal);
        var things = constraint.Things.Where(word => !own.Contains(word.Root)).ToList();
        if (things.Count == 0 && constraint.Polarity == Polarity.Forbids) things = [.. constraint.Words.Where(word => !own.Contains(word.Root))];
        if (things.Exists(word => !Acquisitions.Contains(word.Root))) things.RemoveAll(word => Acquisitions.Contains(word.Root));
        if (things.Count == 0) return false;
        if (constraint.Polarity == Polarity.Except) return things.TrueForAll(thing => Affirms(other, thing));
        if (!things.TrueForAll(thing => Affirms(other, thing))) return false;
        var ways = WaysOf(things, other);
        if (constraint.Polarity == Polarity.Requires) return ways.Count > 0 && ways.TrueForAll(way => way is not Sense.Keep);
        if (constraint.Sense == Sense.Reach) return !ways.Exists(way => way is Sense.Stop or Sense.Lower or Sense.Keep);
        return ways.Count > 0 && ways.TrueForAll(way => way != Sense.Keep && !Senses.Oppose(way, constraint.Sense));
    }

    /// <summary>Who has a thing has got it somehow: “without buying certificates” is broken by any certificates.</summary>
    private static readonly HashSet<string> Acquisitions = [.. "buy purchase use accept rely resort involve introduce employ engage bring touch order".Split(' ').Select(Drift.Words.RootOf)];

    private static bool IsLike(Constraint constraint, Constraint its) =>
        its.Polarity is Polarity.Forbids or Polarity.Requires == constraint.Polarity is Polarity.Forbids or Polarity.Requires && its.Polarity != Polarity.Permits && its.IsAbout(constraint);

    private static bool IsAboutStaff(Constraint constraint) => constraint.Things.Length > 0 && constraint.Things[0].Root == Staff;

    /// <summary>The root of the people who work here.</summary>
    private static readonly string Staff = Drift.Words.RootOf("staff");

    private static bool Affirms(Statement other, Content thing) => other.Affirmed.Any(word => word.Root == thing.Root);

    /// <summary>Which way the other says that the things go: what the things themselves say, and the nearest words.</summary>
    private static List<Sense> WaysOf(List<Content> things, Statement other)
    {
        var ways = (from word in other.Affirmed
                    where word.Sense != Sense.Reach
                    let near = other.Affirmed.Where(each => things.Exists(thing => thing.Root == each.Root) && IsBeside(each, word)).Select(each => (int?)Math.Abs(each.Token - word.Token)).Min()
                    where near is not null
                    select (word.Sense, Distance: near.Value)).ToList();
        return [.. ways.Where(way => way.Distance == ways.Min(each => each.Distance)).Select(way => way.Sense)];
    }

    private static bool IsBeside(Content thing, Content way) => thing.Token == way.Token || ((!way.IsEvent || way.Root == Staff) && Math.Abs(thing.Token - way.Token) <= Near);
}
