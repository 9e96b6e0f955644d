using System.Collections.Immutable;
using Houselights.Core.Text;

namespace Houselights.Core.Cascade.Drift;

/// <summary>Pairs the numbers of two statements by what they count, in their order, and compares each pair.</summary>
internal static class FigureComparison
{
    /// <summary>The slot tells its gravest number; narrower and wider are equally grave, and there the kind of number decides, from whichever side one looks.</summary>
    private static int Rank(SlotVerdict verdict) => verdict switch
    {
        SlotVerdict.Contradicted => 0,
        SlotVerdict.Missing => 1,
        SlotVerdict.Added => 2,
        SlotVerdict.Widened or SlotVerdict.Narrowed => 3,
        _ => 4,
    };

    /// <param name="isOfRest">One tells the share that the other leaves: late instead of on time.</param>
    public static ReadSlot Of(ImmutableArray<Figure> parent, ImmutableArray<Figure> child, bool isOfRest)
    {
        var slots = new List<(Dimension Dimension, ReadSlot Slot)>();
        var (mine, its) = (parent.ToList(), child.ToList());
        TurnRest(mine, its, isOfRest);
        Pair(mine, its, slots, (a, b) => a.Concerns(b) && a.Compare(b) == SlotVerdict.Same);
        Pair(mine, its, slots, (a, b) => a.Dimension == b.Dimension && MayBeOne(a, b, parent, child));
        Pair(mine, its, slots, (a, b) => MayBeOne(a, b, parent, child) && (a.Concerns(b) || (parent.Length == 1 && child.Length == 1)));
        slots.AddRange(mine.Select(lost => (lost.Dimension, new ReadSlot(SlotKinds.Number, SlotVerdict.Missing, lost.Quote, null))));
        slots.AddRange(its.Select(come => (come.Dimension, new ReadSlot(SlotKinds.Number, SlotVerdict.Added, null, come.Quote))));
        return slots.Count == 0 ? new(SlotKinds.Number, SlotVerdict.Same, null, null) : slots.MinBy(each => (Rank(each.Slot.Verdict), each.Dimension)).Slot;
    }

    /// <summary>What one counts the other counts apart: “40 nurses” aren't the “3 wards” of a statement that has its own number of nurses.</summary>
    private static bool MayBeOne(Figure mine, Figure its, ImmutableArray<Figure> parent, ImmutableArray<Figure> child) =>
        mine.Of is null || its.Of is null || mine.Of == its.Of || !(parent.Any(each => each.Of == its.Of) || child.Any(each => each.Of == mine.Of));

    /// <summary>What the share of the others does is not done by this one: “5 % wait longer than” is “95 % within”.</summary>
    private static void TurnRest(List<Figure> mine, List<Figure> its, bool isOfRest)
    {
        var hasTurned = false;
        for (var at = 0; at < its.Count; at++)
            if (its[at].Rest() is { } rest && mine.Exists(each => each.Dimension == Dimension.Percent && each.To is not null && (isOfRest || each.IsRestOf(its[at])) && each.Compare(its[at]) == SlotVerdict.Contradicted && each.Compare(rest) != SlotVerdict.Contradicted))
            {
                its[at] = rest;
                hasTurned = true;
            }

        if (!hasTurned) return;
        for (var at = 0; at < its.Count; at++)
            if (its[at] is { Dimension: Dimension.Time, Bound: not Bound.Exact } limit && mine.Exists(each => each.Dimension == Dimension.Time && each.Bound != limit.Bound)) its[at] = limit with { Bound = limit.Bound == Bound.AtLeast ? Bound.AtMost : Bound.AtLeast };
    }

    /// <summary>Takes out the pairs for which this holds, in their order.</summary>
    private static void Pair(List<Figure> mine, List<Figure> its, List<(Dimension Dimension, ReadSlot Slot)> slots, Func<Figure, Figure, bool> holds)
    {
        foreach (var figure in mine.ToList())
        {
            if (its.Find(each => holds(figure, each)) is not { } match) continue;
            slots.Add((figure.Dimension, new(SlotKinds.Number, figure.Compare(match), figure.Quote, match.Quote)));
            mine.Remove(figure);
            its.Remove(match);
        }
    }
}
